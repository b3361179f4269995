/** The parts of the page, in their order; the first is open where the address says none. */
export const ECONOMY_PARTS = ['industries', 'day', 'linkages', 'flows', 'source', 'tables'] as const;
export type EconomyPart = (typeof ECONOMY_PARTS)[number];
