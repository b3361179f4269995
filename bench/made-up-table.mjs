import { blockCoefficients, rightHandSides } from './block-coefficients.mjs';

const label = (k) => ({ code: `${k}`, name: { en: `${k}`, ko: `${k}` } });

/** A table around made-up coefficients: final demand is random, output is what serves it (x = A x + f, by iteration). */
export function madeUpTable(regions, industries) {
  const n = regions * industries;
  const Z = blockCoefficients(regions, industries, 1);
  const f = rightHandSides(1, n, 3).map((value) => 1000 + 9000 * value);
  let x = f;
  for (let pass = 0; pass < 60; pass++) {
    const next = f.slice();
    for (let i = 0; i < n; i++) for (let j = 0; j < n; j++) next[i] += Z[i * n + j] * x[j];
    x = next;
  }
  const V = x.slice();
  for (let i = 0; i < n; i++)
    for (let j = 0; j < n; j++) {
      Z[i * n + j] *= x[j];
      V[j] -= Z[i * n + j];
    }
  const listed = (count) => Array.from({ length: count }, (_, k) => label(k));
  return {
    id: 'made-up',
    title: { en: 'made up', ko: '만든 표' },
    year: 2020,
    unit: { currency: 'USD', scale: 1e6 },
    priceYear: 2020,
    priceBasis: 'basic',
    exchangeRates: {},
    exchangeRateSource: null,
    classification: 'made-up',
    symmetry: 'industry-by-industry',
    flows: 'domestic',
    regions: listed(regions),
    industries: listed(industries),
    finalDemand: [{ ...label(0), kind: 'households', region: '0' }],
    primaryInputs: [{ ...label(0), kind: 'value-added', inValueAdded: true }],
    Z,
    imports: null,
    Y: f,
    importedY: null,
    V,
    VY: null,
    x,
    satellites: [],
    source: { publisher: '-', title: '-', edition: '-', url: null, doi: null, licence: null },
    provenance: [],
    acceptedWithErrors: false,
  };
}
