import type { Estimate } from './sample-summary.ts';

/** Whether a figure rests on enough draws. */
export interface EnoughDraws {
  readonly draws: number;
  /** Half the width of the 95 % interval over the figure: 1.96 standard errors; null where it cannot be told. */
  readonly relativeHalfWidth: number | null;
  /** The greatest half width that was said to be good enough. */
  readonly goal: number;
  readonly enough: boolean;
  /** Draws that would do, since the width falls with the root of their number; null where it cannot be told. */
  readonly drawsNeeded: number | null;
}

const NORMAL_975 = 1.959963984540054;

/** Compares a figure's standard error with a goal, for example 0.01 for ±1 % at 95 %. */
export function enoughDraws({ value, standardError }: Estimate, draws: number, goal: number): EnoughDraws {
  if (standardError === null || (value === 0 && standardError > 0))
    return { draws, relativeHalfWidth: null, goal, enough: false, drawsNeeded: null };
  const relativeHalfWidth = value === 0 ? 0 : (NORMAL_975 * standardError) / Math.abs(value);
  return {
    draws,
    relativeHalfWidth,
    goal,
    enough: relativeHalfWidth <= goal,
    drawsNeeded: Math.max(1, Math.ceil(draws * (relativeHalfWidth / goal) ** 2)),
  };
}
