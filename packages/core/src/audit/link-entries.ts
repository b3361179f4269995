import { CHAIN_START, linkHash } from './chain.ts';
import type { AuditEntry, AuditLink } from './entry.ts';

/** Where a chain ends. */
export interface ChainEnd {
  readonly position: number;
  readonly hash: string;
}

export const EMPTY_CHAIN: ChainEnd = { position: 0, hash: CHAIN_START };

/** Ends of the centre's chain and of each organisation's; the key `''` is the centre's own trail. */
export interface ChainEnds {
  readonly centre: ChainEnd;
  readonly organisations: ReadonlyMap<string, ChainEnd>;
}

/** Puts entries behind the ends of their chains, in the order given. */
export function linkEntries(
  ends: ChainEnds,
  entries: readonly AuditEntry[],
): { readonly links: readonly AuditLink[]; readonly ends: ChainEnds } {
  let centre = ends.centre;
  const organisations = new Map(ends.organisations);
  const links = entries.map((entry): AuditLink => {
    const key = entry.organisation ?? '';
    const own = organisations.get(key) ?? EMPTY_CHAIN;
    centre = { position: centre.position + 1, hash: linkHash(centre.hash, centre.position + 1, entry) };
    const next = { position: own.position + 1, hash: linkHash(own.hash, own.position + 1, entry) };
    organisations.set(key, next);
    return {
      entry,
      position: centre.position,
      hash: centre.hash,
      organisationPosition: next.position,
      organisationHash: next.hash,
    };
  });
  return { links, ends: { centre, organisations } };
}
