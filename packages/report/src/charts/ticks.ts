/** Even steps of an axis that starts at zero, or a little below its least value where that is negative. */
export interface Ticks {
  readonly low: number;
  readonly high: number;
  readonly places: readonly number[];
}

/** Values closer together than this are nothing in any unit, and the charts library, which counts in 20 decimals, makes no axis of them. */
export const LEAST_SPAN = 1e-15;
const STEPS = [1, 2, 2.5, 5, 10];

/** Round steps, about `count` of them, that hold every value and zero. */
export function roundTicks(values: readonly number[], count: number): Ticks {
  const [least, most] = [Math.min(0, ...values), Math.max(0, ...values)];
  const span = most - least > LEAST_SPAN ? most - least : 1;
  const power = 10 ** Math.floor(Math.log10(span / count));
  const step = (STEPS.find((each) => each * power * count >= span) ?? 10) * power;
  const low = least < 0 ? Math.max(Math.floor(least / step) * step, least - step / 4) : 0;
  const high = Math.ceil(most / step) * step || (least < 0 ? 0 : step);
  const first = Math.ceil(low / step);
  const places = Array.from({ length: Math.round(high / step) - first + 1 }, (_, k) => (first + k) * step);
  return { low, high, places };
}

/** Positions moved apart to at least `gap`, in their order, inside `low` to `high` where there is room. */
export function spreadOut(positions: readonly number[], gap: number, low: number, high: number): number[] {
  const order = positions.map((_, k) => k).toSorted((a, b) => positions[a] - positions[b] || a - b);
  const placed = [...positions];
  let floor = low;
  for (const k of order) {
    placed[k] = Math.max(placed[k], floor);
    floor = placed[k] + gap;
  }
  let ceiling = high;
  for (const k of order.toReversed()) {
    placed[k] = Math.min(placed[k], ceiling);
    ceiling = placed[k] - gap;
  }
  return placed;
}
