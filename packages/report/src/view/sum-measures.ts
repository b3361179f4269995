import type { Measures } from '@spillway/core/scenarios';

/** The sum of losses by measure; jobs are unknown where any part's are. */
export const sumMeasures = (parts: readonly Measures[]): Measures => ({
  output: parts.reduce((sum, { output }) => sum + output, 0),
  valueAdded: parts.reduce((sum, { valueAdded }) => sum + valueAdded, 0),
  jobs: parts.reduce<number | null>(
    (sum, { jobs }) => (sum === null || jobs === null ? null : sum + jobs),
    0,
  ),
});
