/** The measures of a loss, which are never summed, in the order in which they are shown. */
export const MEASURES = ['output', 'valueAdded', 'jobs'] as const;
export type Measure = (typeof MEASURES)[number];
