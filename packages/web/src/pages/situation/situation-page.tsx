import { Button } from '@mantine/core';
import { formatJobs, formatMoney } from '@spillway/report/parts';
import { Link } from '@tanstack/react-router';
import { APP_WORDS } from '../../app/app-words.ts';
import { useLanguage, useWords } from '../../app/language.tsx';
import { useView } from '../../app/view.ts';
import { type Column, DataTable } from '../../components/data-table.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { Loaded } from '../../components/loaded.tsx';
import { PageHead } from '../../components/page-head.tsx';
import { Section } from '../../components/section.tsx';
import { When } from '../../components/when.tsx';
import { useLiveChanges } from '../../data/changes.ts';
import { ESTIMATE_SCALE, type EstimateHead, useEstimates } from '../../data/estimates.ts';
import { EconomyStrip } from './economy-strip.tsx';
import { SITUATION_WORDS } from './situation-words.ts';
import styles from './situation.module.css';
import { WhatChanged } from './what-changed.tsx';

const SHOWN = 8;

/** What needs eyes now: clocks, what is at stake, what changed, and the economy as one strip. */
export function SituationPage() {
  const title = useWords(APP_WORDS).pages.situation;
  const words = useWords(SITUATION_WORDS);
  const language = useLanguage();
  const { measure } = useView();
  const estimates = useEstimates();
  useLiveChanges();
  const lossOf = (estimate: EstimateHead): number | null => estimate.facts.result?.total[measure] ?? null;
  const say = (estimate: EstimateHead): string => {
    const loss = lossOf(estimate);
    return measure === 'jobs'
      ? formatJobs(loss, language)
      : formatMoney(loss === null ? null : loss * ESTIMATE_SCALE, estimate.facts.money.currency, language);
  };
  // Losses of several currencies are compared by what they are to their economies.
  const known = (estimates.data?.items ?? []).filter(({ facts }) => facts.shareOfValueAdded !== null);
  const gravest = known.toSorted(
    (a, b) => (b.facts.shareOfValueAdded ?? 0) - (a.facts.shareOfValueAdded ?? 0),
  )[0];
  return (
    <>
      <PageHead
        title={title}
        answer={
          gravest === undefined
            ? words.answerNothing
            : words.answerEstimates(known.length, gravest.title[language], say(gravest))
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
        <WhatChanged />
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
    {
      id: 'scenario',
      head: words.scenario,
      value: ({ title }) => title[language],
      // Its report: the whole answer, with every figure.
      cell: ({ id, title }) => (
        <a href={`/api/v1/estimates/${id}/report.html?language=${language}`} target="_blank" rel="noreferrer">
          {title[language]}
        </a>
      ),
    },
    { id: 'loss', head: words.loss, align: 'right', value: lossOf, cell: say },
    {
      id: 'when',
      head: words.when,
      value: ({ createdAt }) => createdAt,
      cell: ({ createdAt }) => <When at={createdAt} />,
    },
  ];
  return <DataTable caption={words.estimates} columns={columns} rows={items} rowKey={({ id }) => id} />;
}
