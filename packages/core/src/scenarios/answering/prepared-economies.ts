import { columnSumCheck, type PreparedEconomy, REASONS } from '../../damage/index.ts';
import {
  cellCount,
  type CoefficientKind,
  coefficients,
  type IoTable,
  type KernelPool,
  openSystem,
} from '../../economy/index.ts';
import type { LocalText, TaskOptions } from '../../shared/index.ts';
import type { Check } from '../assessment/assessment.ts';
import { labelOf } from '../resolving/industry-cells.ts';

export interface EconomyOptions extends TaskOptions {
  readonly pool?: KernelPool | undefined;
}

export interface OpenedEconomy extends PreparedEconomy {
  readonly columnSums: Promise<Check>;
}

/** Systems of one table, opened when first asked for and closed together. */
export class PreparedEconomies {
  readonly #opened = new Map<CoefficientKind, OpenedEconomy>();
  readonly #table: IoTable;
  readonly #options: EconomyOptions;

  constructor(table: IoTable, options: EconomyOptions) {
    this.#table = table;
    this.#options = options;
  }

  /** Why the table has no coefficients of this kind, or null if it has. */
  lacks(kind: CoefficientKind): LocalText | null {
    if (kind === 'domestic' && this.#table.flows === 'total') return REASONS.noDomesticFlows;
    if (kind === 'total' && this.#table.flows === 'domestic' && this.#table.imports === null)
      return REASONS.noImports;
    return null;
  }

  get(kind: CoefficientKind): OpenedEconomy {
    const ready = this.#opened.get(kind);
    if (ready !== undefined) return ready;
    const table = this.#table;
    const A = coefficients(table, kind);
    const open = (matrix: Float64Array, size: number) =>
      openSystem(matrix, size, {
        ...(size === cellCount(table) ? { blocks: table.regions.length } : {}),
        names: (i: number) =>
          i < cellCount(table) ? describeCell(table, i) : `households ${i - cellCount(table)}`,
        pool: this.#options.pool,
      });
    const economy: PreparedEconomy = { table, kind, A, system: open(A, cellCount(table)), open };
    const opened: OpenedEconomy = { ...economy, columnSums: columnSumCheck(economy) };
    // Awaited with each result; a failure must not count as unhandled before that.
    opened.columnSums.catch(() => {});
    this.#opened.set(kind, opened);
    return opened;
  }

  close(): void {
    for (const { system } of this.#opened.values()) system.close();
  }
}

function describeCell(table: IoTable, cell: number): string {
  const { region, code, name } = labelOf(table, cell);
  return `${table.regions.length > 1 ? `${region} ` : ''}${code} ${name.en}`;
}
