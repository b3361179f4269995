import { BEA71 } from '../../classifications/bea71.ts';
import type { FinalDemandCategory, IoTable, PrimaryInput } from '../../table.ts';
import { finalDemandOf, primaryInputOf } from './bea-accounts.ts';
import { type MatchedMake, marketShares } from './bea-match.ts';
import type { UseTable } from './bea-sheets.ts';

/**
 * Commodities that no industry makes as its business: scrap; used goods; imports without a counterpart at home; the
 * adjustment of foreigners' purchases. `Used` and `Other` hold two of them each.
 */
const SPECIAL = new Set(['S00401', 'S00402', 'S00300', 'S00900', 'Used', 'Other']);

const REGION = 'USA';

/** A × B with A rows × inner and B inner × columns. */
export function product(A: Float64Array, B: Float64Array, inner: number, columns: number): Float64Array {
  const rows = A.length / inner;
  const C = new Float64Array(rows * columns);
  for (let i = 0; i < rows; i++) {
    for (let k = 0; k < inner; k++) {
      const a = A[i * inner + k];
      if (a === 0) continue;
      for (let j = 0; j < columns; j++) C[i * columns + j] += a * B[k * columns + j];
    }
  }
  return C;
}

interface Split {
  /** m × n and m × F: what is bought abroad. */
  readonly importedU: Float64Array;
  readonly importedY: Float64Array;
  /** m: positive entries of the import column, which are services at home that imports pay for. */
  readonly offsets: Float64Array;
}

/**
 * Imports of each commodity, divided over its users at home in proportion to what they buy.
 *
 *   m_c = imports_c / (Σ_j U_cj + Σ_f Y_cf without exports and imports), at most 1
 *
 * What exceeds all use at home is imported for export.
 */
function splitCommodities(
  { U, Y, commodities }: UseTable,
  final: readonly FinalDemandCategory[],
  special: readonly boolean[],
): Split {
  const m = commodities.length;
  const [n, F] = [U.length / m, final.length];
  const firstExport = final.findIndex(({ kind }) => kind === 'export');
  const importedU = new Float64Array(m * n);
  const importedY = new Float64Array(m * F);
  const offsets = new Float64Array(m);
  for (let c = 0; c < m; c++) {
    if (special[c]) continue;
    let uses = 0;
    let imports = 0;
    for (let j = 0; j < n; j++) uses += U[c * n + j];
    final.forEach(({ kind }, f) => {
      if (kind === 'import') imports -= Y[c * F + f];
      else if (kind !== 'export') uses += Y[c * F + f];
    });
    offsets[c] = Math.max(-imports, 0);
    imports = Math.max(imports, 0);
    const share = uses > 0 ? Math.min(imports / uses, 1) : 0;
    for (let j = 0; j < n; j++) importedU[c * n + j] = share * U[c * n + j];
    final.forEach(({ kind }, f) => {
      if (kind !== 'import' && kind !== 'export') importedY[c * F + f] = share * Y[c * F + f];
    });
    // Only what exceeds all use at home, so that rounding leaves nothing behind.
    if (firstExport >= 0 && imports > uses) importedY[c * F + firstExport] = imports - Math.max(uses, 0);
  }
  return { importedU, importedY, offsets };
}

const OFFSETS: FinalDemandCategory = {
  code: 'M-OFFSET',
  name: {
    en: 'Customs duties and domestic carriage contained in the value of imports',
    ko: '수입액에 포함된 관세 및 국내 운송 서비스',
  },
  kind: 'other',
  region: REGION,
};

const BY_PRODUCTS: FinalDemandCategory = {
  code: 'BY-PRODUCTS',
  name: { en: 'Scrap and adjustments made beside the products', ko: '생산 과정에서 발생한 스크랩 및 조정' },
  kind: 'other',
  region: REGION,
};

/**
 * A symmetric industry-by-industry table from a use and a make table, by the industry-technology assumption in its
 * market-share form: whoever buys a commodity buys it from the industries that make it, in the shares they make it.
 *
 *   D = V inv(diag q)   U^m = diag(m) U, U^d = U − U^m (and so Y)   Z = D U^d   imports = D U^m   Y_ind = D Y^d
 *
 * so that rows add up to D q = g and columns to what the use table says: no figure of value added or output moves.
 * Imports of a commodity become imports of the industries that make it at home.
 *
 * - Exports are made at home. A positive entry in the import column (duties in wholesale trade, American carriers
 *   of imports) is output at home that the importers' prices pay for: final demand of its own.
 * - Scrap, used goods, noncomparable imports and the rest-of-the-world adjustment do not go through D: buying them
 *   makes nobody produce. They stand as primary inputs (not value added), and in `VY` for final users; what industries made
 *   of them is a final demand for that industry, taken back in `VY`; what the row then lacks was imported.
 *
 * The publisher takes another way with these. Its requirements at the summary level keep them in D, where the government
 * that alone makes the adjustment produces when airlines buy abroad. Done so, tables of 2012 after redefinitions give the
 * published requirements to 1e-4, as near as flows rounded to millions allow (test); without these commodities output multipliers are lower by
 * up to 0.26 (primary metals, which buy scrap) and by 0.03 in the mean. For 2018, where only tables before
 * redefinitions and of other releases are at hand, multipliers differ from the published by 3.5 % in the mean.
 *
 * @see Miller & Blair (2009), Input–Output Analysis, 2nd ed., ch. 5; Horowitz & Planting (2009), Concepts and
 *   Methods of the U.S. Input–Output Accounts, ch. 12
 */
export function symmetricTable(use: UseTable, matched: MatchedMake): IoTable {
  const { commodities, industries, U, Y, V, g } = use;
  const { year, workbook, sheet, redefinitions } = use.head;
  const [m, n, F] = [commodities.length, industries.length, use.final.length];
  const final = use.final.map((line) => finalDemandOf(line, REGION));
  const D = marketShares(matched.make, m);
  const special = commodities.map(({ code }, c) => SPECIAL.has(code) || isUnmade(matched.make, m, c));
  const split = splitCommodities(use, final, special);
  // Commodities that do not go through the market shares have no part in what is bought at home or abroad.
  const through = (all: Float64Array, width: number, imported: Float64Array): Float64Array =>
    all.map((value, at) => (special[Math.floor(at / width)] ? 0 : value - imported[at]));
  const kept = final.flatMap(({ kind }, f) => (kind === 'import' ? [] : [f]));
  const columnsKept = (values: Float64Array): Float64Array =>
    Float64Array.from(
      { length: (values.length / F) * kept.length },
      (_, at) => values[Math.floor(at / kept.length) * F + kept[at % kept.length]],
    );
  const domesticY = columnsKept(product(D, through(Y, F, split.importedY), m, F));
  const importedY = columnsKept(product(D, split.importedY, m, F));
  const offsets = product(D, split.offsets, m, 1);
  const byProducts = Float64Array.from({ length: n }, (_, i) =>
    commodities.reduce((sum, _line, c) => sum + (special[c] ? matched.make[i * m + c] : 0), 0),
  );
  const extra = [
    { category: OFFSETS, values: offsets },
    { category: BY_PRODUCTS, values: byProducts },
  ].filter(({ values }) => values.some((value) => value !== 0));
  const K = kept.length + extra.length;
  const withExtra = (values: Float64Array, of: (e: number, i: number) => number): Float64Array =>
    Float64Array.from({ length: (values.length / kept.length) * K }, (_, at) => {
      const [i, k] = [Math.floor(at / K), at % K];
      return k < kept.length ? values[i * kept.length + k] : of(k - kept.length, i);
    });
  const specials = commodities.flatMap((line, c) => (special[c] ? [{ line, c }] : []));
  const primaryInputs: PrimaryInput[] = [
    ...use.primary.map(primaryInputOf),
    ...specials.map(({ line }): PrimaryInput => primaryInputOf(line)),
  ];
  const made = (c: number): number => {
    let sum = 0;
    for (let i = 0; i < n; i++) sum += matched.make[i * m + c];
    return sum;
  };
  const finalSpecial = columnsKept(
    Float64Array.from(specials.flatMap(({ c }) => [...Y.subarray(c * F, (c + 1) * F)])),
  );
  const P = use.primary.length;
  const VY = new Float64Array(primaryInputs.length * K);
  VY.set(
    withExtra(finalSpecial, (e, s) => (extra[e].category === BY_PRODUCTS ? -made(specials[s].c) : 0)),
    P * K,
  );
  const known = new Map(BEA71.industries.map(({ code, name }) => [code, name]));
  const summary = industries.every(({ code }) => known.has(code));
  const offsetCodes = commodities.filter((_, c) => split.offsets[c] > 0).map(({ code }) => code);
  const classification = summary ? BEA71.id : `BEA${n}`;
  return {
    id: `usa-${year}-bea${n}`,
    title: {
      en: `United States ${year}, industry by industry, from the make and use tables of the BEA, ${n} industries`,
      ko: `미국 ${year}년 산업별 투입산출표(경제분석국 생산표·사용표에서 작성), ${n}개 산업`,
    },
    year,
    unit: { currency: 'USD', scale: use.head.scale ?? 1e6 },
    priceYear: year,
    priceBasis: use.head.prices,
    exchangeRates: {},
    exchangeRateSource: null,
    classification,
    symmetry: 'industry-by-industry',
    flows: 'domestic',
    regions: [{ code: REGION, name: { en: 'United States', ko: '미국' } }],
    industries: industries.map(({ code, name }) => ({
      code,
      name: { en: name, ko: known.get(code)?.ko ?? name },
    })),
    finalDemand: [...kept.map((f) => final[f]), ...extra.map(({ category }) => category)],
    primaryInputs,
    Z: product(D, through(U, n, split.importedU), m, n),
    imports: product(D, split.importedU, m, n),
    Y: withExtra(domesticY, (e, i) => extra[e].values[i]),
    importedY: withExtra(importedY, () => 0),
    V: Float64Array.from([...V, ...specials.flatMap(({ c }) => [...U.subarray(c * n, (c + 1) * n)])]),
    VY,
    x: Float64Array.from(g),
    satellites: [],
    source: {
      publisher: 'Bureau of Economic Analysis, U.S. Department of Commerce',
      title: `Input–Output Accounts: make and use tables, ${redefinitions} redefinitions`,
      edition: String(year),
      url: null,
      doi: null,
      licence: 'public domain (work of the US federal government)',
    },
    provenance: [
      {
        operation: 'read',
        note: `Read from the publisher’s use and make tables of ${year}, ${redefinitions} redefinitions.`,
        parameters: { reader: 'bea', file: workbook.file, sheet, year, redefinitions },
      },
      ...(matched.step === null ? [] : [matched.step]),
      {
        operation: 'make-symmetric',
        note:
          'Made industry by industry by the industry-technology assumption: a commodity is bought from the industries ' +
          'that make it, in their market shares. Kept out as primary inputs: ' +
          `${specials.map(({ line }) => line.code).join(', ') || 'nothing'}.`,
        parameters: { assumption: 'industry-technology', commodities: m, keptOut: specials.length },
      },
      {
        operation: 'split-imports',
        note:
          'Imports of each commodity were divided over its users at home in proportion to what they buy; exports are made at ' +
          'home.' +
          (offsetCodes.length === 0
            ? ''
            : ` The import column is positive for ${offsetCodes.join(', ')}: output at home that imports pay for.`),
        parameters: { assumption: 'proportionality', level: 'commodity' },
      },
    ],
    acceptedWithErrors: false,
  };
}

function isUnmade(make: Float64Array, m: number, c: number): boolean {
  for (let at = c; at < make.length; at += m) if (make[at] !== 0) return false;
  return true;
}
