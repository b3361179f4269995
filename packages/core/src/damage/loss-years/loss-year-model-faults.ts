import {
  type Distribution,
  distributionFaults,
  log,
  type LognormalQuantiles,
  lognormalOf,
  normalTail,
  streamOf,
} from '../../random/index.ts';
import { SpillwayError } from '../../shared/index.ts';
import { binomialTable, countTable, hawkesPlan } from './frequency.ts';
import {
  capOf,
  type EventDamage,
  type Frequency,
  type InsuranceTerms,
  type LossYearModel,
  type ParetoTail,
  type Severity,
} from './loss-year-model.ts';
import { tailProbability } from './severity.ts';

/** Where a model of loss years breaks its rules. */
interface Fault {
  readonly field: string;
  readonly expected: string;
  readonly found: unknown;
}

type Check = readonly [
  field: string,
  value: number | undefined,
  expected: string,
  good: (value: number) => boolean,
];

/** Events to follow for one year: more than this is a mistake or needs another model. */
const MOST_EVENTS = 1e6;
/** Groups of clients of one vendor, as many as the kernels have room for. */
const MOST_GROUPS = 1024;

const notNegative = (value: number): boolean => value >= 0 && value < Number.POSITIVE_INFINITY;
const positive = (value: number): boolean => value > 0 && value < Number.POSITIVE_INFINITY;
const fraction = (value: number): boolean => value >= 0 && value <= 1;

const failing = (checks: readonly Check[]): Fault[] =>
  checks.flatMap(([field, value, expected, good]) =>
    value === undefined || good(value) ? [] : [{ field, expected, found: value }],
  );

function frequencyFaults(frequency: Frequency, at: string): Fault[] {
  const rate = (field: string, value: number): Check => [
    `${at}.${field}`,
    value,
    `a number from 0 to ${MOST_EVENTS}`,
    (found) => found >= 0 && found <= MOST_EVENTS,
  ];
  const above = (field: string, value: number): Check => [
    `${at}.${field}`,
    value,
    'a number above 0',
    positive,
  ];
  const chance = (field: string, value: number): Check => [
    `${at}.${field}`,
    value,
    'a number from 0 to 1',
    fraction,
  ];
  const tooMany = { field: at, expected: 'at most 1000000 events to follow for a year', found: frequency };
  switch (frequency.kind) {
    case 'poisson':
      return failing([rate('rate', frequency.rate)]);
    case 'negative-binomial': {
      const faults = failing([rate('mean', frequency.mean), above('size', frequency.size)]);
      return faults.length === 0 && countTable(frequency) === null ? [tooMany] : faults;
    }
    case 'bernoulli':
      return failing([chance('probability', frequency.probability)]);
    case 'zero-inflated':
      return [
        ...failing([chance('active', frequency.active)]),
        ...frequencyFaults(frequency.given, `${at}.given`),
      ];
    case 'hawkes': {
      const { mu, alpha, beta } = frequency;
      const faults = failing([
        rate('mu', mu),
        [`${at}.alpha`, alpha, 'a number of at least 0', notNegative],
        above('beta', beta),
        [`${at}.alpha/beta`, alpha / beta, 'a branching ratio under 1', (n) => !(n >= 1)],
      ]);
      return faults.length === 0 && !(hawkesPlan(frequency).effort <= MOST_EVENTS) ? [tooMany] : faults;
    }
    default:
      return [
        { field: `${at}.kind`, expected: 'a known kind of frequency', found: (frequency as Frequency).kind },
      ];
  }
}

function bodyBelow(given: LognormalQuantiles, x: number): number {
  const { mu, sigma } = lognormalOf(given);
  return normalTail((mu - log(x)) / sigma);
}

function tailFaults(severity: Severity, tail: ParetoTail, cap: number, at: string): Fault[] {
  const faults = failing([
    [`${at}.above`, tail.above, 'a number above 0', positive],
    [`${at}.scale`, tail.scale, 'a number above 0', positive],
    [`${at}.shape`, tail.shape, 'a finite number', Number.isFinite],
    [`${at}.probability`, tail.probability, 'a number above 0 and below 1', (p) => p > 0 && p < 1],
  ]);
  if (!('lognormal' in severity.body))
    faults.push({
      field: at,
      expected: 'a lognormal body below it',
      found: Object.keys(severity.body).join(),
    });
  else if (faults.length === 0 && !(tailProbability(lognormalOf(severity.body.lognormal), tail) > 0))
    faults.push({ field: `${at}.probability`, expected: 'given, where the body ends before', found: 0 });
  else if (faults.length === 0 && !(bodyBelow(severity.body.lognormal, tail.above) > 0))
    faults.push({ field: `${at}.above`, expected: 'above some of the body', found: tail.above });
  if (tail.shape >= 1 && cap === Number.POSITIVE_INFINITY)
    faults.push({
      field: `${at}.shape`,
      expected: 'a cap, since there is no mean from 1 on',
      found: tail.shape,
    });
  return faults;
}

function distributed(distribution: Distribution, at: string, least: number): Fault[] {
  const faults = distributionFaults(distribution).map((expected) => ({
    field: at,
    expected,
    found: distribution,
  }));
  if (faults.length > 0) return faults;
  const lowest =
    typeof distribution === 'object' && 'normal' in distribution && distribution.normal.sd > 0
      ? Number.NEGATIVE_INFINITY
      : leastOf(distribution);
  return lowest >= least ? [] : [{ field: at, expected: `nothing below ${least}`, found: lowest }];
}

function leastOf(distribution: Distribution): number {
  if (typeof distribution === 'number') return distribution;
  if ('fixed' in distribution) return distribution.fixed;
  if ('low' in distribution) return distribution.low;
  if ('quantiles' in distribution) return Math.min(...Object.values(distribution.quantiles));
  if ('uniform' in distribution) return distribution.uniform[0];
  if ('normal' in distribution) return distribution.normal.mean;
  if ('lognormal' in distribution) return 0;
  if ('beta' in distribution) return distribution.beta.low ?? 0;
  return distribution.empirical.reduce((least, value) => Math.min(least, value), Number.POSITIVE_INFINITY);
}

function insuranceFaults(terms: InsuranceTerms | undefined, damage: EventDamage, at: string): Fault[] {
  if (!terms) return [];
  const faults = failing([
    [`${at}.waitingHours`, terms.waitingHours, 'a number of at least 0', notNegative],
    [`${at}.deductible`, terms.deductible, 'a number of at least 0', notNegative],
    [`${at}.limit`, terms.limit, 'a number of at least 0', (value) => value >= 0],
    [`${at}.share`, terms.share, 'a number from 0 to 1', fraction],
    [`${at}.yearlyLimit`, terms.yearlyLimit, 'a number of at least 0', (value) => value >= 0],
  ]);
  if ((terms.waitingHours ?? 0) > 0 && !damage.duration)
    faults.push({ field: `${at}.waitingHours`, expected: 'a duration of events', found: 'none' });
  return faults;
}

function damageFaults(damage: EventDamage, at: string): Fault[] {
  const { severity, duration } = damage;
  const cap = capOf(damage);
  return [
    ...failing([
      [
        `${at}.spillover`,
        damage.spillover,
        'a number of at least 1',
        (s) => s >= 1 && s < Number.POSITIVE_INFINITY,
      ],
      [`${at}.exposureCap`, damage.exposureCap, 'a number above 0', (value) => value > 0],
      [`${at}.severity.cap`, severity.cap, 'a number above 0', (value) => value > 0],
    ]),
    ...distributed(severity.body, `${at}.severity.body`, 0),
    ...(severity.tail && distributionFaults(severity.body).length === 0
      ? tailFaults(severity, severity.tail, cap, `${at}.severity.tail`)
      : []),
    ...(duration && 'hours' in duration ? distributed(duration.hours, `${at}.duration.hours`, 0) : []),
    ...(duration && 'lossPerHour' in duration
      ? failing([[`${at}.duration.lossPerHour`, duration.lossPerHour, 'a number above 0', positive]])
      : []),
    ...insuranceFaults(damage.insurance, damage, `${at}.insurance`),
    ...insuranceFaults(damage.spilloverInsurance, damage, `${at}.spilloverInsurance`),
  ];
}

/** Name of the random numbers of a source, a vendor or a group. */
export const streamName = (...ids: readonly string[]): string => ['loss-years', ...ids].join('/');

function streamFaults({ sources, vendors = [] }: LossYearModel): Fault[] {
  const names = [
    ...sources.map(({ id }) => streamName(id)),
    ...vendors.flatMap(({ id, clients }) => [
      streamName(id),
      ...clients.map((group) => streamName(id, group.id)),
    ]),
  ];
  const seen = new Map<number, string>();
  return names.flatMap((name) => {
    const before = seen.get(streamOf(name));
    seen.set(streamOf(name), name);
    return before === undefined
      ? []
      : [{ field: 'id', expected: `another random stream than that of ${before}`, found: name }];
  });
}

/**
 * Looks a model through before anything is drawn.
 *
 * @throws SpillwayError `damage/invalid-loss-model` with the first fault, and all of them in `details.faults`.
 */
export function expectLossModel(model: LossYearModel): void {
  const { sources, vendors = [] } = model;
  const faults = [
    ...(sources.length + vendors.length > 0
      ? []
      : [{ field: 'sources', expected: 'at least 1 source or vendor', found: 0 }]),
    ...sources.flatMap((source, s) => [
      ...frequencyFaults(source.frequency, `sources[${s}].frequency`),
      ...damageFaults(source, `sources[${s}]`),
    ]),
    ...vendors.flatMap(({ frequency, clients }, v) => [
      ...frequencyFaults(frequency, `vendors[${v}].frequency`),
      ...failing([
        [
          `vendors[${v}].clients`,
          clients.length,
          `1 to ${MOST_GROUPS} groups`,
          (n) => n >= 1 && n <= MOST_GROUPS,
        ],
      ]),
      ...clients.flatMap((group, g) => {
        const at = `vendors[${v}].clients[${g}]`;
        const own = failing([
          [
            `${at}.clients`,
            group.clients,
            'a whole number from 0 to 1e9',
            (n) => Number.isInteger(n) && n >= 0 && n <= 1e9,
          ],
          [`${at}.share`, group.share, 'a number from 0 to 1', fraction],
          [`${at}.susceptibility`, group.susceptibility, 'a number from 0 to 1', fraction],
        ]);
        if (own.length === 0 && binomialTable(group.clients, group.share * group.susceptibility) === null)
          own.push({ field: at, expected: 'fewer clients', found: group.clients });
        return [...own, ...damageFaults(group, at)];
      }),
    ]),
    ...streamFaults(model),
  ];
  if (faults.length === 0) return;
  const [{ field, expected, found }] = faults;
  throw new SpillwayError(
    'damage/invalid-loss-model',
    `${field}: expected ${expected}, found ${typeof found === 'number' ? found : JSON.stringify(found)}`,
    { field, expected, found, faults },
  );
}
