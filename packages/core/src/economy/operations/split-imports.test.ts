import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { expectBalanced, expectClose } from '../../../../../test/expect-balanced.ts';
import { productiveTable } from '../../../../../test/random-table.ts';
import { twoSectors } from '../../../../../test/small-tables.ts';
import type { FinalDemandCategory, IoTable } from '../table.ts';
import { coefficients } from './coefficients.ts';
import { splitImports } from './split-imports.ts';

const category = (code: string, kind: FinalDemandCategory['kind']): FinalDemandCategory => ({
  code,
  name: { en: code, ko: code },
  kind,
  region: 'AAA',
});

/**
 * Two products by hand. 1: industries use 650, households 250, exports 200, imports 100, so x = 1000 and
 * m = 100/900. 2: industries use 300, households 100, exports 2000, imports 400, x = 2000; m = 1.
 */
const totalTable = (imports: readonly [number, number] = [100, 400]): IoTable => ({
  ...twoSectors(),
  flows: 'total',
  finalDemand: [category('C', 'households'), category('E', 'export'), category('M', 'import')],
  Y: Float64Array.of(250, 100 + imports[0], -imports[0], 100, 1600 + imports[1], -imports[1]),
});

describe('splitImports', () => {
  test('proportionality by hand', () => {
    const result = splitImports(totalTable());
    expect(result.flows).toBe('domestic');
    expect(result.finalDemand.map(({ code }) => code)).toEqual(['C', 'E']);
    expectClose(result.imports ?? [], [150 / 9, 500 / 9, 200, 100]);
    expectClose(result.Z, [(150 * 8) / 9, (500 * 8) / 9, 0, 0]);
    expectClose(result.importedY ?? [], [250 / 9, 0, 100, 0]);
    expectClose(result.Y, [(250 * 8) / 9, 200, 0, 2000]);
    expectBalanced(result);
    expectClose(coefficients(result, 'total'), coefficients(totalTable(), 'total'));
    expect(result.provenance.at(-1)?.operation).toBe('split-imports');
    expect(result.provenance.at(-1)?.note).toContain('buys the same share of it abroad');
  });

  test('imports beyond all use at home are re-exported', () => {
    const result = splitImports(totalTable([100, 450]));
    expectClose(result.importedY ?? [], [250 / 9, 0, 100, 50]);
    expectClose(result.Y, [(250 * 8) / 9, 200, 0, 2000]);
    expectBalanced(result);
    expect(result.provenance.at(-1)?.note).toContain('partly re-exported: 2.');
  });

  test('what stands under the import column goes with it, and the note says how much', () => {
    const result = splitImports({ ...totalTable(), VY: Float64Array.of(5, 0, 7) });
    expect([...(result.VY ?? [])]).toEqual([5, 0]);
    expect(result.provenance.at(-1)?.note).toContain('Primary inputs of 7 under the import column');
  });

  test('puts a made-up total table apart again: totals by product, balance, coefficients', () => {
    fc.assert(
      fc.property(productiveTable({ imports: true, zeroOutput: true }), (table) => {
        // Fold the imports in, and take them out in a column of their own.
        const S = table.industries.length;
        const F = table.finalDemand.length;
        const { imports, importedY } = table;
        if (imports === null || importedY === null) throw new Error('the generator left the imports out');
        const M = Array.from({ length: S }, (_, s) =>
          [...imports.subarray(s * S, (s + 1) * S), ...importedY.subarray(s * F, (s + 1) * F)].reduce(
            (a, b) => a + b,
            0,
          ),
        );
        const region = table.regions[0].code;
        const total: IoTable = {
          ...table,
          flows: 'total',
          Z: table.Z.map((value, at) => value + imports[at]),
          imports: null,
          importedY: null,
          finalDemand: [...table.finalDemand, { ...category('M', 'import'), region }],
          Y: Float64Array.from({ length: S * (F + 1) }, (_, at) => {
            const [s, f] = [Math.floor(at / (F + 1)), at % (F + 1)];
            return f === F ? -M[s] : table.Y[s * F + f] + importedY[s * F + f];
          }),
        };
        expectBalanced(total);
        const result = splitImports(total);
        expectBalanced(result);
        expectClose(coefficients(result, 'total'), coefficients(table, 'total'), 1e-12);
        M.forEach((sum, s) =>
          expectClose(
            [
              [
                ...(result.imports ?? new Float64Array()).subarray(s * S, (s + 1) * S),
                ...(result.importedY ?? new Float64Array()).subarray(s * F, (s + 1) * F),
              ].reduce((a, b) => a + b, 0),
            ],
            [sum],
            1e-12,
          ),
        );
      }),
    );
  });

  test('no import column, or nothing to split', () => {
    const closed: IoTable = { ...twoSectors(), flows: 'total' };
    expect(() => splitImports(closed)).toThrow(/column of kind "import", but there is none/);
    expect(() => splitImports(twoSectors())).toThrow(/has 1 region\(s\) and domestic flows/);
    const noExports: IoTable = {
      ...totalTable([100, 450]),
      finalDemand: [category('C', 'households'), category('O', 'other'), category('M', 'import')],
      Y: Float64Array.of(350, 0, 0, 0, 1700 - 2050 + 350, 0),
    };
    expect(() => splitImports(noExports)).not.toThrow();
    const tooMuch: IoTable = { ...noExports, Y: Float64Array.of(350, 0, 0, 2000, 0, -2400) };
    expect(() => splitImports(tooMuch)).toThrow(/imports of 2 are 2400 against a use at home of 2300/);
  });
});
