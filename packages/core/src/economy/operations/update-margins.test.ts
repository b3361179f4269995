import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { expectBalanced, expectClose } from '../../../../../test/expect-balanced.ts';
import { productiveTable } from '../../../../../test/random-table.ts';
import { twoSectors } from '../../../../../test/small-tables.ts';
import { marginsOf, updateMargins } from './update-margins.ts';

const tables = productiveTable({
  regions: [1, 2],
  industries: [1, 5],
  imports: true,
  productTaxes: true,
  negativeStocks: true,
});

describe('updateMargins', () => {
  // [Z | f; v | 0] of T1 with output [1100, 1900]: Newton's method on the dual (numpy).
  test('two sectors by an independent method', () => {
    const result = updateMargins(twoSectors(), { ...marginsOf(twoSectors()), output: [1100, 1900] });
    expectClose(result.Z, [179.040295958, 500.554772504, 190.511214889, 79.89371665], 1e-9);
    expectClose(result.Y, [420.404931539, 1629.59506846], 1e-9);
    expectClose(result.V, [730.448489154, 1319.55151085], 1e-9);
    expectBalanced(result, 1e-10);
    expect(result.id).toBe('miller-blair~gras');
  });

  test('its own margins change nothing; margins of a twin with the same signs are hit', () => {
    fc.assert(
      fc.property(tables, fc.double({ min: 0.5, max: 2, noNaN: true }), (table, factor) => {
        const same = updateMargins(table, marginsOf(table));
        expectClose(same.Z, table.Z, 1e-9);
        expectClose(same.Y, table.Y, 1e-9);

        // A twin: every row of the first half of the products, and the columns, weigh differently.
        const n = table.x.length;
        const F = table.finalDemand.length;
        const weigh = (M: Float64Array, columns: number) =>
          M.map((value, at) => (at % columns === 0 ? value * factor : value));
        const Z = weigh(table.Z, n);
        const Y = weigh(table.Y, F);
        const output = Float64Array.from({ length: n }, (_, i) =>
          [...Z.subarray(i * n, (i + 1) * n), ...Y.subarray(i * F, (i + 1) * F)].reduce((a, b) => a + b, 0),
        );
        const V = table.V.slice();
        for (let j = 0; j < n; j++) {
          let inputs = 0;
          for (let i = 0; i < n; i++) inputs += Z[i * n + j];
          for (let s = 0; s < table.industries.length; s++) inputs += table.imports?.[s * n + j] ?? 0;
          inputs += table.V[n + j];
          V[j] = output[j] - inputs;
        }
        fc.pre(V.every((value) => value >= 0) && V.every((value, at) => value > 0 || table.V[at] === 0));
        const twin = { ...table, Z, Y, V, x: output };
        expectBalanced(twin);
        const margins = marginsOf(twin);
        const result = updateMargins(table, margins, { maxSweeps: 1_000_000 });
        expectBalanced(result, 1e-9);
        const reached = marginsOf(result);
        expectClose(reached.output, margins.output, 1e-9);
        expectClose(reached.finalDemand, margins.finalDemand, 1e-9);
        expectClose(reached.primaryInputs, margins.primaryInputs, 1e-9);
        expectClose(reached.imports ?? [], margins.imports ?? [], 1e-9);
        for (const key of ['Z', 'Y', 'V'] as const)
          result[key].forEach((value, at) => expect(Math.sign(value)).toBe(Math.sign(table[key][at])));
      }),
      { numRuns: 50 },
    );
  });

  test('margins of the wrong length or sum', () => {
    const margins = marginsOf(twoSectors());
    expect(() => updateMargins(twoSectors(), { ...margins, output: [1] })).toThrow(
      'margins.output must have 2 values to fit miller-blair, but has 1',
    );
    expect(() => updateMargins(twoSectors(), { ...margins, finalDemand: [2000] })).toThrow(
      /must have the same sum/,
    );
    expect(() => updateMargins(twoSectors(), { ...margins, output: [-5, 3005] })).toThrow(
      /row 1 must add up to -5/,
    );
  });
});
