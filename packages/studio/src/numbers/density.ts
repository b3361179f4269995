import { openDistribution } from '@spillway/core/random';
import type { UncertainNumber } from '@spillway/core/scenarios';
import { formOf } from './distribution-forms.ts';

/** How often values are drawn, as points (value, height); the highest has height 1. */
export type Curve = readonly (readonly [value: number, height: number])[];

const PARTS = 120;
const TAIL = 0.004;

const scaled = (points: Curve): Curve => {
  const top = Math.max(...points.map(([, height]) => height));
  return top > 0 ? points.map(([value, height]) => [value, height / top]) : points;
};

/** Where equal shares of the draws lie close together, the curve is high. */
function ofQuantiles(number: UncertainNumber): Curve {
  const open = openDistribution(number);
  const bounded = ['pert', 'beta', 'quantiles'].includes(formOf(number));
  const tail = bounded ? 0 : TAIL;
  const at = Array.from({ length: PARTS + 1 }, (_, k) => open.quantile(tail + ((1 - 2 * tail) * k) / PARTS));
  const points = at.slice(1).flatMap((value, k): (readonly [number, number])[] => {
    const width = value - at[k];
    return width > 0 ? [[(value + at[k]) / 2, 1 / width]] : [];
  });
  if (points.length === 0) return [];
  return [[at[0], 0], ...points, [at[PARTS], 0]];
}

/** The curve drawn under a slider; empty for a number that is certain or observed values, which are marks. */
export function densityOf(number: UncertainNumber): Curve {
  if (typeof number === 'number' || 'fixed' in number || 'empirical' in number) return [];
  if ('low' in number && number.shape !== 'pert')
    return number.low === number.high
      ? []
      : [
          [number.low, 0],
          [number.mode, 1],
          [number.high, 0],
        ];
  if ('uniform' in number) {
    const [low, high] = number.uniform as [number, number];
    return low === high
      ? []
      : [
          [low, 0],
          [low, 1],
          [high, 1],
          [high, 0],
        ];
  }
  try {
    return scaled(ofQuantiles(number));
  } catch {
    // A distribution that is not yet one has no curve; its finding says what is wrong.
    return [];
  }
}
