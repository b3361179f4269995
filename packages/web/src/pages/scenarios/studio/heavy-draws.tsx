import { Button, Progress } from '@mantine/core';
import type { Scenario } from '@spillway/core/scenarios';
import { formatNumber } from '@spillway/report/parts';
import { useMemo } from 'react';
import { useLanguage, useWords } from '../../../app/language.tsx';
import { ErrorState } from '../../../components/error-state.tsx';
import { API } from '../../../data/http.ts';
import { useMe } from '../../../data/me.ts';
import { SCENARIO_WORDS } from '../scenario-words.ts';
import { useEstimateJob } from '../store/estimate-job.ts';
import { documentText } from './document-panel.tsx';
import type { ScenarioDraft } from './draft-of.ts';
import styles from './heavy-draws.module.css';

/** From so many draws, or runs over time, an answer is a task for the centre. */
const HEAVY = { draws: 1_000_000, pathDraws: 200 } as const;
const HERE = { draws: 10_000, pathDraws: 50 } as const;

const isHeavy = ({ uncertainty }: Scenario): boolean =>
  (uncertainty?.draws ?? 0) >= HEAVY.draws || (uncertainty?.pathDraws ?? 0) >= HEAVY.pathDraws;

const liveOf = new WeakMap<Scenario, Scenario>();

/** The scenario as this page answers it: with as many draws as a page can make while a hand rests. */
export function liveScenario(scenario: Scenario): Scenario {
  if (!isHeavy(scenario)) return scenario;
  const known = liveOf.get(scenario);
  if (known !== undefined) return known;
  const { draws = 0, pathDraws = 0 } = scenario.uncertainty ?? {};
  const live: Scenario = {
    ...scenario,
    uncertainty: {
      ...scenario.uncertainty,
      ...(draws >= HEAVY.draws ? { draws: HERE.draws } : {}),
      ...(pathDraws >= HEAVY.pathDraws ? { pathDraws: HERE.pathDraws } : {}),
    },
  };
  liveOf.set(scenario, live);
  return live;
}

interface HeavyDrawsProps {
  readonly scenario: Scenario;
  readonly draft: ScenarioDraft;
  readonly economy: string;
  readonly currency: string;
}

/** What is too much for the page is asked of the centre, with its progress in sight and a way to stop it. */
export function HeavyDraws({ scenario, draft, economy, currency }: HeavyDrawsProps) {
  const language = useLanguage();
  const words = useWords(SCENARIO_WORDS);
  const me = useMe().data;
  const { state, ask, cancel } = useEstimateJob();
  const owner = me?.organisations[0]?.id ?? null;
  const document = useMemo(() => documentText(draft), [draft]);
  if (!isHeavy(scenario)) return null;
  const { draws = HERE.draws, pathDraws = 0 } = scenario.uncertainty ?? {};
  return (
    <div className={styles['heavy']} role="group" aria-label={words.answer.heavyAsk}>
      <p>{words.answer.heavy(formatNumber(Math.max(draws, pathDraws), language, 8))}</p>
      {state.manner === 'running' ? (
        <div className={styles['running']}>
          <Progress
            value={(state.share ?? 0) * 100}
            aria-label={words.answer.heavyRunning}
            striped={state.share === null}
          />
          <span>
            {words.answer.heavyRunning}
            {state.share === null ? ' …' : ` ${Math.round(state.share * 100)} %`}
          </span>
          <Button
            size="compact-sm"
            variant="default"
            disabled={state.job === null}
            onClick={() => void cancel()}
          >
            {words.answer.heavyCancel}
          </Button>
        </div>
      ) : owner === null ? (
        <p>{words.store.signIn}</p>
      ) : (
        <Button
          size="compact-md"
          variant="default"
          onClick={() =>
            void ask({
              document,
              economy,
              currency,
              owner,
              label: { tlp: 'AMBER', persons: [], organisations: [], groups: [] },
            })
          }
        >
          {words.answer.heavyAsk}
        </Button>
      )}
      {state.manner === 'cancelled' && <p role="status">{words.answer.heavyCancelled}</p>}
      {state.manner === 'failed' && <ErrorState error={state.error} what={words.answer.heavyFailed} />}
      {state.manner === 'done' && (
        <p role="status">
          {words.answer.heavyDone}{' '}
          <a href={`${API}/estimates/${state.estimate}/report.html?language=${language}`}>
            {words.answer.heavyOpen}
          </a>
        </p>
      )}
    </div>
  );
}
