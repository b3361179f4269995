import { canonicalJson, hashBytes } from '../shared/index.ts';
import type { AuditEntry } from './entry.ts';

/** What the first link of a chain is joined to. */
export const CHAIN_START = '0'.repeat(64);

/**
 * Hash of a link: SHA-256 of the hash before it, its place, and the entry in canonical JSON (RFC 8785), each on a line of
 * its own. Whoever has the entries can compute it again without Spillway.
 */
export const linkHash = (previous: string, position: number, entry: AuditEntry): string =>
  hashBytes(new TextEncoder().encode(`${previous}\n${position}\n${canonicalJson(entry)}\n`));
