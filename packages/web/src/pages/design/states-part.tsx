import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useWords } from '../../app/language.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { ErrorState } from '../../components/error-state.tsx';
import { FindingsList } from '../../components/findings-list.tsx';
import { Section } from '../../components/section.tsx';
import { Waiting } from '../../components/waiting.tsx';
import { ApiProblem } from '../../data/http.ts';
import { SITUATION_WORDS } from '../situation/situation-words.ts';
import { DESIGN_WORDS } from './design-words.ts';
import styles from './design.module.css';

const UNREACHED = new ApiProblem({ title: 'not reached', status: 0 });
const FINDINGS = [
  {
    code: 'economy/row-unbalanced',
    severity: 'error',
    path: 'korea-2020.xlsx:A표:41:AC',
    message: 'the row of C29 sums to 1,204, but its output is 1,240',
  },
  {
    code: 'economy/missing-unit',
    severity: 'warning',
    path: 'korea-2020.xlsx:A표:2:A',
    message: 'no unit is named; millions of won were taken',
  },
] as const;

export function StatesPart() {
  const words = useWords(DESIGN_WORDS);
  const situation = useWords(SITUATION_WORDS);
  return (
    <Section title={words.states}>
      <div className={styles['states']}>
        <div>
          <h3>{words.empty}</h3>
          <EmptyState
            shows={situation.noEstimates}
            because={situation.noEstimatesBecause}
            next={
              <Button component={Link} to="/scenarios">
                {situation.toScenarios}
              </Button>
            }
          />
        </div>
        <div data-example="">
          <h3>{words.loading}</h3>
          <Waiting height={140} lines={4} />
        </div>
        <div>
          <h3>{words.error}</h3>
          <ErrorState error={UNREACHED} onRetry={() => undefined} />
        </div>
        <div>
          <h3>{words.findings}</h3>
          <FindingsList findings={FINDINGS} />
        </div>
      </div>
    </Section>
  );
}
