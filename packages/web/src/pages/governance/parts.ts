/** The parts of the page, in their order. */
export const GOVERNANCE_PARTS = ['members', 'organisations', 'groups', 'jobs', 'audit'] as const;
export type GovernancePart = (typeof GOVERNANCE_PARTS)[number];
