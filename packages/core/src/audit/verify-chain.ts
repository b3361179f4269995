import { type Finding, throwIfCancelled, type TaskOptions } from '../shared/index.ts';
import type { AuditLink } from './entry.ts';
import { type ChainEnds, EMPTY_CHAIN, linkEntries } from './link-entries.ts';

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
  let ends: ChainEnds = { centre: EMPTY_CHAIN, organisations: new Map() };
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
  const left = new Map(
    anchors.filter(({ organisation }) => organisation === null).map(({ position, hash }) => [position, hash]),
  );
  for await (const link of links) {
    if (++count % 1024 === 0) {
      throwIfCancelled(options.signal);
      options.onProgress?.({ stage: 'verify', done: count, total: null, unit: 'rows' });
    }
    const path = `/${link.position}`;
    const after = linkEntries(ends, [link.entry]);
    const computed = after.links[0];
    if (link.position !== computed.position)
      fault(
        'audit/gap',
        path,
        `link ${computed.position} is missing or moved`,
        link.position,
        computed.position,
      );
    if (link.hash !== computed.hash)
      fault(
        'audit/broken-chain',
        path,
        `entry ${link.entry.entry} is not the one that was linked`,
        link.hash,
        computed.hash,
      );
    if (
      link.organisationPosition !== computed.organisationPosition ||
      link.organisationHash !== computed.organisationHash
    )
      fault(
        'audit/broken-chain',
        path,
        `the chain of organisation ${link.entry.organisation ?? 'none'} breaks at its link ${link.organisationPosition}`,
        link.organisationHash,
        computed.organisationHash,
      );
    const anchored = left.get(link.position);
    if (anchored !== undefined && anchored !== link.hash)
      fault(
        'audit/anchor-differs',
        path,
        `link ${link.position} is not the one that was anchored`,
        link.hash,
        anchored,
      );
    left.delete(link.position);
    for (const anchor of anchors) {
      if (anchor.organisation === null || anchor.organisation !== link.entry.organisation) continue;
      if (anchor.position === link.organisationPosition && anchor.hash !== link.organisationHash)
        fault(
          'audit/anchor-differs',
          path,
          `link ${link.organisationPosition} of organisation ${anchor.organisation} is not the one that was anchored`,
          link.organisationHash,
          anchor.hash,
        );
    }
    // One broken link is one finding: the chain goes on from what stands there.
    const organisations = new Map(after.ends.organisations);
    organisations.set(link.entry.organisation ?? '', {
      position: link.organisationPosition,
      hash: link.organisationHash,
    });
    ends = { centre: { position: link.position, hash: link.hash }, organisations };
  }
  for (const [position, hash] of left)
    if (position > ends.centre.position)
      fault(
        'audit/cut-off',
        `/${position}`,
        `the trail ends at ${ends.centre.position}, before the anchored link ${position}`,
        ends.centre.position,
        hash,
      );
  for (const { organisation, position, hash } of anchors) {
    if (organisation === null) continue;
    const end = ends.organisations.get(organisation)?.position ?? 0;
    if (position > end)
      fault(
        'audit/cut-off',
        `/${organisation}/${position}`,
        `the chain of organisation ${organisation} ends at ${end}, before the anchored link ${position}`,
        end,
        hash,
      );
  }
  if (faults > TOLD)
    findings.push({
      code: 'audit/more-faults',
      severity: 'error',
      path: '',
      message: `${faults - TOLD} more faults are not told one by one`,
      value: faults,
    });
  return { links: count, ends, findings };
}
