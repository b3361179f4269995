import { parseScenario, type Scenario } from '@spillway/core/scenarios';
import { SpillwayError } from '@spillway/core/shared';
import { UNSTORABLE_MESSAGE, unstorableText } from '../storage/unstorable-text.ts';

const NAME = 'scenario';
/** Findings that are told; more of them help nobody. */
const MOST_FINDINGS = 200;

/** Longest document of a scenario that is taken, in characters; those of the library have some two to four thousand. */
export const LONGEST_DOCUMENT = 250_000;

/** @throws SpillwayError `scenarios/invalid` with what is wrong with the document, line by line. */
export function readDocument(document: string): Scenario {
  const { scenario, findings } = parseScenario(document, NAME);
  if (scenario !== null) {
    const at = unstorableText(scenario);
    if (at === null) return scenario;
    const message = `${at} ${UNSTORABLE_MESSAGE}`;
    throw new SpillwayError('scenarios/invalid', message, {
      findings: [{ code: 'scenarios/wrong-value', severity: 'error', path: at, message }],
    });
  }
  throw new SpillwayError('scenarios/invalid', findings[0]?.message ?? 'the scenario cannot be read', {
    findings: findings.slice(0, MOST_FINDINGS),
  });
}
