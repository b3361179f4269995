import { recoveryArea } from '../damage/index.ts';
import type { Scenario, ScenarioShock, UncertainNumber } from '../scenarios/index.ts';
import type { LowModeHigh } from '../shared/index.ts';
import type { BacktestRow } from './rows/backtest-row.ts';
import { depthOf, recaptureOf, shareOf } from './rows/shock-numbers.ts';
import type { HitIndustry } from './tables/hit-industries.ts';

/** The numbers of one row's shock, each with its ends. */
export interface RowShock {
  /** Null where the row has no share: then its shock has no size of its own. */
  readonly share: LowModeHigh | null;
  readonly depth: LowModeHigh;
  readonly fullDays: number;
  readonly partialDays: number;
  readonly recapture: LowModeHigh;
}

export const shockOf = (row: BacktestRow): RowShock => ({
  share: shareOf(row),
  depth: depthOf(row),
  fullDays: row.fullDays ?? 0,
  partialDays: row.partialDays ?? 0,
  recapture: recaptureOf(row.recapture),
});

const certain = ({ mode }: LowModeHigh): LowModeHigh => ({ low: mode, mode, high: mode });

/** The same with every number at its mode. */
export const atModes = (shock: RowShock): RowShock => ({
  ...shock,
  share: shock.share === null ? null : certain(shock.share),
  depth: certain(shock.depth),
  recapture: certain(shock.recapture),
});

const exponentialDays = (days: number): number => recoveryArea({ shape: 'exponential', days });

/**
 * Days at full depth with the area of the recovery (rule 11): at its mode exponential over the whole time, at its least
 * the same in half the time, at its most linear.
 */
export function effectiveDays({ fullDays, partialDays }: RowShock): LowModeHigh {
  return {
    low: fullDays + exponentialDays(partialDays / 2),
    mode: fullDays + exponentialDays(partialDays),
    high: fullDays + recoveryArea({ shape: 'linear', days: partialDays }),
  };
}

const uncertain = ({ low, mode, high }: LowModeHigh): UncertainNumber =>
  low === mode && mode === high ? mode : { low, mode, high };

/** `path` of the recovery: the field's own at its least and its mode, or the straight line at its most. */
export type PathShape = 'exponential' | 'linear';

const recoveryFor = (
  { partialDays }: RowShock,
  path: PathShape,
): { recovery?: { shape: PathShape; days: UncertainNumber } } =>
  partialDays === 0
    ? {}
    : {
        recovery: {
          shape: path,
          days:
            path === 'linear' ? partialDays : { low: partialDays / 2, mode: partialDays, high: partialDays },
        },
      };

/** A share that is not known is all of it: only ratios are then taken from the answer. */
const WHOLE: LowModeHigh = { low: 1, mode: 1, high: 1 };

const product = (a: LowModeHigh, b: LowModeHigh): LowModeHigh => ({
  low: a.low * b.low,
  mode: a.mode * b.mode,
  high: a.high * b.high,
});

const scenarioOf = (row: Pick<BacktestRow, 'id' | 'event'>, shocks: ScenarioShock[]): Scenario => ({
  spillway: 'scenario/1',
  title: row.event === '' ? row.id : row.event,
  shocks,
});

function outageShock(shock: RowShock, industries: readonly string[], path: PathShape): ScenarioShock {
  return {
    kind: 'outage',
    industry: [...industries],
    share: uncertain(shock.share ?? WHOLE),
    depth: uncertain(shock.share === null ? WHOLE : shock.depth),
    days: shock.fullDays,
    ...recoveryFor(shock, path),
    recapture: uncertain(shock.recapture),
  };
}

/** The row as an outage of the industries it hits (rules 5 to 12). */
export const outageScenario = (
  row: Pick<BacktestRow, 'id' | 'event'>,
  shock: RowShock,
  hit: readonly HitIndustry[],
  path: PathShape,
): Scenario =>
  scenarioOf(row, [
    outageShock(
      shock,
      hit.map(({ code }) => code),
      path,
    ),
  ]);

/**
 * The same with the users of its shared services (rule 16): each service fails for share × depth of its users, without
 * a buffer; what else is hit stays an outage. Null where none of the industries is such a service.
 */
export function dependencyScenario(
  row: Pick<BacktestRow, 'id' | 'event'>,
  shock: RowShock,
  hit: readonly HitIndustry[],
  path: PathShape,
): Scenario | null {
  const services = hit.filter(({ shared }) => shared);
  if (services.length === 0) return null;
  const others = hit.filter(({ shared }) => !shared);
  const fraction = shock.share === null ? WHOLE : product(shock.share, shock.depth);
  return scenarioOf(row, [
    ...services.map(
      ({ code }): ScenarioShock => ({
        kind: 'dependency',
        on: code,
        fraction: uncertain(fraction),
        days: shock.fullDays,
        ...recoveryFor(shock, path),
        bufferHours: 0,
      }),
    ),
    ...(others.length === 0
      ? []
      : [
          outageShock(
            shock,
            others.map(({ code }) => code),
            path,
          ),
        ]),
  ]);
}

/** A fall of final demand by share × depth that comes back (rule 21). */
export function demandScenario(
  row: Pick<BacktestRow, 'id' | 'event'>,
  shock: RowShock,
  hit: readonly HitIndustry[],
): Scenario {
  const fall = product(shock.share ?? WHOLE, shock.share === null ? WHOLE : shock.depth);
  return scenarioOf(row, [
    {
      kind: 'demand',
      industry: hit.map(({ code }) => code),
      change: uncertain({ low: 0 - fall.high, mode: 0 - fall.mode, high: 0 - fall.low }),
      days: uncertain(effectiveDays(shock)),
    },
  ]);
}

const HALF = Math.log(2) / Math.log(100);

/**
 * The same fall as lost trust: rivals at home take over the model's own share of it, and it comes back with the
 * half-life of an exponential that is down to 1 % at the end.
 */
export const trustScenario = (
  row: Pick<BacktestRow, 'id' | 'event'>,
  shock: RowShock,
  hit: readonly HitIndustry[],
): Scenario =>
  scenarioOf(row, [
    {
      kind: 'trust',
      industry: hit.map(({ code }) => code),
      fall: uncertain(product(shock.share ?? WHOLE, shock.depth)),
      halfLifeDays: uncertain({
        low: (shock.partialDays / 2) * HALF,
        mode: shock.partialDays * HALF,
        high: shock.partialDays * HALF,
      }),
    },
  ]);
