import { expect, test } from 'vitest';
import { accountTotals, expectBalanced, expectClose } from '../../../../../test/expect-balanced.ts';
import { describeWithData } from '../../../../../test/real-data.ts';
import { tidyRegional, tidyWiod } from '../../../../../test/tidy-table.ts';
import { valueAdded } from '../accounts.ts';
import { ISIC4_SECTIONS } from '../classifications/isic4.ts';
import { WIOD56 } from '../classifications/wiod56.ts';
import type { IoTable } from '../table.ts';
import { aggregate } from './aggregate.ts';
import { aggregateRegions } from './aggregate-regions.ts';
import { bridgeThroughIsic } from './bridge-through-isic.ts';
import { coefficients } from './coefficients.ts';
import { nowcast, sizeOf } from './nowcast.ts';
import { selectRegion } from './select-region.ts';
import { splitImports } from './split-imports.ts';
import { marginsOf, updateMargins } from './update-margins.ts';

function toSections(table: IoTable): IoTable {
  const { bridge } = bridgeThroughIsic(WIOD56, ISIC4_SECTIONS);
  return aggregate(table, bridge);
}

describeWithData('WIOD Korea', () => {
  // Figures of the publisher's table summed by numpy, through the divisions of ISIC; R_S goes to R and S as 4 to 3 divisions.
  test('56 industries to the 21 sections', () => {
    const table = tidyWiod('KOR', 2011);
    const result = toSections(table);
    expectClose(
      result.x,
      [
        50006.2225, 3674.045, 1566095.849, 55700.219, 34832.2571, 165810.3408, 183646.9151, 116763.4821,
        59209.0818, 98214.3604, 128662.6846, 107012.1639, 90695.7359, 41949.5352, 109654.3692, 85659.7266,
        82949.8649, 34362.1887, 25771.6415, 0.0, 0.0,
      ],
      1e-9,
    );
    expectClose(
      valueAdded(result),
      [
        27497.5257, 2064.978, 342676.9207, 13329.2662, 8335.4866, 52899.6449, 98991.273, 38336.8094,
        28054.3564, 42280.9445, 70312.728, 83034.5391, 52685.6529, 24993.699, 75204.9291, 60097.994,
        42126.7258, 16897.1933, 12672.895, 0.0, 0.0,
      ],
      1e-9,
    );
    const [B, C, D, F] = [1, 2, 3, 5];
    expectClose(
      [result.Z[C * 21 + C], result.Z[C * 21 + F], result.Z[D * 21 + C], result.imports?.[B * 21 + C] ?? 0],
      [597754.950716, 53778.200012, 18093.669509, 110730.784625],
      1e-12,
    );
    expectClose([result.Y[C * 6 + 5]], [590490.753998], 1e-12);
    expectClose(Object.values(accountTotals(result)), Object.values(accountTotals(table)), 1e-12);
    expectBalanced(result, 1e-6);
    expect(result.provenance.at(-1)?.note).toContain('Estimated shares: R_S.');
  });

  test('imports split off the folded table: total coefficients and totals by product stay', () => {
    const table = tidyWiod('KOR', 2011);
    const { imports, importedY } = table;
    if (imports === null || importedY === null) throw new Error('no imports');
    const [n, F] = [56, 6];
    const total: IoTable = {
      ...table,
      flows: 'total',
      Z: table.Z.map((value, at) => value + imports[at]),
      imports: null,
      importedY: null,
      finalDemand: [
        ...table.finalDemand,
        { code: 'M', name: { en: 'Imports', ko: '수입' }, kind: 'import', region: 'KOR' },
      ],
      Y: Float64Array.from({ length: n * (F + 1) }, (_, at) => {
        const [i, f] = [Math.floor(at / (F + 1)), at % (F + 1)];
        if (f < F) return table.Y[i * F + f] + importedY[i * F + f];
        let M = 0;
        for (let j = 0; j < n; j++) M += imports[i * n + j];
        for (let g = 0; g < F; g++) M += importedY[i * F + g];
        return -M;
      }),
      VY: null,
    };
    const result = splitImports(total);
    expectBalanced(result, 1e-6);
    expectClose(coefficients(result, 'total'), coefficients(table, 'total'), 1e-12);
    const sum = (values: Float64Array | null): number => values?.reduce((a, b) => a + b, 0) ?? 0;
    expectClose([sum(result.imports) + sum(result.importedY)], [sum(imports) + sum(importedY)], 1e-12);
  });

  test('2010 fitted to the margins of 2011: hit, balanced, and nearer to 2011 than 2010 was', () => {
    const [old, real] = [tidyWiod('KOR', 2010), tidyWiod('KOR', 2011)];
    const margins = marginsOf(real, 'WIOD 2011');
    const result = updateMargins(old, margins);
    expectBalanced(result, 1e-9);
    const reached = marginsOf(result);
    expectClose(reached.finalDemand, margins.finalDemand, 1e-6);
    expectClose(reached.primaryInputs, margins.primaryInputs, 1e-9);
    expectClose(reached.imports ?? [], margins.imports ?? [], 1e-9);
    const distance = (table: IoTable): number =>
      table.Z.reduce((total, value, at) => total + Math.abs(value - real.Z[at]), 0);
    expect(distance(result)).toBeLessThan(0.5 * distance(old));
  });

  test('2011 brought to a gross domestic product', () => {
    const table = tidyWiod('KOR', 2011);
    // 1,658.0 trillion won: World Bank, World Development Indicators, NY.GDP.MKTP.CN, edition of 2024-06-28.
    const result = nowcast(table, {
      year: 2015,
      amount: 1_658.0e12,
      currency: 'KRW',
      measure: 'gdp',
      source: 'World Bank, World Development Indicators',
    });
    expectClose([sizeOf(result, 'gdp')], [1_658.0e6], 1e-12);
    expectClose(coefficients(result, 'domestic'), coefficients(table, 'domestic'), 1e-12);
  });
});

describeWithData('WIOD 2013, seven regions', () => {
  const sum = (values: Float64Array | null): number => values?.reduce((a, b) => a + b, 0) ?? 0;

  // Sums by numpy over the same file.
  test('the second region as a national table', () => {
    const one = selectRegion(tidyRegional(), 'R2');
    expectClose([sum(one.Z), sum(one.imports)], [3346533.273972, 937241.65198], 1e-12);
    expectClose([one.imports?.[13 * 35 + 14] ?? 0], [7296.180515], 1e-12);
    const exports = one.Y.filter((_, at) => at % 6 === 5);
    expectClose([sum(exports), sum(one.importedY)], [1501082.932108, 506977.0], 1e-9);
    // The file's own outputs miss their rows by up to 5 million dollars each.
    expectClose([sum(one.x)], [8554095.76735], 1e-5);
    expectBalanced(one);
  });

  test('two groups of regions, then one of them as a national table', () => {
    const groups = [
      { region: { code: 'X', name: { en: 'X', ko: 'X' } }, members: ['R1', 'R2', 'R3'] },
      { region: { code: 'Y', name: { en: 'Y', ko: 'Y' } }, members: ['R4', 'R5', 'R6', 'R7'] },
    ];
    const two = aggregateRegions(tidyRegional(), groups);
    expectBalanced(two);
    expect(two.finalDemand.map(({ region, code }) => `${region}_${code}`)).toEqual(
      ['X', 'Y'].flatMap((region) => [1, 2, 3, 4, 5].map((f) => `${region}_F${f}`)),
    );
    const x = selectRegion(two, 'X');
    expectClose([sum(x.Z), sum(x.imports)], [28369266.326298, 2442332.751656], 1e-12);
    expectClose([two.Z[14 * 70 + 49]], [85528.651501], 1e-11);
    expectBalanced(x);
  });
});
