import type { Finding } from '../shared/index.ts';
import { atCase, type NumberCase } from './at-case.ts';
import type { ScenarioShock } from './shocks.ts';
import type { Locate } from './schema-findings.ts';
import type { UncertainNumber } from './uncertain-number.ts';

/** What a schema cannot say: ranges of numbers that may be distributions, and keys that belong together. */
export function meaningFindings(shock: ScenarioShock, base: string, locate: Locate): Finding[] {
  const findings: Finding[] = [];
  const add = (key: string, message: string): void => {
    findings.push({
      code: 'scenarios/wrong-value',
      severity: 'error',
      path: locate(`${base}/${key}`),
      message: `${base}/${key} ${message}`,
    });
  };
  const within = (key: string, number: UncertainNumber | undefined, low: number, high: number): void => {
    if (number === undefined) return;
    const values = (['low', 'mode', 'high'] as NumberCase[]).map((which) => atCase(number, which));
    if (values.some((value) => !(value >= low && value <= high))) {
      add(
        key,
        `must lie between ${low} and ${high === Infinity ? 'any positive number' : high}, but runs from ${values[0]} to ${values[2]}`,
      );
    } else if (!(values[0] <= values[1] && values[1] <= values[2])) {
      add(key, `must rise from low over mode to high, but reads ${values.join(', ')}`);
    }
  };
  if (shock.kind === 'demand') {
    if (shock.change !== undefined && shock.amount !== undefined)
      add('change', 'and "amount" are both given: one of the two says how much demand changes');
    if (shock.change === undefined && shock.amount === undefined)
      add('change', 'or "amount" must be given, one of the two');
    within('change', shock.change, -1, 10);
    if (shock.amount !== undefined && shock.exports !== undefined)
      add('exports', 'goes with "change", not with "amount"');
  }
  if (shock.kind === 'inoperability') within('fraction', shock.fraction, 0, 1);
  if (shock.kind === 'outage') {
    within('share', shock.share, 0, 1);
    within('depth', shock.depth, 0, 1);
    within('days', shock.days, 0, 3650);
    if (shock.recovery !== undefined && 'days' in shock.recovery)
      within('recovery/days', shock.recovery.days, 0, 3650);
    if (shock.recovery !== undefined && 'points' in shock.recovery) {
      const { points: path } = shock.recovery;
      if (path[0][0] !== 0)
        add(
          'recovery/points/0',
          `must begin with day 0, the end of the full stop, but has day ${path[0][0]}`,
        );
      if (path.at(-1)![1] !== 0) {
        add(`recovery/points/${path.length - 1}`, `must end with nothing lost, but has ${path.at(-1)![1]}`);
      }
      path.forEach(([day, level], k, points) => {
        if (day < 0 || (k > 0 && day < points[k - 1][0]))
          add(`recovery/points/${k}`, `must not run backwards in time, but has day ${day}`);
        if (level < 0 || level > 1)
          add(`recovery/points/${k}`, `must have a lost share between 0 and 1, but has ${level}`);
      });
    }
    const recapture = shock.recapture;
    if (recapture !== undefined) {
      const share = typeof recapture === 'object' && 'share' in recapture ? recapture.share : recapture;
      within('recapture', share, 0, 1);
    }
    if (shock.yearlyOutput !== undefined) within('yearlyOutput/value', shock.yearlyOutput.value, 0, Infinity);
  }
  if (shock.kind === 'cost') within('amount/value', shock.amount.value, 0, Infinity);
  return findings;
}

/** YAML can write `.inf` and `.nan`; no number of a scenario may be one. */
export function notFiniteFindings(value: unknown, pointer: string, locate: Locate): Finding[] {
  if (typeof value === 'number' && !Number.isFinite(value)) {
    return [
      {
        code: 'scenarios/wrong-value',
        severity: 'error',
        path: locate(pointer),
        message: `${pointer} must be a finite number, but is ${value}`,
        value: String(value),
      },
    ];
  }
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, item]) => notFiniteFindings(item, `${pointer}/${key}`, locate));
}
