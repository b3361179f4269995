import type { CoefficientKind, IoTable, LeontiefSystem } from '../../economy/index.ts';
import type { LocalText, TaskOptions } from '../../shared/index.ts';
import type { ShockSet } from '../shock-set.ts';

/** A table with its coefficients ready to answer; one for each kind of coefficients. */
export interface PreparedEconomy {
  readonly table: IoTable;
  readonly kind: CoefficientKind;
  /** n×n row-major. */
  readonly A: Float64Array;
  readonly system: LeontiefSystem;
  /**
   * Opens another system of the same shape (an extracted or closed table). The caller closes it.
   */
  open(A: Float64Array, size: number): LeontiefSystem;
}

/** What a model says of a shock, cell by cell; changes are signed, a fall is negative. */
export interface LossEffect {
  /** Change of output by the shock itself, length n. */
  readonly initial: Float64Array;
  /** What `initial` counts: output, or primary inputs (value added itself). */
  readonly initialCounts: 'output' | 'primary-inputs';
  /** Change of output altogether, length n. */
  readonly total: Float64Array;
  readonly clipped: number;
  readonly checks: readonly IdentityCheck[];
}

/** One accounting identity held against a result. */
export interface IdentityCheck {
  readonly name: string;
  readonly ok: boolean;
  /** How far it is missed, dimensionless. */
  readonly value: number;
}

/** A way from a shock to losses. A new model is one file and one line in the list of models. */
export interface LossModel {
  readonly id:
    | 'leontief'
    | 'leontief-households'
    | 'iim-demand'
    | 'iim-supply'
    | 'pinned'
    | 'ghosh'
    | 'extraction';
  /** Towards suppliers or towards customers; the two are never added. */
  readonly direction: 'backward' | 'forward';
  readonly coefficients: readonly CoefficientKind[];
  /** Why the model has no answer to these shocks, or null if it has one. */
  declines(shocks: ShockSet, table: IoTable): LocalText | null;
  run(economy: PreparedEconomy, shocks: ShockSet, options?: TaskOptions): Promise<LossEffect>;
}
