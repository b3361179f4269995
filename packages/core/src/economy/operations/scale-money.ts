import type { IoTable } from '../table.ts';

/** Every money figure of a table times `factor`. Coefficients, shares and satellites are not money. */
export function scaleMoney(
  table: IoTable,
  factor: number,
): Pick<IoTable, 'Z' | 'imports' | 'Y' | 'importedY' | 'V' | 'VY' | 'x'> {
  const scale = (values: Float64Array): Float64Array => values.map((value) => value * factor);
  const scaleIfAny = (values: Float64Array | null): Float64Array | null => values && scale(values);
  return {
    Z: scale(table.Z),
    imports: scaleIfAny(table.imports),
    Y: scale(table.Y),
    importedY: scaleIfAny(table.importedY),
    V: scale(table.V),
    VY: scaleIfAny(table.VY),
    x: scale(table.x),
  };
}
