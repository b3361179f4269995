import { KernelMemory, SAMPLING_KERNELS } from '../kernels/index.ts';

/** Doubles that are drawn or turned at once. */
export const CHUNK = 8192;

/** Doubles of a table of a smooth quantile function: 2 sides × 424 segments × 8 coefficients. */
export const TABLE = 2 * 424 * 8;

/** The kernels on the caller's thread, with a fixed place for one quantile function and a buffer. */
export interface Engine {
  readonly memory: KernelMemory;
  readonly record: number;
  readonly table: number;
  readonly buffer: number;
  /** Where lists of a quantile function begin; they may be of any length. */
  readonly lists: number;
  /** Whose quantile function lies in `record` at the moment. */
  loaded: Loaded | null;
}

export interface Loaded {
  /** Takes along what was worked out, before another takes the place. */
  leave(engine: Engine): void;
}

let engine: Engine | undefined;

/** Made when first needed, and kept: it holds no state that an answer depends on. */
export function samplingEngine(): Engine {
  if (engine) return engine;
  const memory = new KernelMemory(SAMPLING_KERNELS, undefined);
  const record = memory.allocate(64);
  const table = memory.allocate(8 * TABLE);
  const buffer = memory.allocate(8 * CHUNK);
  engine = { memory, record, table, buffer, lists: memory.mark(), loaded: null };
  return engine;
}
