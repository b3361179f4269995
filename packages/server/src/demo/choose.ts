import { createHash } from 'node:crypto';

/** Numbers that follow from words, so that every invented register is the same one. */
export interface Chooser {
  /** A whole number from 0 up to below `count`. */
  below(count: number): number;
  of<T>(list: readonly T[]): T;
  /** A number between two, to so many decimals. */
  between(low: number, high: number, decimals: number): number;
}

/** @param words what the choice is about; other words, other numbers. */
export function chooser(...words: readonly (string | number)[]): Chooser {
  let count = 0;
  const next = (): number => {
    count += 1;
    return (
      createHash('sha256')
        .update([...words, count].join('\n'))
        .digest()
        .readUInt32BE(0) /
      2 ** 32
    );
  };
  return {
    below: (most) => Math.floor(next() * most),
    of: (list) => list[Math.floor(next() * list.length)],
    between: (low, high, decimals) => Number((low + next() * (high - low)).toFixed(decimals)),
  };
}
