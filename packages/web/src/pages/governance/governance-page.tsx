import { getRouteApi } from '@tanstack/react-router';
import { APP_WORDS } from '../../app/app-words.ts';
import { useWords } from '../../app/language.tsx';
import { Choice } from '../../components/choice.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { ErrorState } from '../../components/error-state.tsx';
import { PageHead } from '../../components/page-head.tsx';
import { PartLinks } from '../../components/part-links.tsx';
import { Waiting } from '../../components/waiting.tsx';
import { useGroups } from '../../data/groups.ts';
import { type Membership, useMe } from '../../data/me.ts';
import { useMembers } from '../../data/organisations.ts';
import { AuditPart } from './audit-part.tsx';
import { GOVERNANCE_WORDS } from './governance-words.ts';
import { GroupsPart } from './groups-part.tsx';
import { JobsPart } from './jobs-part.tsx';
import { MembersPart } from './members-part.tsx';
import { OrganisationsPart } from './organisations-part.tsx';
import { GOVERNANCE_PARTS } from './parts.ts';

const route = getRouteApi('/shell/governance');

/** Who belongs where, who shares with whom, and who did what. */
export function GovernancePage() {
  const title = useWords(APP_WORDS).pages.governance;
  const words = useWords(GOVERNANCE_WORDS);
  const { organisation } = route.useSearch();
  const me = useMe();
  if (me.error !== null && me.data === undefined)
    return (
      <>
        <PageHead title={title} />
        <ErrorState error={me.error} onRetry={() => void me.refetch()} />
      </>
    );
  if (me.data === undefined)
    return (
      <>
        <PageHead title={title} />
        <Waiting height={400} lines={6} />
      </>
    );
  const { organisations } = me.data;
  const chosen = organisations.find(({ id }) => id === organisation) ?? organisations[0];
  if (chosen === undefined)
    return (
      <>
        <PageHead title={title} answer={words.answerNone} />
        <EmptyState shows={words.notMember} because={words.notMemberBecause} />
      </>
    );
  return <OrganisationGovernance chosen={chosen} organisations={organisations} />;
}

interface OrganisationGovernanceProps {
  readonly chosen: Membership;
  readonly organisations: readonly Membership[];
}

function OrganisationGovernance({ chosen, organisations }: OrganisationGovernanceProps) {
  const title = useWords(APP_WORDS).pages.governance;
  const words = useWords(GOVERNANCE_WORDS);
  const { part = 'members' } = route.useSearch();
  const navigate = route.useNavigate();
  const members = useMembers(chosen.id).data;
  const groups = useGroups().data;
  const within = groups?.filter(
    ({ owner, organisations: all }) => owner.id === chosen.id || all.some(({ id }) => id === chosen.id),
  );
  return (
    <>
      <PageHead
        title={title}
        answer={
          members === undefined || within === undefined ? (
            <Waiting height={44} />
          ) : (
            words.answer(members.length, chosen.name, within.length)
          )
        }
        actions={
          organisations.length > 1 && (
            <Choice
              label={words.organisation}
              value={chosen.id}
              options={organisations.map(({ id, name }) => ({ value: id, words: name }))}
              onChange={(id) => void navigate({ search: (before) => ({ ...before, organisation: id }) })}
            />
          )
        }
      />
      <PartLinks
        label={title}
        parts={GOVERNANCE_PARTS.map((each) => ({ part: each, words: words.parts[each] }))}
        now={part}
        onGo={(next) => void navigate({ search: (before) => ({ ...before, part: next }) })}
      />
      {part === 'members' && <MembersPart key={chosen.id} organisation={chosen} />}
      {part === 'organisations' && <OrganisationsPart />}
      {part === 'groups' && <GroupsPart organisation={chosen} />}
      {part === 'jobs' && <JobsPart organisation={chosen} />}
      {part === 'audit' && <AuditPart key={chosen.id} organisation={chosen} />}
    </>
  );
}
