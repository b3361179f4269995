import { type IoTable, type LeontiefSystem, measureWeights } from '../economy/index.ts';
import { SpillwayError, type TaskOptions } from '../shared/index.ts';
import { requireNumber } from './check-input.ts';

/** What security spending sets in motion at its suppliers, and theirs. Signed: less spending is the exact opposite. */
export interface SecurityEffect {
  /** Bought from outside, in the table's unit. */
  readonly bought: number;
  /** Of it from home suppliers, and straight from abroad. */
  readonly home: number;
  readonly importedAtOnce: number;
  /** Home suppliers and theirs: output, value added, persons (null where the table has no jobs). */
  readonly output: number;
  readonly valueAdded: number;
  readonly jobs: number | null;
  /** What they import, and their taxes on products and margins: home = value added + these two. */
  readonly importedInputs: number;
  readonly otherInputs: number;
  readonly suppliers: readonly {
    readonly industry: string;
    readonly bought: number;
    readonly importShare: number;
    readonly output: number;
  }[];
}

/** Share of imports in what is used at home of each product; 0 where the table does not tell. */
function importShares(table: IoTable): Float64Array {
  const n = table.industries.length;
  const F = table.finalDemand.length;
  const exports = table.finalDemand.map(({ kind }) => kind === 'export');
  const used = (flows: Float64Array | null, final: Float64Array | null, s: number): number => {
    let sum = 0;
    if (flows !== null) for (let j = 0; j < n; j++) sum += flows[s * n + j];
    if (final !== null) for (let f = 0; f < F; f++) if (!exports[f]) sum += final[s * F + f];
    return Math.max(0, sum);
  };
  return Float64Array.from({ length: n }, (_, s) => {
    const imported = used(table.imports, table.importedY, s);
    const all = imported + used(table.Z, table.Y, s);
    return all > 0 ? imported / all : 0;
  });
}

/**
 * Security spending as a demand shock on its suppliers: df_s = bought · share_s · (1 − import share_s), dx = L df with
 * domestic coefficients. Shown beside the damage it averts and never netted with it: the one is income of those who
 * protect, the other is loss of those who are hit.
 *
 * @param bought money of a year in the table's unit; negative for a fall.
 * @param shares by industry code; they sum to 1.
 * @throws SpillwayError `prevention/invalid-input` for shares that do not sum to 1 or name no industry of the table.
 */
export async function securityEffect(
  table: IoTable,
  system: LeontiefSystem,
  bought: number,
  shares: Readonly<Record<string, number>>,
  options: TaskOptions = {},
): Promise<SecurityEffect> {
  requireNumber('what is bought', bought);
  const n = table.industries.length;
  const given = Object.entries(shares).filter(([, share]) => share !== 0);
  const total = given.reduce((sum, [, share]) => sum + share, 0);
  if (!(Math.abs(total - 1) < 1e-6) || given.some(([, share]) => !(share > 0)))
    throw new SpillwayError(
      'prevention/invalid-input',
      `supplier shares must be positive and sum to 1, but sum to ${total}`,
      { total },
    );
  const imported = importShares(table);
  const df = new Float64Array(n);
  const cells = given.map(([code, share]) => {
    const cell = table.industries.findIndex((industry) => industry.code === code);
    if (cell < 0 || !(table.x[cell] > 0))
      throw new SpillwayError(
        'prevention/invalid-input',
        `${table.id} has no supplier of security ${code} with output; give suppliers of its own`,
        { industry: code },
      );
    df[cell] = bought * share * (1 - imported[cell]);
    return { cell, code, share };
  });
  const { x: dx } = await system.solve(df, options);
  const dot = (weights: ArrayLike<number>): number =>
    dx.reduce((sum, change, i) => sum + change * weights[i], 0);
  const home = df.reduce((sum, each) => sum + each, 0);
  const weights = measureWeights(table, 'valueAdded')!;
  const importedPerOutput = Float64Array.from({ length: n }, (_, j) => {
    let sum = 0;
    for (let s = 0; table.imports !== null && s < n; s++) sum += table.imports[s * n + j];
    return table.x[j] > 0 ? sum / table.x[j] : 0;
  });
  const other = Float64Array.from({ length: n }, (_, j) => {
    let sum = 0;
    table.primaryInputs.forEach(({ inValueAdded }, p) => {
      if (!inValueAdded) sum += table.V[p * n + j];
    });
    return table.x[j] > 0 ? sum / table.x[j] : 0;
  });
  const jobs = measureWeights(table, 'jobs');
  return {
    bought,
    home,
    importedAtOnce: bought - home,
    output: dot(new Float64Array(n).fill(1)),
    valueAdded: dot(weights),
    jobs: jobs === null ? null : dot(jobs),
    importedInputs: dot(importedPerOutput),
    otherInputs: dot(other),
    suppliers: cells.map(({ cell, code, share }) => ({
      industry: code,
      bought: bought * share,
      importShare: imported[cell],
      output: dx[cell],
    })),
  };
}

/** Demand for security in a year, single units of the currency of the path. */
export interface SecurityDemand {
  readonly year: number;
  readonly amount: number;
  /** Of GDP. */
  readonly share: number;
}

/**
 * Demand for security along a GDP path: D_t = D_0 (Y_t / Y_0) (1 + g)^(t − t_0), g its growth beyond GDP's.
 *
 * @param share D_0 / Y_0, demand over GDP in `baseYear`. @param extraGrowth g a year.
 */
export function securityDemand(
  share: number,
  baseYear: number,
  gdp: readonly { readonly year: number; readonly amount: number }[],
  extraGrowth: number,
): readonly SecurityDemand[] {
  requireNumber('security spending over GDP', share, 0, 1);
  requireNumber('growth beyond GDP', extraGrowth, -0.5, 1);
  return gdp.map(({ year, amount }) => {
    const now = share * (1 + extraGrowth) ** (year - baseYear);
    return { year, amount: now * amount, share: now };
  });
}
