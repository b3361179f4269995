import type { CoefficientKind, IoTable } from '../../economy/index.ts';
import type { LocalText, TaskOptions } from '../../shared/index.ts';
import type { ArioParameters } from '../ario/parameters.ts';
import type { DynamicEffect } from '../dynamics/dynamic-effect.ts';
import type { TimedShocks } from '../dynamics/timed-shocks.ts';

/** A table as the models over time take it. */
export interface TimedEconomy {
  readonly table: IoTable;
  readonly kind: CoefficientKind;
  /** n×n row-major. */
  readonly A: Float64Array;
}

/** What the models over time need to know beside table and shocks. */
export interface DynamicSettings {
  /** Days in which each cell recovers from all but 1 % of an inoperability, length n. */
  readonly recoveryDays: Float64Array;
  /** Finished goods of what stops in a cell, in days of its own output: cell → days. */
  readonly finishedGoodsDays: ReadonlyMap<number, number>;
  readonly ario: ArioParameters;
}

/** A way from a shock over time to losses day by day. A new model is one file and one line in the list of models. */
export interface DynamicModel {
  readonly id: 'dynamic-inoperability' | 'pinned-dynamic' | 'ario';
  /** Towards suppliers, or following stocks and orders both ways. */
  readonly direction: 'backward' | 'both';
  /** Why the model has no answer to these shocks, or null if it has one. */
  declines(shocks: TimedShocks, table: IoTable): LocalText | null;
  run(
    economy: TimedEconomy,
    shocks: TimedShocks,
    settings: DynamicSettings,
    options?: TaskOptions,
  ): Promise<DynamicEffect & { readonly clipped?: number }>;
}
