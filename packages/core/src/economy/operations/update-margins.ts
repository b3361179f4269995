import { SpillwayError } from '../../shared/index.ts';
import type { IoTable } from '../table.ts';
import { derive, type OperationOptions } from './derive.ts';
import { type BalanceOptions, gras } from './ras.ts';

/** The totals a table is to have, in its unit. */
export interface Margins {
  /** Gross output of each cell, length n: total of its row and of its column. */
  readonly output: ArrayLike<number>;
  /** What each final-demand category spends in all (on the table's products, imports, taxes), length F. */
  readonly finalDemand: ArrayLike<number>;
  /** Each primary input in all (under industries and, where the table has it, final demand), length P. */
  readonly primaryInputs: ArrayLike<number>;
  /** Imports of each product from outside, length S; null for a table without them. */
  readonly imports: ArrayLike<number> | null;
  /** Where these totals come from. */
  readonly source: string;
}

/** The margins a table has now: a starting point for new ones. */
export function marginsOf(table: IoTable, source = 'the table itself'): Margins {
  const n = table.x.length;
  const F = table.finalDemand.length;
  const rowSums = (left: Float64Array, right: Float64Array | null, rows: number): Float64Array =>
    Float64Array.from({ length: rows }, (_, i) => {
      let sum = 0;
      for (let j = 0; j < n; j++) sum += left[i * n + j];
      if (right !== null) for (let f = 0; f < F; f++) sum += right[i * F + f];
      return sum;
    });
  const finalDemand = new Float64Array(F);
  for (const block of [table.Y, table.importedY, table.VY])
    block?.forEach((value, at) => void (finalDemand[at % F] += value));
  return {
    output: table.x,
    finalDemand,
    primaryInputs: rowSums(table.V, table.VY, table.primaryInputs.length),
    imports: table.imports && rowSums(table.imports, table.importedY, table.industries.length),
    source,
  };
}

/** Blocks side by side as one matrix: industries' columns, then final demand's. */
interface Whole {
  readonly matrix: Float64Array;
  readonly rows: number;
  readonly columns: number;
  readonly names: { readonly rows: string[]; readonly columns: string[] };
}

function joinBlocks(table: IoTable): Whole {
  const n = table.x.length;
  const F = table.finalDemand.length;
  const S = table.industries.length;
  const columns = n + F;
  const bands = [
    { left: table.Z, right: table.Y, rows: n },
    ...(table.imports ? [{ left: table.imports, right: table.importedY, rows: S }] : []),
    { left: table.V, right: table.VY, rows: table.primaryInputs.length },
  ];
  const rows = bands.reduce((sum, band) => sum + band.rows, 0);
  const matrix = new Float64Array(rows * columns);
  let row = 0;
  for (const { left, right, rows: height } of bands) {
    for (let i = 0; i < height; i++, row++) {
      matrix.set(left.subarray(i * n, (i + 1) * n), row * columns);
      if (right !== null) matrix.set(right.subarray(i * F, (i + 1) * F), row * columns + n);
    }
  }
  const cells = Array.from({ length: n }, (_, i) => {
    const code = table.industries[i % S].code;
    return table.regions.length === 1 ? code : `${table.regions[Math.floor(i / S)].code} ${code}`;
  });
  return {
    matrix,
    rows,
    columns,
    names: {
      rows: [
        ...cells,
        ...(table.imports ? table.industries.map(({ code }) => `imports of ${code}`) : []),
        ...table.primaryInputs.map(({ code }) => code),
      ],
      columns: [...cells, ...table.finalDemand.map(({ region, code }) => `${region} ${code}`)],
    },
  };
}

const sliceBlock = (
  matrix: Float64Array,
  columns: number,
  from: { row: number; column: number },
  size: { rows: number; columns: number },
): Float64Array =>
  Float64Array.from(
    { length: size.rows * size.columns },
    (_, at) =>
      matrix[(from.row + Math.floor(at / size.columns)) * columns + from.column + (at % size.columns)],
  );

/** Published totals differ by rounding: a gap below this fraction of final demand is closed, a larger one refused. */
const ROUNDING = 1e-6;

/** Final demand, scaled by a hair so that it is what imports and primary inputs add up to. */
function closeRounding(margins: Margins): { finalDemand: number[]; factor: number } {
  const sum = (values: ArrayLike<number>): number => Array.from(values).reduce((a, b) => a + b, 0);
  const spent = sum(margins.finalDemand);
  const factor = spent === 0 ? 1 : (sum(margins.imports ?? []) + sum(margins.primaryInputs)) / spent;
  const close = Math.abs(factor - 1) <= ROUNDING;
  return {
    finalDemand: Array.from(margins.finalDemand, (value) => (close ? value * factor : value)),
    factor: close ? factor : 1,
  };
}

/**
 * A table fitted to new totals by GRAS over all its blocks at once: flows, imports, final demand and primary
 * inputs move together, so that rows and columns add up to the new output. Signs and zeros stay; coefficients
 * change as little as they must.
 *
 * @param margins Σ finalDemand = Σ imports + Σ primaryInputs, or there is no such table; a gap of rounding (1e-6) is
 *   closed by scaling final demand.
 * @throws SpillwayError `economy/shape-mismatch` if a margin has the wrong length; the errors of {@link gras}, with
 *   the industry, category or input named.
 */
export function updateMargins(
  table: IoTable,
  margins: Margins,
  options: OperationOptions & Pick<BalanceOptions, 'tolerance' | 'maxSweeps'> = {},
): IoTable {
  const n = table.x.length;
  const F = table.finalDemand.length;
  const P = table.primaryInputs.length;
  const S = table.imports === null ? 0 : table.industries.length;
  for (const [name, found, expected] of [
    ['output', margins.output.length, n],
    ['finalDemand', margins.finalDemand.length, F],
    ['primaryInputs', margins.primaryInputs.length, P],
    ['imports', margins.imports?.length ?? 0, S],
  ] as const) {
    if (found === expected) continue;
    throw new SpillwayError(
      'economy/shape-mismatch',
      `margins.${name} must have ${expected} values to fit ${table.id}, but has ${found}`,
      { name, expected, found },
    );
  }
  const { matrix, columns, names } = joinBlocks(table);
  const output = Array.from(margins.output);
  const u = Float64Array.from([
    ...output,
    ...Array.from(margins.imports ?? []),
    ...Array.from(margins.primaryInputs),
  ]);
  const { finalDemand, factor } = closeRounding(margins);
  const v = Float64Array.from([...output, ...finalDemand]);
  const balanced = gras(matrix, u, v, { ...options, rowNames: names.rows, columnNames: names.columns });
  const band = (row: number, rows: number) => ({
    left: sliceBlock(balanced.matrix, columns, { row, column: 0 }, { rows, columns: n }),
    right: sliceBlock(balanced.matrix, columns, { row, column: n }, { rows, columns: F }),
  });
  const flows = band(0, n);
  const imports = band(n, S);
  const primary = band(n + S, P);
  return derive(
    table,
    'gras',
    {
      operation: 'update-margins',
      note:
        `Fitted by GRAS to new totals of output, final demand, primary inputs${S > 0 ? ' and imports' : ''} ` +
        `(${margins.source}) in ${balanced.sweeps} sweeps. Coefficients are those of the old table, changed as little as the totals allow.` +
        (factor === 1
          ? ''
          : ` Final demand was scaled by ${factor} to close a gap of rounding in the totals.`),
      parameters: { sweeps: balanced.sweeps, gap: balanced.gap, source: margins.source },
    },
    {
      Z: flows.left,
      Y: flows.right,
      imports: table.imports && imports.left,
      importedY: table.importedY && imports.right,
      V: primary.left,
      VY: table.VY && primary.right,
      x: Float64Array.from(output),
    },
    options,
  );
}
