import type { Scenario } from './scenario.ts';
import type { ScenarioShock } from './shocks.ts';
import { isUncertainNumber, type UncertainNumber } from './uncertain-number.ts';

/** A number of a scenario with the values it may have. */
export interface ScenarioNumber {
  /** JSON Pointer into the scenario. */
  readonly pointer: string;
  readonly number: UncertainNumber;
  readonly low: number;
  readonly high: number;
}

type Range = readonly [low: number, high: number];

const SHARE: Range = [0, 1];
const POSITIVE: Range = [0, Infinity];
/** Ten years: nothing here looks further. */
const DAYS: Range = [0, 3650];
const HOURS: Range = [0, 87_600];

/** Values each number may have, by the path to it within a shock or the document. */
const RANGES: Readonly<Record<string, Range>> = {
  change: [-1, 10],
  fraction: SHARE,
  share: SHARE,
  depth: SHARE,
  days: DAYS,
  hours: HOURS,
  start: DAYS,
  'start/hours': HOURS,
  'recovery/days': DAYS,
  'recovery/hours': HOURS,
  recapture: SHARE,
  'recapture/share': SHARE,
  'yearlyOutput/value': POSITIVE,
  importance: SHARE,
  bufferHours: HOURS,
  fall: SHARE,
  halfLifeDays: [0.01, 3650],
  substitution: SHARE,
  notches: [0, 21],
  'debt/value': POSITIVE,
  spreadBasisPoints: POSITIVE,
  growthPerNotch: [0, 10],
  basisPointsPerNotch: POSITIVE,
  refinancedShare: SHARE,
  foreignShare: SHARE,
  discountRate: [0, 1],
  deaths: POSITIVE,
  injuries: POSITIVE,
  injuryFraction: SHARE,
  'valueOfLife/value': POSITIVE,
  abroadShare: SHARE,
  'frequency/perYear': POSITIVE,
};
const COST: Readonly<Record<string, Range>> = { 'amount/value': POSITIVE };
const DEMAND: Readonly<Record<string, Range>> = { 'amount/value': [-Infinity, Infinity] };

function numbersWithin(
  value: unknown,
  base: string,
  path: string,
  ranges: Readonly<Record<string, Range>>,
): ScenarioNumber[] {
  if (isUncertainNumber(value)) {
    // Codes of industries stand after `importance`.
    const range = ranges[path.startsWith('importance/') ? 'importance' : path];
    return range === undefined
      ? []
      : [{ pointer: `${base}/${path}`, number: value, low: range[0], high: range[1] }];
  }
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return [];
  return Object.entries(value).flatMap(([key, item]) =>
    numbersWithin(item, base, path === '' ? key : `${path}/${key}`, ranges),
  );
}

/** The numbers of one shock that have a range of their own. */
export const shockNumbers = (shock: ScenarioShock, base: string): ScenarioNumber[] =>
  numbersWithin(shock, base, '', {
    ...RANGES,
    ...(shock.kind === 'cost' ? COST : shock.kind === 'demand' ? DEMAND : {}),
  });

/** All numbers of a scenario that have a range of their own, shocks first, in the order of the document. */
export const scenarioNumbers = (scenario: Scenario): ScenarioNumber[] => [
  ...scenario.shocks.flatMap((shock, k) => shockNumbers(shock, `/shocks/${k}`)),
  ...numbersWithin({ frequency: scenario.frequency ?? {} }, '', '', RANGES),
];
