import { Button, Progress } from '@mantine/core';
import { useWords } from '../../app/language.tsx';
import { type Column, DataTable } from '../../components/data-table.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { ErrorState } from '../../components/error-state.tsx';
import { Loaded } from '../../components/loaded.tsx';
import { Section } from '../../components/section.tsx';
import { When } from '../../components/when.tsx';
import { useLiveChanges } from '../../data/changes.ts';
import { type DeadLetter, isOpen, type Job, useDeadLetters, useJobs, useSteerJob } from '../../data/jobs.ts';
import { type Membership, useMe } from '../../data/me.ts';
import { mayDoAtCentre, ownersFor } from '../../data/rights.ts';
import { JOB_WORDS } from './job-words.ts';

/** Large estimates of an organisation: how far each is, and what can be done about it. */
export function JobsPart({ organisation }: { readonly organisation: Membership }) {
  useLiveChanges();
  const words = useWords(JOB_WORDS);
  const me = useMe().data;
  const jobs = useJobs();
  const steer = useSteerJob();
  const maySteer = ownersFor(me, 'estimate').some(({ id }) => id === organisation.id);
  const columns: Column<Job>[] = [
    {
      id: 'asked',
      head: words.asked,
      value: ({ submittedAt }) => submittedAt,
      cell: ({ submittedAt }) => <When at={submittedAt} />,
    },
    { id: 'what', head: words.what, value: ({ estimates }) => words.estimates(estimates.length) },
    {
      id: 'state',
      head: words.state,
      value: ({ state }) => words.states[state],
      cell: ({ state, error }) =>
        error === null ? words.states[state] : `${words.states[state]}: ${error.message}`,
    },
    {
      id: 'parts',
      head: words.parts,
      value: ({ done, total }) => done / total,
      cell: (job) => (
        <>
          {words.partsDone(job.done, job.total)}
          {isOpen(job) && (
            <Progress
              value={(100 * job.done) / job.total}
              aria-label={words.partsDone(job.done, job.total)}
            />
          )}
        </>
      ),
    },
    { id: 'tries', head: words.tries, align: 'right', value: ({ attempts }) => attempts },
    {
      id: 'steer',
      head: '',
      sortable: false,
      value: () => null,
      cell: (job) => {
        const { id, state } = job;
        const what = isOpen(job) ? 'cancel' : 'retry';
        return (
          maySteer &&
          state !== 'done' && (
            <Button
              variant="subtle"
              size="compact-sm"
              loading={steer.isPending && steer.variables.id === id}
              onClick={() => steer.mutate({ id, what })}
            >
              {words[what]}
            </Button>
          )
        );
      },
    },
  ];
  return (
    <>
      <Section title={words.jobs} note={words.jobsNote}>
        {steer.error !== null && <ErrorState error={steer.error} />}
        <Loaded query={jobs} height={160} lines={4}>
          {(all) => (
            <DataTable
              caption={words.jobs}
              columns={columns}
              rows={all.filter(({ owner }) => owner === organisation.id)}
              rowKey={({ id }) => id}
              empty={<EmptyState shows={words.noJobs} because={words.noJobsBecause} />}
            />
          )}
        </Loaded>
      </Section>
      {mayDoAtCentre(me, 'see-dead-letters') && <DeadLetters />}
    </>
  );
}

/** What no try could compute, of every organisation. */
function DeadLetters() {
  const words = useWords(JOB_WORDS);
  const letters = useDeadLetters();
  const columns: Column<DeadLetter>[] = [
    { id: 'at', head: words.at, value: ({ at }) => at, cell: ({ at }) => <When at={at} /> },
    {
      id: 'job',
      head: words.job,
      value: ({ job }) => job,
      cell: ({ job }) => <code>{job.slice(0, 13)}</code>,
    },
    { id: 'chunk', head: words.chunk, value: ({ chunk }) => chunk },
    { id: 'tries', head: words.tries, align: 'right', value: ({ attempts }) => attempts },
    { id: 'message', head: words.message, value: ({ message }) => message },
  ];
  return (
    <Section title={words.dead} note={words.deadNote}>
      <Loaded query={letters} height={120} lines={3}>
        {(all) => (
          <DataTable
            caption={words.dead}
            columns={columns}
            rows={all}
            rowKey={({ job, chunk }) => `${job} ${chunk}`}
            empty={<EmptyState shows={words.noDead} because={words.noDeadBecause} />}
          />
        )}
      </Loaded>
    </Section>
  );
}
