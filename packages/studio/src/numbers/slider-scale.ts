import type { NumberKind } from './number-kinds.ts';
import { type Sizes } from './spread.ts';

/** From where to where a slider runs, and by what steps. */
export interface SliderScale {
  readonly max: number;
  readonly step: number;
}

/** How much further a slider runs than the number a scenario gives. */
const FURTHER = 2.5;
const STEPS = 100;
/** Sizes a slider ends at: round numbers people think in. */
const ENDS: Readonly<Record<NumberKind['unit'], readonly number[]>> = {
  percent: [0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1],
  days: [7, 14, 30, 60, 90, 180, 365, 730, 1825, 3650],
  hours: [12, 24, 48, 72, 168, 336, 720, 2160, 8760],
  money: [],
  count: [],
  'basis-points': [],
};

/** The next of 1, 2, 5, 10, … that is not smaller. */
export function niceAbove(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value));
  const lead = [1, 2, 5, 10].find((each) => each * power >= value * (1 - 1e-9))!;
  return Number((lead * power).toPrecision(1));
}

/**
 * The scale of a slider: from nothing to a round number well above what the scenario gives, inside what the
 * number may be, and never below what it is now.
 */
export function sliderScale(given: Sizes, now: Sizes, kind: NumberKind): SliderScale {
  const bound = Math.max(Math.abs(kind.low) === Infinity ? Infinity : Math.abs(kind.low), kind.high);
  const most = kind.unit === 'percent' && bound > 1 && now.high <= 1 ? 1 : bound;
  const wanted = Math.max(given.high * FURTHER, now.high, given.high === 0 ? 1e-3 : 0);
  const end = ENDS[kind.unit].find((each) => each >= wanted) ?? niceAbove(wanted);
  const max = Math.min(most, Math.max(end, now.high));
  const step = kind.unit === 'days' || kind.unit === 'hours' ? (max <= 14 ? 0.5 : 1) : niceAbove(max / STEPS);
  return { max, step: Math.min(step, niceAbove(max / 10)) };
}
