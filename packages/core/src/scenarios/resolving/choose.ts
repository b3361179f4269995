import { atCase, mirrored, type NumberCase } from '../document/at-case.ts';
import type { UncertainNumber } from '../document/uncertain-number.ts';

/**
 * Picks the value at which a number of a scenario stands in one run.
 *
 * @param rise whether the loss rises with the number (default) or falls with it.
 */
export type Choose = (number: UncertainNumber, rise?: 'more-loss' | 'less-loss') => number;

/** Every number at its least harmful end, its mode, or its most harmful end. */
export const chooseCase =
  (which: NumberCase): Choose =>
  (number, rise = 'more-loss') =>
    atCase(number, rise === 'more-loss' ? which : mirrored(which));

/** Uncertain numbers at drawn values, the others as they are. */
export const chooseDrawn =
  (values: ReadonlyMap<UncertainNumber, number>): Choose =>
  (number) =>
    values.get(number) ?? atCase(number, 'mode');
