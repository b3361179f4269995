import type { LocalText } from '../shared/index.ts';

/** A country, or a region of a multi-regional table. `code` is ISO 3166-1 alpha-3 where there is one. */
export interface Region {
  readonly code: string;
  readonly name: LocalText;
}

/** An industry (or product) of the table's classification. */
export interface Industry {
  readonly code: string;
  readonly name: LocalText;
}

/** What a column of final demand is. `export` leaves the regions of the table. */
export type FinalDemandKind =
  | 'households'
  | 'npish'
  | 'government'
  | 'investment'
  | 'inventories'
  | 'valuables'
  | 'export'
  | 'import'
  | 'discrepancy'
  | 'other';

export interface FinalDemandCategory {
  readonly code: string;
  readonly name: LocalText;
  readonly kind: FinalDemandKind;
  /** The region whose final demand this is. */
  readonly region: string;
}

/** What a row below the flows is. */
export type PrimaryInputKind =
  | 'value-added'
  | 'wages'
  | 'surplus'
  | 'depreciation'
  | 'production-taxes'
  | 'product-taxes'
  | 'transport-margins'
  | 'adjustment'
  | 'other';

export interface PrimaryInput {
  readonly code: string;
  readonly name: LocalText;
  readonly kind: PrimaryInputKind;
  /** Whether the row is a part of value added (wages, surplus, …) or stands beside it (taxes on products, margins). */
  readonly inValueAdded: boolean;
}

/** Figures by industry in another unit than money, such as jobs. An absent figure is null, never 0. */
export interface Satellite {
  readonly code: 'jobs' | 'hours' | (string & {});
  readonly name: LocalText;
  /** For example `thousand persons`. */
  readonly unit: string;
  /** Multiply by this to have persons or hours. */
  readonly scale: number;
  /** Length n, in the table's order of cells. */
  readonly values: readonly (number | null)[];
  readonly source: string;
}

/** One operation a table went through, in order, with its parameters. */
export interface ProvenanceStep {
  /** `read`, `aggregate`, `split-imports`, `ras`, `convert-currency`, … */
  readonly operation: string;
  /** A sentence a reader of a report understands. */
  readonly note: string;
  readonly parameters?: Readonly<Record<string, string | number | boolean | null>>;
}

/** Where figures come from and on what terms. */
export interface TableSource {
  readonly publisher: string;
  readonly title: string;
  readonly edition: string;
  readonly url: string | null;
  readonly doi: string | null;
  readonly licence: string | null;
}

export interface Unit {
  /** ISO 4217. */
  readonly currency: string;
  /** 1e6 where the table is in millions. */
  readonly scale: number;
}

/** Where prices stand: at the factory gate without taxes (`basic`), with them (`producers`), or in the shop (`purchasers`). */
export type PriceBasis = 'basic' | 'producers' | 'purchasers' | 'unknown';

/**
 * What `Z` holds. `domestic`: what the regions of the table make themselves, imports from outside
 * apart. `total`: domestic and imported together, because the publisher gives no other; such a table
 * has no domestic coefficients.
 */
export type FlowKind = 'domestic' | 'total';

/** Coefficients of what is made inside the table's regions, or of imports too as if they were made there. */
export type CoefficientKind = 'domestic' | 'total';

/**
 * An input–output table, national (one region) or multi-regional.
 *
 * Cells are numbered region by region: cell `r·S + s` is industry s of region r, n = R·S. Matrices are
 * row-major. A national table is the case R = 1. All money is in `unit`, at `priceYear` prices.
 *
 *   Z        n×n   what cell j buys from cell i
 *   imports  S×n   what cell j buys of product s from outside the table's regions, or null
 *   Y        n×F   what final-demand category f buys from cell i
 *   importedY S×F  what it buys of product s from outside, or null
 *   V        P×n   primary inputs of cell j
 *   VY       P×F   the same rows under final demand (taxes on what households buy), or null
 *   x        n     gross output
 *
 * Rows: x_i = Σ_j Z_ij + Σ_f Y_if. Columns: x_j = Σ_i Z_ij + Σ_s imports_sj + Σ_p V_pj.
 * A `total` table has imports inside Z and Y and takes them out again in a final-demand column of
 * kind `import` (negative).
 */
export interface IoTable {
  /** Short and stable, for example `kor-2011`. */
  readonly id: string;
  readonly title: LocalText;
  readonly year: number;
  readonly unit: Unit;
  readonly priceYear: number;
  readonly priceBasis: PriceBasis;
  /**
   * Units of the key's currency for one unit of `unit.currency`, yearly average of `priceYear`
   * (for a table in USD: { KRW: 1108.3 }).
   */
  readonly exchangeRates: Readonly<Record<string, number>>;
  readonly exchangeRateSource: string | null;
  /** Id of the industry list, for example `WIOD56`; data about it stand in `classifications`. */
  readonly classification: string;
  readonly symmetry: 'industry-by-industry' | 'product-by-product';
  readonly flows: FlowKind;
  readonly regions: readonly Region[];
  readonly industries: readonly Industry[];
  readonly finalDemand: readonly FinalDemandCategory[];
  readonly primaryInputs: readonly PrimaryInput[];
  readonly Z: Float64Array;
  readonly imports: Float64Array | null;
  readonly Y: Float64Array;
  readonly importedY: Float64Array | null;
  readonly V: Float64Array;
  readonly VY: Float64Array | null;
  readonly x: Float64Array;
  readonly satellites: readonly Satellite[];
  readonly source: TableSource;
  readonly provenance: readonly ProvenanceStep[];
  /** True where the table broke an identity and was let through by an explicit flag: every result says so. */
  readonly acceptedWithErrors: boolean;
}

/** Number of cells: regions × industries. */
export const cellCount = (table: Pick<IoTable, 'regions' | 'industries'>): number =>
  table.regions.length * table.industries.length;
