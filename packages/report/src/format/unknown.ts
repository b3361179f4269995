/** Stands where a figure is unknown; its reason stands beside it. */
export const UNKNOWN = '—';

/** The dash with its reason, for a line of text: `— (the table has no jobs)`. */
export const unknownBecause = (reason: string): string => `${UNKNOWN} (${reason})`;
