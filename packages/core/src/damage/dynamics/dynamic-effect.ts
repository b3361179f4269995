import type { LocalText } from '../../shared/index.ts';
import type { IdentityCheck } from '../loss-models/loss-model.ts';

/** What a model over time says of a shock; changes are signed, a fall is negative. */
export interface DynamicEffect {
  /** Change of output of each cell on each day, days×n row-major, in the table's unit a day. */
  readonly output: Float64Array;
  /** Final demand of each cell that was not served, length n, in the table's unit, positive; null where the model has none. */
  readonly unmet: Float64Array | null;
  /** Why the run was stopped before its end and reports nothing, or null. `output` then ends at `day`. */
  readonly stopped: { readonly day: number; readonly cell: number; readonly why: LocalText } | null;
  readonly checks: readonly IdentityCheck[];
}
