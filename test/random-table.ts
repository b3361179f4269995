import type { FinalDemandCategory, IoTable, PrimaryInput } from '@spillway/core/economy';
import * as fc from 'fast-check';
import { numbers } from './seeded-numbers.ts';

/** How many regions or industries: a number, or the smallest and the largest. */
type Count = number | readonly [number, number];

export interface RandomTableOptions {
  /** Default 1. */
  readonly regions?: Count;
  /** Default 1 to 8. */
  readonly industries?: Count;
  /** Imports from outside and, with them, an export column for each region. Default false. */
  readonly imports?: boolean;
  /** Some industries without output: row, column and value added all 0. Default false: every x > 0. */
  readonly zeroOutput?: boolean;
  /** A row of taxes on products beside value added. Default false: value added is all there is. */
  readonly productTaxes?: boolean;
  /** Columns of stocks with negative cells, what is legal in real tables. Default false. */
  readonly negativeStocks?: boolean;
  /** Jobs by industry, some of them unknown (null). Default false. */
  readonly jobs?: boolean;
}

/**
 * Figures are multiples of 1/1024 and stay far below 2^43 of them, so that sums of them are exact in
 * binary floating point in whatever order they are taken: the tables balance to the last bit.
 */
const GRAIN = 1024;
const down = (value: number): number => Math.floor(value * GRAIN) / GRAIN;
const up = (value: number): number => Math.ceil(value * GRAIN) / GRAIN;

/** Splits an amount at random; the parts add up to it exactly. */
function split(amount: number, parts: number, random: () => number): number[] {
  const weights = Array.from({ length: parts }, random);
  const sum = weights.reduce((a, b) => a + b, 0);
  const shares = weights.map((weight) => down((amount * weight) / sum));
  shares[0] += amount - shares.reduce((a, b) => a + b, 0);
  return shares;
}

const both = (text: string) => ({ en: text, ko: text });

/**
 * One table from a seed: x solves x = A x + y for a random A whose columns (imports and taxes
 * included) sum to 0.9 at most, cells are rounded down, and final demand and value added take up what is left.
 */
export function randomTable(seed: number, R: number, S: number, options: RandomTableOptions = {}): IoTable {
  const random = numbers(seed);
  const n = R * S;
  const withImports = options.imports === true;
  const live = Array.from({ length: n }, () => options.zeroOutput !== true || random() > 0.3);

  // Input shares of each column: flows, then imports, then product taxes.
  const rows = n + (withImports ? S : 0) + (options.productTaxes === true ? 1 : 0);
  const shares = new Float64Array(rows * n);
  for (let j = 0; j < n; j++) {
    if (!live[j]) continue;
    const weights = Array.from({ length: rows }, (_, i) =>
      (i < n && !live[i]) || random() < 0.25 ? 0 : random(),
    );
    const sum = weights.reduce((a, b) => a + b, 0);
    const inputs = 0.9 * random();
    if (sum > 0) weights.forEach((weight, i) => void (shares[i * n + j] = (inputs * weight) / sum));
  }
  const y = live.map((alive) => (alive ? 1 + 1000 * random() ** 3 : 0));
  const exact = Float64Array.from(y);
  for (let sweep = 0; sweep < 400; sweep++) {
    for (let i = 0; i < n; i++) {
      let sum = y[i];
      for (let j = 0; j < n; j++) if (j !== i) sum += shares[i * n + j] * exact[j];
      exact[i] = sum / (1 - shares[i * n + i]);
    }
  }
  const cells = new Float64Array(rows * n).map((_, at) => down(shares[at] * exact[at % n]));
  const x = exact.map(up);

  const regions = Array.from({ length: R }, (_, r) => ({ code: `R${r + 1}`, name: both(`Region ${r + 1}`) }));
  const finalDemand = regions.flatMap(({ code: region }): FinalDemandCategory[] => [
    { code: 'C', name: both('Households'), kind: 'households', region },
    { code: 'G', name: both('Government'), kind: 'government', region },
    { code: 'I', name: both('Investment'), kind: 'investment', region },
    ...(options.negativeStocks === true
      ? [{ code: 'N', name: both('Stocks'), kind: 'inventories' as const, region }]
      : []),
    ...(withImports ? [{ code: 'E', name: both('Exports'), kind: 'export' as const, region }] : []),
  ]);
  const F = finalDemand.length;
  const Y = new Float64Array(n * F);
  for (let i = 0; i < n; i++) {
    if (!live[i]) continue;
    let left = x[i];
    for (let j = 0; j < n; j++) left -= cells[i * n + j];
    const own = regions[Math.floor(i / S)].code;
    const buyers = finalDemand.flatMap((category, f) =>
      category.kind === 'inventories' || (category.kind === 'export' && category.region !== own) ? [] : [f],
    );
    split(left, buyers.length, random).forEach((part, at) => void (Y[i * F + buyers[at]] = part));
    finalDemand.forEach((category, f) => {
      if (category.kind !== 'inventories' || category.region !== own) return;
      const change = down((random() - 0.5) * left);
      Y[i * F + f] = change;
      Y[i * F + buyers[0]] -= change;
    });
  }

  const V = new Float64Array((1 + (options.productTaxes === true ? 1 : 0)) * n);
  for (let j = 0; j < n; j++) {
    let left = x[j];
    for (let i = 0; i < rows; i++) left -= cells[i * n + j];
    V[j] = left;
  }
  if (options.productTaxes === true) V.set(cells.subarray((rows - 1) * n), n);
  const primaryInputs: PrimaryInput[] = [
    { code: 'VA', name: both('Value added'), kind: 'value-added', inValueAdded: true },
    ...(options.productTaxes === true
      ? [{ code: 'TX', name: both('Product taxes'), kind: 'product-taxes' as const, inValueAdded: false }]
      : []),
  ];
  const importedY = new Float64Array(S * F).map((_, at) =>
    finalDemand[at % F].kind === 'export' || finalDemand[at % F].kind === 'inventories'
      ? 0
      : down(100 * random()),
  );
  return {
    id: `random-${seed}`,
    title: both(`Random table ${seed}`),
    year: 2020,
    unit: { currency: 'USD', scale: 1e6 },
    priceYear: 2020,
    priceBasis: 'basic',
    exchangeRates: { KRW: 1180.5, EUR: 0.875 },
    exchangeRateSource: 'made up',
    classification: 'RANDOM',
    symmetry: 'industry-by-industry',
    flows: 'domestic',
    regions,
    industries: Array.from({ length: S }, (_, s) => ({
      code: `S${s + 1}`,
      name: both(`Industry ${s + 1}`),
    })),
    finalDemand,
    primaryInputs,
    Z: cells.slice(0, n * n),
    imports: withImports ? cells.slice(n * n, (n + S) * n) : null,
    Y,
    importedY: withImports ? importedY : null,
    V,
    VY: null,
    x,
    satellites:
      options.jobs === true
        ? [
            {
              code: 'jobs',
              name: both('Jobs'),
              unit: 'thousand persons',
              scale: 1000,
              values: live.map((alive) => (random() < 0.2 ? null : alive ? down(50 * random()) : 0)),
              source: 'made up',
            },
          ]
        : [],
    source: {
      publisher: 'none',
      title: 'Random table',
      edition: `seed ${seed}`,
      url: null,
      doi: null,
      licence: null,
    },
    provenance: [{ operation: 'generate', note: 'Made up for a test', parameters: { seed } }],
    acceptedWithErrors: false,
  };
}

const countOf = (count: Count): fc.Arbitrary<number> =>
  typeof count === 'number' ? fc.constant(count) : fc.integer({ min: count[0], max: count[1] });

/**
 * Random productive tables: cells ≥ 0 (but for stocks, if asked), x > 0 (but for dead industries, if asked),
 * rows and columns in exact balance, coefficient columns below 0.95. A counterexample shrinks in its size, then in its seed.
 */
export const productiveTable = (options: RandomTableOptions = {}): fc.Arbitrary<IoTable> =>
  fc
    .record({
      R: countOf(options.regions ?? 1),
      S: countOf(options.industries ?? [1, 8]),
      seed: fc.integer({ min: 0, max: 2 ** 31 - 1 }),
    })
    .map(({ R, S, seed }) => randomTable(seed, R, S, options));
