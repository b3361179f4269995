import { DYNAMICS_KERNELS, KernelMemory } from '../../kernels/index.ts';

/** One matrix, multiplied with a vector a few hundred times. */
export interface RowProducts {
  /** out_i := Σ_j a_ij z_j for the listed rows; others are left. */
  multiply(rows: Int32Array, z: Float64Array, out: Float64Array): void;
  close(): void;
}

/** Up to this order plain double precision costs nothing that is noticed. */
const SMALL = 200;
/** Columns that the kernel takes at a time. */
const CHUNK = 64;
/** Entries of the vector this far below its largest are taken as 0: single precision would slow down over them. */
const NEGLIGIBLE = 1e-20;
/** Below this a whole vector is 0. */
const SILENCE = 1e-280;

/**
 * Products with an n×n matrix. Up to 200 rows in double precision throughout; above, the matrix and the vector are
 * rounded to single precision (6e-8) and sums are double over every 64 columns.
 *
 * @param row row i, length n; asked once for each.
 */
export function openRowProducts(n: number, row: (i: number) => Float64Array): RowProducts {
  return n <= SMALL ? plainProducts(n, row) : compiledProducts(n, row);
}

function plainProducts(n: number, row: (i: number) => Float64Array): RowProducts {
  const matrix = new Float64Array(n * n);
  for (let i = 0; i < n; i++) matrix.set(row(i), i * n);
  return {
    multiply(rows, z, out) {
      for (const i of rows) {
        let sum = 0;
        for (let j = 0, at = i * n; j < n; j++, at++) sum += matrix[at] * z[j];
        out[i] = sum;
      }
    },
    close() {},
  };
}

function compiledProducts(n: number, row: (i: number) => Float64Array): RowProducts {
  const memory = new KernelMemory(DYNAMICS_KERNELS, undefined);
  const columns = Math.ceil(n / CHUNK) * CHUNK;
  // A row of a whole number of pages would put the same columns of all rows into the same cache set.
  const stride = columns % 1024 === 0 ? columns + 16 : columns;
  const at = memory.allocate(stride * 4 * n);
  const zAt = memory.allocate(columns * 4);
  const outAt = memory.allocate(n * 8);
  const listAt = memory.allocate(n * 4);
  const matrix = memory.singles(at, stride * n);
  for (let i = 0; i < n; i++) matrix.set(row(i), i * stride);
  const list = new Int32Array(matrix.buffer, listAt, n);
  const single = memory.singles(zAt, columns);
  const product = memory.doubles(outAt, n);
  return {
    multiply(rows, z, out) {
      let size = 0;
      for (let j = 0; j < n; j++) size = Math.max(size, Math.abs(z[j]));
      if (size < SILENCE) {
        for (const i of rows) out[i] = 0;
        return;
      }
      const scale = 1 / size;
      const negligible = size * NEGLIGIBLE;
      for (let j = 0; j < n; j++) {
        single[j] = Math.abs(z[j]) < negligible ? 0 : z[j] * scale;
      }
      list.set(rows);
      memory.call('multiplyRows', rows.length, listAt, at, stride * 4, columns, zAt, outAt);
      for (let r = 0; r < rows.length; r++) out[rows[r]] = product[rows[r]] * size;
    },
    close: () => memory.close(),
  };
}
