import type { IoTable } from '@spillway/core/economy';

const both = (text: string) => ({ en: text, ko: text });

/** A national table of made-up labels around given flows; value added is what is left of output. */
function nationalTable(
  id: string,
  Z: readonly (readonly number[])[],
  x: readonly number[],
  options: { readonly imported?: number } = {},
): IoTable {
  const n = x.length;
  const m = options.imported ?? 0;
  const inputs = (j: number): number => Z.reduce((sum, row) => sum + row[j], 0);
  return {
    id,
    title: both(id),
    year: 2009,
    unit: { currency: 'USD', scale: 1e6 },
    priceYear: 2009,
    priceBasis: 'basic',
    exchangeRates: { KRW: 1276.5 },
    exchangeRateSource: 'made up',
    classification: `${id}-${n}`,
    symmetry: 'industry-by-industry',
    flows: 'domestic',
    regions: [{ code: 'AAA', name: both('Region A') }],
    industries: x.map((_, i) => ({ code: String(i + 1), name: both(`Sector ${i + 1}`) })),
    finalDemand: [{ code: 'F', name: both('Final demand'), kind: 'other', region: 'AAA' }],
    primaryInputs: [{ code: 'VA', name: both('Value added'), kind: 'value-added', inValueAdded: true }],
    Z: Float64Array.from(Z.flat(), (value) => value * (1 - m)),
    imports: m === 0 ? null : Float64Array.from(Z.flat(), (value) => value * m),
    Y: Float64Array.from(x, (output, i) => output - (1 - m) * Z[i].reduce((a, b) => a + b, 0)),
    importedY: m === 0 ? null : new Float64Array(n),
    V: Float64Array.from(x, (output, j) => output - inputs(j)),
    VY: null,
    x: Float64Array.from(x),
    satellites: [],
    source: { publisher: 'test', title: id, edition: '', url: null, doi: null, licence: null },
    provenance: [],
    acceptedWithErrors: false,
  };
}

/** Miller & Blair (2009), ch. 2: Z = [[150, 500], [200, 100]], x = [1000, 2000]; optionally a share of each input imported. */
export const twoSectors = (options: { readonly imported?: number } = {}): IoTable =>
  nationalTable(
    'miller-blair',
    [
      [150, 500],
      [200, 100],
    ],
    [1000, 2000],
    options,
  );

/** The four sectors of Xu et al. (2011). */
export const fourSectors = (): IoTable =>
  nationalTable(
    'xu-2011',
    [
      [175, 280, 280, 140],
      [140, 315, 350, 280],
      [245, 140, 280, 140],
      [175, 280, 105, 280],
    ],
    [1225, 1610, 1085, 1015],
  );
