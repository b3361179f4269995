import { Button } from '@mantine/core';
import { formatJobs, formatMoney } from '@spillway/report/parts';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { APP_WORDS } from '../../app/app-words.ts';
import { useLanguage, useWords } from '../../app/language.tsx';
import { remember, remembered } from '../../app/storage.ts';
import { useView } from '../../app/view.ts';
import { type Column, DataTable } from '../../components/data-table.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { Loaded } from '../../components/loaded.tsx';
import { PageHead } from '../../components/page-head.tsx';
import { Section } from '../../components/section.tsx';
import { When } from '../../components/when.tsx';
import { type Change, useChanges, useLiveChanges } from '../../data/changes.ts';
import { type EstimateHead, useEstimates } from '../../data/estimates.ts';
import { EconomyStrip } from './economy-strip.tsx';
import { SITUATION_WORDS } from './situation-words.ts';
import styles from './situation.module.css';

const SHOWN = 8;

/** What needs eyes now: clocks, what is at stake, what changed, and the economy as one strip. */
export function SituationPage() {
  const title = useWords(APP_WORDS).pages.situation;
  const words = useWords(SITUATION_WORDS);
  const language = useLanguage();
  const { measure } = useView();
  const estimates = useEstimates();
  useLiveChanges();
  const lossOf = (estimate: EstimateHead): number | null => estimate.total?.[measure] ?? null;
  const say = (estimate: EstimateHead): string =>
    measure === 'jobs'
      ? formatJobs(lossOf(estimate), language)
      : formatMoney(lossOf(estimate), estimate.currency, language);
  const known = (estimates.data?.items ?? []).filter((estimate) => lossOf(estimate) !== null);
  const gravest = known.toSorted((a, b) => (lossOf(b) ?? 0) - (lossOf(a) ?? 0))[0];
  return (
    <>
      <PageHead
        title={title}
        answer={
          gravest === undefined
            ? words.answerNothing
            : words.answerEstimates(known.length, gravest.scenario.title[language], say(gravest))
        }
      />
      <div className={styles['zones']}>
        <Section title={words.clocks}>
          <EmptyState
            shows={words.clocksShow}
            because={words.clocksBecause}
            next={<Link to="/cases">{words.clocksNext}</Link>}
          />
        </Section>
        <Section title={words.stake}>
          <EmptyState
            shows={words.stakeShow}
            because={words.stakeBecause}
            next={<Link to="/exposure">{words.stakeNext}</Link>}
          />
          <h3 className={styles['sub']}>{words.estimates}</h3>
          <Loaded query={estimates} height={160} lines={5}>
            {({ items }) =>
              items.length === 0 ? (
                <EmptyState
                  shows={words.noEstimates}
                  because={words.noEstimatesBecause}
                  next={
                    <Button component={Link} to="/scenarios">
                      {words.toScenarios}
                    </Button>
                  }
                />
              ) : (
                <Estimates items={items.slice(0, SHOWN)} say={say} lossOf={lossOf} />
              )
            }
          </Loaded>
        </Section>
        <Changes />
      </div>
      <EconomyStrip />
    </>
  );
}

interface EstimatesProps {
  readonly items: readonly EstimateHead[];
  readonly say: (estimate: EstimateHead) => string;
  readonly lossOf: (estimate: EstimateHead) => number | null;
}

function Estimates({ items, say, lossOf }: EstimatesProps) {
  const words = useWords(SITUATION_WORDS);
  const language = useLanguage();
  const columns: Column<EstimateHead>[] = [
    { id: 'scenario', head: words.scenario, value: ({ scenario }) => scenario.title[language] },
    { id: 'loss', head: words.loss, align: 'right', value: lossOf, cell: say },
    { id: 'state', head: words.state, value: ({ state }) => words.states[state] },
    {
      id: 'when',
      head: words.when,
      value: ({ createdAt }) => createdAt,
      cell: ({ createdAt }) => <When at={createdAt} />,
    },
  ];
  return <DataTable caption={words.estimates} columns={columns} rows={items} rowKey={({ id }) => id} />;
}

function Changes() {
  const words = useWords(SITUATION_WORDS);
  const language = useLanguage();
  const [after, setAfter] = useState(() => remembered('seen-change') ?? '0');
  const changes = useChanges(after);
  const sentence = ({ actor, action, object }: Change): string =>
    words.change(
      actor?.name ?? words.someone,
      words.actions[action] ?? action,
      words.kinds[object.kind] ?? words.other,
      object.title?.[language] ?? object.id,
    );
  const seen = changes.data?.change;
  return (
    <Section
      title={words.changed}
      note={after === '0' ? words.changedFirst : words.changedSince}
      actions={
        seen !== undefined &&
        changes.data!.items.length > 0 && (
          <Button
            variant="subtle"
            size="compact-sm"
            onClick={() => {
              remember('seen-change', seen);
              setAfter(seen);
            }}
          >
            {words.seen}
          </Button>
        )
      }
    >
      <Loaded query={changes} height={120} lines={4}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState shows={words.nothingChanged} because={words.nothingChangedBecause} />
          ) : (
            <ul className={styles['changes']}>
              {items.slice(0, SHOWN).map((change) => (
                <li key={change.number}>
                  <span>{sentence(change)}</span>
                  <When at={change.at} />
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
    </Section>
  );
}
