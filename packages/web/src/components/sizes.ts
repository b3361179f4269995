/** An uncertain number as its slider has it, smallest first; certain where all three are one. */
export interface Sizes {
  readonly low: number;
  readonly mode: number;
  readonly high: number;
}

export type End = keyof Sizes;

export const isRange = ({ low, high }: Sizes): boolean => low !== high;

export const certain = (value: number): Sizes => ({ low: value, mode: value, high: value });

/** One of the three moved; the others give way, so that they stay in order. */
export function moved(sizes: Sizes, end: End, to: number): Sizes {
  if (end === 'mode') {
    if (!isRange(sizes)) return certain(to);
    return { low: Math.min(sizes.low, to), mode: to, high: Math.max(sizes.high, to) };
  }
  if (end === 'low') return { low: to, mode: Math.max(sizes.mode, to), high: Math.max(sizes.high, to) };
  return { low: Math.min(sizes.low, to), mode: Math.min(sizes.mode, to), high: to };
}

/** The whole range moved, and stopped by the bounds without changing its shape. */
export function shifted({ low, mode, high }: Sizes, by: number, min: number, max: number): Sizes {
  const step = Math.max(min - low, Math.min(max - high, by));
  return { low: low + step, mode: mode + step, high: high + step };
}

/** A range around a certain number, a third of it to each side: a start to draw from, no finding. */
export function opened({ mode }: Sizes, min: number, max: number): Sizes {
  const round = (value: number): number => Number(value.toPrecision(2));
  return {
    low: Math.max(min, Math.min(mode, round((mode * 2) / 3))),
    mode,
    high: Math.min(max, Math.max(mode, round((mode * 4) / 3))),
  };
}
