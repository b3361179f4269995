import { SpillwayError } from '../shared/index.ts';
import { CHUNK, samplingEngine } from './engine.ts';

/** Where numbers come from: the seed of a run and the stream of one quantity in it. */
export interface StreamKey {
  /** Whole number from 0 to 2⁵³ − 1. */
  readonly seed: number;
  /** Whole number from 0 to 2³² − 1, for example of `streamOf`. */
  readonly stream: number;
}

/** Random numbers in (0, 1), each with an address of its own: no number needs another to be made. */
export interface Stream extends StreamKey {
  /** The number of one index, a whole number from 0 to 2⁵² − 1: a multiple of 2⁻⁵³, never 0 or 1. */
  uniform(index: number): number;
}

const whole = (value: number, most: number): boolean =>
  Number.isInteger(value) && value >= 0 && value <= most;

function expectWhole(field: string, value: number, most: number): void {
  if (!whole(value, most))
    throw new SpillwayError(
      'shared/invalid-argument',
      `${field} must be a whole number from 0 to ${most}, but is ${value}`,
      { field, expected: `0 to ${most}`, found: value },
    );
}

/** The two words of a seed. @throws SpillwayError `shared/invalid-argument` */
export function seedWords(seed: number): readonly [low: number, high: number] {
  expectWhole('seed', seed, Number.MAX_SAFE_INTEGER);
  return [seed % 2 ** 32, Math.floor(seed / 2 ** 32)];
}

/**
 * The stream of a name, so that a quantity keeps its numbers when others come or go: FNV-1a of its UTF-16 units,
 * low byte first. Two of n names share a stream with a chance of about n²/2³³; who names many compares.
 */
export function streamOf(name: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < name.length; i++) {
    const unit = name.charCodeAt(i);
    hash = Math.imul(hash ^ (unit & 0xff), 0x01000193);
    hash = Math.imul(hash ^ (unit >>> 8), 0x01000193);
  }
  return hash >>> 0;
}

/** Fills the engine's buffer with numbers that contain [first, first + count) and says where they begin in it. */
export function fillBuffer({ seed, stream }: StreamKey, first: number, count: number): number {
  const { memory, buffer } = samplingEngine();
  const [low, high] = seedWords(seed);
  const group = Math.floor(first / 8);
  memory.call('fillByIndex', low, high, stream, group, Math.ceil((first + count) / 8) - group, buffer);
  return buffer + 8 * (first - 8 * group);
}

/** Numbers that fit into the buffer wherever they begin. */
export const AT_ONCE = CHUNK - 8;

/** @throws SpillwayError `shared/invalid-argument` if a word is no whole number of its range. */
export function expectRange({ seed, stream }: StreamKey, first: number, count: number): void {
  expectWhole('seed', seed, Number.MAX_SAFE_INTEGER);
  expectWhole('stream', stream, 2 ** 32 - 1);
  expectWhole('first', first, 2 ** 52 - 1);
  expectWhole('count', count, 2 ** 31);
}

/**
 * Numbers [first, first + count) of a stream, so that chunks of draws can be made anywhere and in any order.
 *
 * Philox4x32-10 (Salmon, Moraes, Dror and Shaw, SC 2011) with the seed as its key; number d is half d mod 2 of the
 * counter (⌊d/2⌋, stream).
 *
 * @throws SpillwayError `shared/invalid-argument`
 */
export function fillUniform(seed: number, stream: number, first: number, count: number): Float64Array {
  const key = { seed, stream };
  expectRange(key, first, count);
  const values = new Float64Array(count);
  const { memory } = samplingEngine();
  for (let done = 0; done < count; done += AT_ONCE) {
    const now = Math.min(AT_ONCE, count - done);
    values.set(memory.doubles(fillBuffer(key, first + done, now), now), done);
  }
  return values;
}

/** @throws SpillwayError `shared/invalid-argument` if seed or stream is out of range. */
export function openStream(seed: number, stream: number): Stream {
  const key = { seed, stream };
  expectRange(key, 0, 0);
  return {
    seed,
    stream,
    uniform(index) {
      expectWhole('index', index, 2 ** 52 - 1);
      return samplingEngine().memory.doubles(fillBuffer(key, index, 1), 1)[0];
    },
  };
}
