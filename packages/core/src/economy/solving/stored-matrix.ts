import type { KernelMemory } from '../../kernels/index.ts';

/** The coefficients as the kernels see them: n rows and columns padded with zeros to `order`. */
export interface StoredMatrix {
  readonly n: number;
  /** n rounded up to a multiple of 4. */
  readonly order: number;
  readonly at: number;
  /** Bytes from row to row. */
  readonly pitch: number;
}

/** Copies A into kernel memory. */
export function storeMatrix(memory: KernelMemory, A: Float64Array, n: number): StoredMatrix {
  const order = Math.ceil(n / 4) * 4;
  // A row of a whole number of pages would put every row of a tile into the same cache set.
  const pitch = (order % 512 === 0 ? order + 8 : order) * 8;
  const at = memory.allocate(pitch * order);
  const target = memory.doubles(at, (pitch / 8) * order);
  for (let i = 0; i < n; i++) target.set(A.subarray(i * n, (i + 1) * n), (i * pitch) / 8);
  return { n, order, at, pitch };
}
