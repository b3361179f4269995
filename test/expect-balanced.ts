import { columnTotals, type IoTable, rowTotals } from '@spillway/core/economy';
import { expect } from 'vitest';

/** Rows and columns add up to output, up to a fraction of the largest output. */
export function expectBalanced(table: IoTable, relative = 1e-11): void {
  const size = table.x.reduce((a, b) => Math.max(a, Math.abs(b)), 0);
  for (const totals of [rowTotals(table), columnTotals(table)]) {
    expect(totals.length).toBe(table.x.length);
    totals.forEach((total, cell) =>
      expect(Math.abs(total - table.x[cell])).toBeLessThanOrEqual(relative * size),
    );
  }
}

const sum = (values: Float64Array | null): number => values?.reduce((a, b) => a + b, 0) ?? 0;

/** The grand total of every account of a table. */
export const accountTotals = (table: IoTable): Record<string, number> => ({
  Z: sum(table.Z),
  imports: sum(table.imports),
  Y: sum(table.Y),
  importedY: sum(table.importedY),
  V: sum(table.V),
  VY: sum(table.VY),
  x: sum(table.x),
});

/** Two numbers or lists of numbers agree to a fraction of their size. */
export function expectClose(found: ArrayLike<number>, expected: ArrayLike<number>, relative = 1e-12): void {
  expect(found.length).toBe(expected.length);
  const size = Array.from(expected).reduce((a, b) => Math.max(a, Math.abs(b)), 0);
  for (let k = 0; k < expected.length; k++)
    expect(Math.abs(found[k] - expected[k])).toBeLessThanOrEqual(relative * size);
}
