import { atCase, type UncertainNumber } from '@spillway/core/scenarios';

/** A number as its slider has it: sizes without a sign, smallest first. Certain where all three are one. */
export interface Sizes {
  readonly low: number;
  readonly mode: number;
  readonly high: number;
}

export const isRange = ({ low, high }: Sizes): boolean => low !== high;

/** −1 where a number is a fall, told by its size: a change of demand, an amount of demand lost. */
export const signOf = (number: UncertainNumber): 1 | -1 => (atCase(number, 'mode') < 0 ? -1 : 1);

/** Any distribution by its low, its mode and its high; what lies beyond zero is cut there, since a fall stays one. */
export function sizesOf(number: UncertainNumber): Sizes {
  const sign = signOf(number);
  const at = (which: 'low' | 'mode' | 'high'): number => Math.max(0, sign * atCase(number, which));
  const [one, other] = [at('low'), at('high')];
  return { low: Math.min(one, other), mode: at('mode'), high: Math.max(one, other) };
}

/** The number of a scenario that has these sizes. */
export function numberOf({ low, mode, high }: Sizes, sign: 1 | -1): UncertainNumber {
  // 0 − x has no minus zero.
  const signed = (size: number): number => (sign === 1 ? size : 0 - size);
  if (low === high) return signed(mode);
  return sign === 1 ? { low, mode, high } : { low: signed(high), mode: signed(mode), high: signed(low) };
}

/** One of the three moved; the others give way, so that they stay in order. */
export function moved(sizes: Sizes, which: keyof Sizes, to: number): Sizes {
  if (which === 'mode') {
    if (!isRange(sizes)) return { low: to, mode: to, high: to };
    return { low: Math.min(sizes.low, to), mode: to, high: Math.max(sizes.high, to) };
  }
  if (which === 'low') return { low: to, mode: Math.max(sizes.mode, to), high: Math.max(sizes.high, to) };
  return { low: Math.min(sizes.low, to), mode: Math.min(sizes.mode, to), high: to };
}

/** A range around a certain number, a third of it to each side: a start to draw from, no finding. */
export function opened(sizes: Sizes, most: number): Sizes {
  const { mode } = sizes;
  const round = (value: number): number => Number(value.toPrecision(2));
  return { low: round((mode * 2) / 3), mode, high: Math.min(most, Math.max(mode, round((mode * 4) / 3))) };
}
