import { distributionFaults } from '../../random/index.ts';
import { atCase, type NumberCase } from './at-case.ts';
import type { ScenarioNumber } from './scenario-numbers.ts';

/** Tells what is wrong with a place of the document. */
export type AddFinding = (key: string, message: string) => void;

/** A number as a person would write it. */
const written = (value: number): string => String(Number(value.toPrecision(6)));

/** A number must be a distribution that can be drawn from, and lie in its range at every case. */
export function checkNumber({ pointer, number, low, high }: ScenarioNumber, add: AddFinding): void {
  const faults = distributionFaults(number);
  if (faults.length > 0) {
    add(pointer, `is no distribution: ${faults.join('; ')}`);
    return;
  }
  const values = (['low', 'mode', 'high'] as NumberCase[]).map((which) => atCase(number, which));
  if (values.every((value) => value >= low && value <= high)) return;
  const wanted =
    high === Infinity ? `not be below ${written(low)}` : `lie between ${written(low)} and ${written(high)}`;
  const [first, , last] = values;
  const found = first === last ? `is ${written(first)}` : `runs from ${written(first)} to ${written(last)}`;
  add(pointer, `must ${wanted}, but ${found}`);
}
