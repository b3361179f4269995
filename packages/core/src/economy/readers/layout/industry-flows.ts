import { allocate } from './text-matrix.ts';

/** Supply of one industry: which products it makes, and how much of each. */
export interface SupplyRow {
  readonly products: readonly number[];
  readonly amounts: readonly number[];
}

/** Columns transformed at a time, so that one matrix of the size of the table is enough. */
const PANEL = 64;

/** Share of each product's supply that comes from each industry, by industry. */
export interface MarketShares {
  readonly rows: readonly SupplyRow[];
  /** Products that nobody supplies. Each is ascribed to the industry of the same number. */
  readonly unsupplied: readonly number[];
}

/**
 * D = S inv(diag q): d_ip is the share of industry i in the supply of product p, q_p = Σ_i s_ip.
 *
 * A product without supply has no shares; whatever is used of it nevertheless is ascribed to the industry of
 * the same number, so that no flow is lost.
 */
export function marketShares(supply: readonly SupplyRow[], products: number): MarketShares {
  const q = new Float64Array(products);
  for (const row of supply) row.products.forEach((p, k) => (q[p] += row.amounts[k]));
  const unsupplied = [...q.keys()].filter((p) => q[p] === 0);
  const rows = supply.map((row) => {
    const kept = row.products.map((p, k) => [p, row.amounts[k] / q[p]] as const).filter(([p]) => q[p] !== 0);
    return { products: kept.map(([p]) => p), amounts: kept.map(([, share]) => share) };
  });
  for (const p of unsupplied) {
    rows[p] = { products: [...rows[p].products, p], amounts: [...rows[p].amounts, 1] };
  }
  return { rows, unsupplied };
}

/**
 * Flows of products as flows of industries, in place: M ← D M. Every user of a product buys it from its
 * makers in the proportion of their supply (fixed product sales structure, “model D”), which keeps
 * column sums and makes no negative cell.
 *
 * @param matrix products × columns, row-major; industries × columns afterwards (there are as many of both).
 * @see Eurostat (2008), Manual of Supply, Use and Input-Output Tables, ch. 11
 */
export function toIndustries(matrix: Float64Array, columns: number, shares: MarketShares): void {
  const n = shares.rows.length;
  const panel = allocate(n, Math.min(PANEL, columns), 'supply and use');
  for (let from = 0; from < columns; from += PANEL) {
    const width = Math.min(PANEL, columns - from);
    for (let p = 0; p < n; p++) {
      const at = p * columns + from;
      panel.set(matrix.subarray(at, at + width), p * width);
    }
    shares.rows.forEach((row, i) => {
      const target = matrix.subarray(i * columns + from, i * columns + from + width);
      target.fill(0);
      row.products.forEach((p, k) => {
        const share = row.amounts[k];
        for (let c = 0; c < width; c++) target[c] += share * panel[p * width + c];
      });
    });
  }
}
