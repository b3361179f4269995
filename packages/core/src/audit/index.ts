export type { AuditTrail, NewEntry, TrailQuery } from './audit-trail.ts';
export { CHAIN_START, linkHash } from './chain.ts';
export type { AuditEntry, AuditLink } from './entry.ts';
export { type ChainEnd, type ChainEnds, EMPTY_CHAIN, linkEntries } from './link-entries.ts';
export { type Anchor, type Verification, verifyChain } from './verify-chain.ts';
