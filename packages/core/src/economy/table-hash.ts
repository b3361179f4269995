import { canonicalJson, hashBytes } from '../shared/index.ts';
import type { IoTable } from './table.ts';

const bytesOf = (values: Float64Array): Uint8Array =>
  new Uint8Array(values.buffer, values.byteOffset, values.byteLength);

/**
 * SHA-256 of everything in a table that can change a result: labels, unit, rates and every figure to
 * the bit. The way the table came about (`provenance`) is not part of it: the same figures have the same hash.
 */
export function tableHash(table: IoTable): string {
  const { Z, imports, Y, importedY, V, VY, x, provenance: _provenance, ...rest } = table;
  const arrays = [Z, imports, Y, importedY, V, VY, x];
  const head = canonicalJson({ ...rest, shapes: arrays.map((array) => array?.length ?? null) });
  return hashBytes(
    new TextEncoder().encode(head),
    ...arrays.filter((array): array is Float64Array => array !== null).map(bytesOf),
  );
}
