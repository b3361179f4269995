import { blockInverses } from './block-inverses.ts';
import { TARGET_RESIDUAL } from './coefficients.ts';
import type { KernelMemory } from '../../kernels/index.ts';
import { minimalResidual } from './minimal-residual.ts';
import type { StoredMatrix } from './stored-matrix.ts';
import type { Solution } from './system.ts';

/** Rounds of residual and correction before the factors are asked instead. */
const MOST_ROUNDS = 6;
const MOST_STEPS = 12;
/** The residual of the sweeps is at most doubled on the way to that of the system; rounding has the rest. */
const MARGIN = 0.4;
/** What single precision can still tell apart. */
const SINGLE_LIMIT = 2e-6;

/** What sweeps need: the coefficients in single precision, and the inverted diagonal blocks. */
export interface Sweeper {
  readonly transposed: boolean;
  readonly block: number;
  readonly side: number;
  readonly at: number;
  readonly pitch: number;
  readonly inverses: number;
  /** Single precision: right-hand side, solution, room for a block; double: y, x, r. */
  readonly places: { y32: number; x32: number; room: number; y: number; x: number; r: number; sizes: number };
}

/** Prepares sweeps of A or of A' over diagonal blocks of the given order; null where a block has no inverse. */
export function prepareSweeps(
  memory: KernelMemory,
  matrix: StoredMatrix,
  block: number,
  transposed: boolean,
): Sweeper | null {
  const { n, order } = matrix;
  const side = Math.ceil(block / 4) * 4;
  const row = (i: number) => memory.doubles(matrix.at + i * matrix.pitch, n);
  const inverses = blockInverses(row, n, block, side, transposed);
  if (!inverses) return null;
  const pitch = (order % 1024 === 0 ? order + 16 : order) * 4;
  const at = memory.allocate(pitch * (order + 4));
  memory.singles(at, (pitch / 4) * (order + 4)).fill(0);
  memory.call(
    transposed ? 'toSingleTransposed' : 'toSingle',
    n,
    matrix.at,
    matrix.pitch,
    block,
    at,
    pitch,
    0,
    n,
  );
  const inversesAt = memory.allocate(inverses.byteLength);
  memory.singles(inversesAt, inverses.length).set(inverses);
  const places = {
    y32: memory.allocate(order * 4),
    x32: memory.allocate(order * 4),
    room: memory.allocate(side * 4),
    y: memory.allocate(order * 8),
    x: memory.allocate(order * 8),
    r: memory.allocate(order * 8),
    sizes: memory.allocate(order * 8),
  };
  for (const place of [places.y, places.x, places.r, places.sizes]) memory.doubles(place, order).fill(0);
  for (const place of [places.y32, places.x32]) memory.singles(place, order).fill(0);
  return { transposed, block, side, at, pitch, inverses: inversesAt, places };
}

/**
 * x = (I − A)⁻¹ y by GMRES over block Gauss–Seidel sweeps. One sweep reads the matrix once, in single precision;
 * the residual is taken in double precision and the rounds go on until it is small enough for every industry.
 * Nothing is awaited inside, so that the places in memory are this call's alone.
 *
 * Where terms of both signs cancel, each industry is measured by the size of its terms (see {@link Solution}).
 *
 * @returns null where the iteration does not arrive.
 */
export function iterate(
  memory: KernelMemory,
  matrix: StoredMatrix,
  sweeper: Sweeper,
  y: Float64Array,
  nonnegative: boolean,
): Solution | null {
  const { n } = matrix;
  const { places } = sweeper;
  const size = y.reduce((max, value) => Math.max(max, Math.abs(value)), 0);
  if (size === 0) return { x: new Float64Array(n), residual: 0, iterations: 0, method: 'krylov' };
  let sweeps = 0;
  /** A sweep of B = I − G, or of the approximate solver alone; `unit` keeps single precision in its range. */
  const sweep = (from: Float64Array | null, right: Float64Array | null): Float64Array => {
    sweeps++;
    const y32 = memory.singles(places.y32, n);
    if (right) y32.set(right);
    else y32.fill(0);
    if (from) memory.singles(places.x32, n).set(from);
    memory.call(
      'sweep',
      n,
      sweeper.at,
      sweeper.pitch,
      sweeper.block,
      sweeper.inverses,
      sweeper.side,
      places.y32,
      places.x32,
      places.room,
      from ? 0 : 1,
    );
    return new Float64Array(memory.singles(places.x32, n));
  };
  const apply = (v: Float64Array): Float64Array => {
    const g = sweep(v, null);
    for (let i = 0; i < n; i++) g[i] = v[i] - g[i];
    return g;
  };

  const unit = y.map((value) => value / size);
  const cancels = !(nonnegative && (unit.every((value) => value >= 0) || unit.every((value) => value <= 0)));
  const x = sweep(sweep(null, unit), unit);
  // What each industry would make if nothing cancelled.
  const uncancelled = cancels ? unit.map(Math.abs) : null;
  if (uncancelled) uncancelled.set(sweep(sweep(null, uncancelled), uncancelled));
  const scale = new Float64Array(n);
  const rescale = (): void => {
    for (let i = 0; i < n; i++) {
      scale[i] = Math.abs(unit[i]) + Math.max(Math.abs(x[i]), Math.abs(uncancelled?.[i] ?? 0));
    }
  };
  const advance = (r: Float64Array, target: number): void => {
    const { d } = minimalResidual(apply, r, scale, target, MOST_STEPS);
    for (let i = 0; i < n; i++) x[i] += d[i];
  };
  const next = sweep(x, unit);
  const start = next.map((value, i) => value - x[i]);
  rescale();
  for (let i = 0; i < n; i++) scale[i] = Math.max(scale[i], Math.abs(next[i]));
  advance(start, SINGLE_LIMIT);

  memory.doubles(places.y, n).set(unit);
  let before = Number.POSITIVE_INFINITY;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    memory.doubles(places.x, n).set(x);
    const residual = memory.call(
      sweeper.transposed ? 'residualTransposed' : 'residual',
      n,
      matrix.at,
      matrix.pitch,
      places.y,
      places.x,
      places.r,
      cancels ? places.sizes : 0,
    );
    if (residual <= TARGET_RESIDUAL) {
      return { x: x.map((value) => value * size), residual, iterations: sweeps, method: 'krylov' };
    }
    if (!(residual < before / 4)) return null;
    before = residual;
    rescale();
    const r = memory.doubles(places.r, n).slice();
    const largest = r.reduce((max, value) => Math.max(max, Math.abs(value)), 0);
    const right = sweep(
      null,
      r.map((value) => value / largest),
    );
    const corrected = right.map((value) => value * largest);
    // Below single precision of what the residual was, there is nothing to gain in one round.
    advance(corrected, Math.max(TARGET_RESIDUAL * MARGIN, residual * SINGLE_LIMIT));
  }
  return null;
}
