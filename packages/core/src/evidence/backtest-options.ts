import type { IoTable } from '../economy/index.ts';
import type { TaskOptions } from '../shared/index.ts';
import type { ReferenceFigures } from './tables/reference-figures.ts';

export interface BacktestOptions extends TaskOptions {
  readonly file: string;
  /** Tables of single countries; of each the latest year lends its coefficients. */
  readonly tables: readonly IoTable[];
  readonly reference: ReferenceFigures;
}
