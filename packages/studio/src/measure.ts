/** What a loss is counted in: three measures that are never added. */
export type Measure = 'output' | 'valueAdded' | 'jobs';

export const MEASURE_IDS: readonly Measure[] = ['valueAdded', 'output', 'jobs'];
