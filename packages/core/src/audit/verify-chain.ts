import { type Finding, throwIfCancelled, type TaskOptions } from '../shared/index.ts';
import { linkHash } from './chain.ts';
import type { AuditEntry, AuditLink } from './entry.ts';
import { type ChainEnd, type ChainEnds, EMPTY_CHAIN } from './link-entries.ts';

/** A place of the trail that was written down elsewhere; what is there now must have the same hash. */
export interface Anchor {
  /** Null for the centre's chain. */
  readonly organisation: string | null;
  readonly position: number;
  readonly hash: string;
}

export interface Verification {
  readonly links: number;
  readonly ends: ChainEnds;
  readonly findings: readonly Finding[];
}

/** More faults than these are counted and not told one by one. */
const TOLD = 20;

const placeOf = ({ organisation, position }: Pick<Anchor, 'organisation' | 'position'>): string =>
  `${organisation ?? 'centre'}/${position}`;

/** Where a chain ends once an entry is put behind it. */
const behind = ({ position, hash }: ChainEnd, entry: AuditEntry): ChainEnd => ({
  position: position + 1,
  hash: linkHash(hash, position + 1, entry),
});

/**
 * Follows a trail from its first link and computes every hash again: an entry that was changed, left out, added or moved
 * shows at its place. A trail cut off at its end shows only against an anchor kept elsewhere.
 *
 * @param links in the order of their positions in the centre's chain.
 * @param anchors places written down earlier.
 */
export async function verifyChain(
  links: AsyncIterable<AuditLink>,
  anchors: readonly Anchor[] = [],
  options: TaskOptions = {},
): Promise<Verification> {
  let centre: ChainEnd = EMPTY_CHAIN;
  const organisations = new Map<string, ChainEnd>();
  let count = 0;
  let faults = 0;
  const findings: Finding[] = [];
  const fault = (
    code: string,
    path: string,
    message: string,
    value: string | number,
    expected: string | number,
  ): void => {
    if (++faults <= TOLD) findings.push({ code, severity: 'error', path, message, value, expected });
  };
  const anchored = new Map<string, Anchor[]>();
  for (const anchor of anchors) {
    const place = placeOf(anchor);
    anchored.set(place, [...(anchored.get(place) ?? []), anchor]);
  }
  for await (const link of links) {
    if (++count % 1024 === 0) {
      throwIfCancelled(options.signal);
      options.onProgress?.({ stage: 'verify', done: count, total: null, unit: 'rows' });
    }
    const { entry, position, hash, organisationPosition, organisationHash } = link;
    const path = `/${position}`;
    const chain = entry.organisation ?? '';
    const here = behind(centre, entry);
    const there = behind(organisations.get(chain) ?? EMPTY_CHAIN, entry);
    if (position !== here.position)
      fault('audit/gap', path, `link ${here.position} is missing or moved`, position, here.position);
    if (hash !== here.hash)
      fault(
        'audit/broken-chain',
        path,
        `entry ${entry.entry} is not the one that was linked`,
        hash,
        here.hash,
      );
    if (organisationPosition !== there.position || organisationHash !== there.hash)
      fault(
        'audit/broken-chain',
        path,
        `the chain of organisation ${entry.organisation ?? 'none'} breaks at its link ${organisationPosition}`,
        organisationHash,
        there.hash,
      );
    for (const anchor of anchored.get(placeOf({ organisation: null, position })) ?? [])
      if (anchor.hash !== hash)
        fault(
          'audit/anchor-differs',
          path,
          `link ${position} is not the one that was anchored`,
          hash,
          anchor.hash,
        );
    const own =
      entry.organisation === null
        ? undefined
        : anchored.get(placeOf({ organisation: entry.organisation, position: organisationPosition }));
    for (const anchor of own ?? [])
      if (anchor.hash !== organisationHash)
        fault(
          'audit/anchor-differs',
          path,
          `link ${organisationPosition} of organisation ${entry.organisation} is not the one that was anchored`,
          organisationHash,
          anchor.hash,
        );
    // One broken link is one finding: the chain goes on from what stands there.
    centre = { position, hash };
    organisations.set(chain, { position: organisationPosition, hash: organisationHash });
  }
  for (const { organisation, position, hash } of anchors) {
    const end = organisation === null ? centre.position : (organisations.get(organisation)?.position ?? 0);
    if (position <= end) continue;
    const [path, what] =
      organisation === null
        ? [`/${position}`, 'the trail']
        : [`/${organisation}/${position}`, `the chain of organisation ${organisation}`];
    fault('audit/cut-off', path, `${what} ends at ${end}, before the anchored link ${position}`, end, hash);
  }
  if (faults > TOLD)
    findings.push({
      code: 'audit/more-faults',
      severity: 'error',
      path: '',
      message: `${faults - TOLD} more faults are not told one by one`,
      value: faults,
    });
  return { links: count, ends: { centre, organisations }, findings };
}
