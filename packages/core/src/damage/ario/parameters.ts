import { cellCount, type IoTable } from '../../economy/index.ts';

/** How stocks, capacity and orders behave. Arrays by product have one value for each industry of the table's list. */
export interface ArioParameters {
  /** n_p: stock of each product that its buyers hold, in days of normal use, length S; times psi at least 1. */
  readonly stockDays: Float64Array;
  /** ψ: share of the stock held normally that a day's output needs to be there, above 0 to 1. */
  readonly psi: number;
  /** τ_inv: days in which a gap in the stock of each product is ordered back, length S, at least 1. */
  readonly tauInv: Float64Array;
  /** α_max: most that is made over normal, from 1. */
  readonly alphaMax: number;
  /** τ_α: days in which overproduction builds up and goes away, at least 1. */
  readonly tauAlpha: number;
  /** Who is served when there is too little: everyone alike, or industries' orders before final demand. */
  readonly rationing: 'uniform' | 'industries-first';
  /** Whether an order is split over regions of origin as in the table, or after what each of them can make today. */
  readonly orderShares: 'fixed' | 'adapting';
  /** Share of an industry's order left open at home that is bought abroad the same day, by product, 0 to 1; null: none. */
  readonly importsSubstitute: Float64Array | null;
  /**
   * What lacking an input does: 2 critical (output needs it in proportion), 1 important (without it output halves), 0
   * neither (output goes on). Product by buying cell, S×n, or product by buying industry, S×S; null: all critical.
   */
  readonly criticality: Uint8Array | null;
}

/** What BoARIO takes for its `ARIOPsiModel` where nothing is said; the stocks are the same for every product. */
const BOARIO = { stockDays: 90, psi: 0.8, tauInv: 60, alphaMax: 1.25, tauAlpha: 365 } as const;

/**
 * Parameters of the published model: stocks of 90 days restocked in 60, ψ 0.8, overproduction up to 1.25 in a year,
 * uniform rationing, fixed shares, all inputs critical, none replaced from abroad.
 *
 * @see BoARIO documentation, ARIOPsiModel; Hallegatte (2014), Risk Analysis 34:152.
 */
export function arioDefaults(table: IoTable): ArioParameters {
  const S = table.industries.length;
  return {
    stockDays: new Float64Array(S).fill(BOARIO.stockDays),
    psi: BOARIO.psi,
    tauInv: new Float64Array(S).fill(BOARIO.tauInv),
    alphaMax: BOARIO.alphaMax,
    tauAlpha: BOARIO.tauAlpha,
    rationing: 'uniform',
    orderShares: 'fixed',
    importsSubstitute: null,
    criticality: null,
  };
}

/**
 * The same parameters with thinner (or thicker) stocks of some products. Their restocking time keeps the published ratio
 * of 90 to 60 days, where it is not shorter already: with uniform rationing an economy whose output has fallen below
 * (1 − n/τ)/(1 − ψ n/τ) of normal for lack of a product cannot fill its stocks again, which with three days ordered back
 * in 60 is after a fall of one percent, and with n/τ above 1 never.
 *
 * @param days n_p of these products: about 3 where nothing can be stored (power, telecom, services), Hallegatte (2014),
 *   not verified.
 */
export function withStockDays(
  parameters: ArioParameters,
  products: Iterable<number>,
  days: number,
): ArioParameters {
  const stockDays = parameters.stockDays.slice();
  const tauInv = parameters.tauInv.slice();
  const restocking = Math.max((days * BOARIO.tauInv) / BOARIO.stockDays, 1);
  for (const p of products) {
    stockDays[p] = days;
    tauInv[p] = Math.min(tauInv[p], restocking);
  }
  return { ...parameters, stockDays, tauInv };
}

/** Products by buyers, S×n, of a matrix S×n or S×S. */
export function criticalityByCell(table: IoTable, matrix: Uint8Array): Uint8Array {
  const n = cellCount(table);
  const S = table.industries.length;
  if (matrix.length === S * n) return matrix;
  return Uint8Array.from({ length: S * n }, (_, k) => matrix[Math.floor(k / n) * S + ((k % n) % S)]);
}
