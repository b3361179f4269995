import { cellCount, exportsOf, type IoTable } from '../../economy/index.ts';

/** Published output and value added of one industry, in million US dollars of one year. */
export interface IndustrySize {
  readonly output: number;
  readonly valueAdded: number;
}

/** The industries of one country in one year, by code of the list `classification`. */
export interface CountrySizes {
  readonly country: string;
  readonly year: number;
  readonly classification: string;
  readonly industries: ReadonlyMap<string, IndustrySize>;
  readonly source: string;
}

/**
 * A table for a country that has none: its own published output and value added of every industry, with the
 * coefficients of another country (rule 7).
 *
 *   x_j, va_j as published;  Z_ij = a_ij x_j of the donor;  exports_i = the donor's share of x_i
 *
 * An industry without output there supplies nothing: what others would buy of it comes from abroad.
 *
 * What is left of a row goes to other final demand, what is left of a column (imports, taxes) to one row outside value
 * added, so that both balance; either may be negative where two countries differ much, and the pinned model reads
 * neither.
 *
 * @returns null where the sizes are of another industry list or lack an industry.
 */
export function borrowedTable(donor: IoTable, sizes: CountrySizes): IoTable | null {
  const n = cellCount(donor);
  if (
    donor.classification !== sizes.classification ||
    donor.regions.length !== 1 ||
    donor.flows !== 'domestic'
  )
    return null;
  const own = donor.industries.map(({ code }) => sizes.industries.get(code));
  if (own.includes(undefined)) return null;
  const x = Float64Array.from(own, (size) => size!.output);
  const Z = new Float64Array(n * n);
  const rest = new Float64Array(n);
  const Y = new Float64Array(n * 2);
  for (let j = 0; j < n; j++) {
    let bought = 0;
    for (let i = 0; i < n; i++) {
      Z[i * n + j] = donor.x[j] > 0 && x[i] > 0 ? (donor.Z[i * n + j] / donor.x[j]) * x[j] : 0;
      bought += Z[i * n + j];
    }
    rest[j] = x[j] - bought - own[j]!.valueAdded;
  }
  for (let i = 0; i < n; i++) {
    let sold = 0;
    for (let j = 0; j < n; j++) sold += Z[i * n + j];
    const abroad = donor.x[i] > 0 ? (exportsOf(donor, i) / donor.x[i]) * x[i] : 0;
    Y[i * 2] = x[i] - sold - abroad;
    Y[i * 2 + 1] = abroad;
  }
  const V = new Float64Array(n * 2);
  own.forEach((size, j) => {
    V[j] = size!.valueAdded;
  });
  V.set(rest, n);
  const region = sizes.country;
  const both = (text: string): { en: string; ko: string } => ({ en: text, ko: text });
  return {
    ...donor,
    id: `${donor.id}-for-${region.toLowerCase()}`,
    title: both(`${region} ${sizes.year}, coefficients of ${donor.id}`),
    year: sizes.year,
    priceYear: sizes.year,
    unit: { currency: 'USD', scale: 1e6 },
    exchangeRates: {},
    exchangeRateSource: null,
    regions: [{ code: region, name: both(region) }],
    finalDemand: [
      { code: 'rest', name: both('other final demand'), kind: 'other', region },
      { code: 'exports', name: both('exports'), kind: 'export', region },
    ],
    primaryInputs: [
      { code: 'VA', name: both('value added'), kind: 'value-added', inValueAdded: true },
      { code: 'rest', name: both('imports and taxes'), kind: 'adjustment', inValueAdded: false },
    ],
    Z,
    imports: null,
    Y,
    importedY: null,
    V,
    VY: null,
    x,
    satellites: [],
    provenance: [
      ...donor.provenance,
      {
        operation: 'borrow-coefficients',
        note: `Output and value added of ${region} (${sizes.source}), coefficients of ${donor.id}.`,
      },
    ],
  };
}
