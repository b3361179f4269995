import type { IoTable } from '../../table.ts';
import { checkTable } from '../check-table.ts';
import type { FindingList } from '../finding-list.ts';
import { namedRegion } from '../layout/area-names.ts';
import { marketShares, toIndustries } from '../layout/industry-flows.ts';
import { finalDemandOf, primaryInputOf } from '../layout/sna-labels.ts';
import type { GloriaLabels } from './gloria-labels.ts';
import type { SupplyUse } from './gloria-supply-use.ts';

/**
 * The symmetric table of a year under the fixed product sales structure.
 *
 * @returns the table, checked; a product that is used and not supplied is `economy/product-without-supply` (warning).
 */
export function gloriaTable(
  { year, release }: { readonly year: number; readonly release: string },
  labels: GloriaLabels,
  { supply, use: Z, final: Y, added: V, names }: SupplyUse,
  findings: FindingList,
): IoTable {
  const S = labels.sectors.length;
  const n = labels.regions.length * S;
  const columns = labels.regions.length * labels.finalDemand.length;
  const x = Float64Array.from(supply, ({ amounts }) => amounts.reduce((a, b) => a + b, 0));
  const shares = marketShares(supply, n);
  const used = (p: number): boolean =>
    Z.subarray(p * n, (p + 1) * n).some((value) => value !== 0) ||
    Y.subarray(p * columns, (p + 1) * columns).some((value) => value !== 0);
  for (const p of shares.unsupplied.filter(used)) {
    const row = Math.floor(p / S) * 2 * S + S + (p % S) + 1;
    findings.warning(
      'economy/product-without-supply',
      `${names.T}:${row}:1`,
      `${labels.regions[Math.floor(p / S)].code} ${labels.sectors[p % S]} is used, but no industry supplies it: its uses are ascribed to the industry of the same name`,
    );
  }
  toIndustries(Z, n, shares);
  toIndustries(Y, columns, shares);

  const table: IoTable = {
    id: `gloria-${year}`,
    title: {
      en: `World ${year}, multi-regional table (GLORIA, release ${release})`,
      ko: `세계 ${year}년 다지역 투입산출표 (GLORIA ${release})`,
    },
    year,
    unit: { currency: 'USD', scale: 1e3 },
    priceYear: year,
    priceBasis: 'basic',
    exchangeRates: {},
    exchangeRateSource: null,
    classification: `GLORIA-${S}`,
    symmetry: 'industry-by-industry',
    flows: 'domestic',
    regions: labels.regions.map(({ code, name }) => namedRegion(code, name)),
    industries: labels.sectors.map((code) => ({ code, name: { en: code, ko: code } })),
    finalDemand: labels.regions.flatMap(({ code }) =>
      labels.finalDemand.map((label) => ({
        code: `${code} ${label}`,
        ...finalDemandOf(label),
        region: code,
      })),
    ),
    primaryInputs: labels.valueAdded.map((label, p) => primaryInputOf(label, `P${p + 1}`)),
    Z,
    imports: null,
    Y,
    importedY: null,
    V,
    VY: null,
    x,
    satellites: [],
    source: {
      publisher: 'Industrial Ecology Virtual Laboratory (IELab)',
      title: 'GLORIA, Global Resource Input-Output Assessment',
      edition: `release ${release}`,
      url: null,
      doi: null,
      licence: null,
    },
    provenance: [
      {
        operation: 'read',
        note: `Read from the publisher’s supply–use matrices at basic prices (Markup001), year ${year}. The layout is known from samples only; thousand US dollars are assumed, as the publisher says.`,
        parameters: {
          reader: 'gloria',
          flows: names.T,
          finalDemand: names.Y,
          primaryInputs: names.V,
          year,
        },
      },
      {
        operation: 'supply-use',
        note: 'Made industry by industry: every user of a product buys it from its makers in the proportion of their supply (fixed product sales structure). Gross output is the supply of each industry.',
        parameters: { productsWithoutSupply: shares.unsupplied.length },
      },
    ],
    acceptedWithErrors: false,
  };
  const line = (cell: number): number => Math.floor(cell / S) * 2 * S + (cell % S) + 1;
  const found = checkTable(table, 0, {
    row: (i) => `${names.T}:${line(i)}:1`,
    column: (j) => `${names.T}:1:${line(j)}`,
    whole: names.T,
  });
  findings.addAll(found);
  return table;
}
