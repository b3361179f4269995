import type { LowModeHigh } from '../../shared/index.ts';
import type { BacktestRow } from './backtest-row.ts';

/** Where the ends of a number come from, for people. */
export type SpreadSource = 'published' | 'given' | 'estimate' | 'derived' | 'said-estimated' | 'absent';

/** A number at the end that makes the loss least, at its mode, and at the end that makes it most. */
export interface SourcedSpread extends LowModeHigh {
  readonly source: SpreadSource;
}

/** ± part of itself by which an estimated and a derived share may be off (judgement). */
const SHARE_PART = { estimate: 0.5, none: 0.5, derived: 0.2, published: 0 } as const;
/** The same of a depth that is said to be estimated (judgement). */
const DEPTH_PART = 0.25;
/** Depth of which nothing is known (judgement). */
const ANY_DEPTH = { low: 0.25, mode: 0.5, high: 1, source: 'absent' } as const;

const within = (value: number): number => Math.min(1, Math.max(0, value));

/** A share of the world's output or trade is none of one country's industry. */
const OF_THE_WORLD = /\b(world|global|worldwide|world-wide)\b/i;

/**
 * Share of the industry behind the victim (rule 9); null where the row has none, or has one of the world's industry beside a
 * country. Each end stands as given where it is.
 */
export function shareOf({ share, shareBasis, shareStatus, country }: BacktestRow): SourcedSpread | null {
  if (share.hit === null || (country !== 'WLD' && OF_THE_WORLD.test(shareBasis))) return null;
  const part = SHARE_PART[shareStatus];
  return {
    low: share.low ?? within(share.hit * (1 - part)),
    mode: share.hit,
    high: share.high ?? within(share.hit * (1 + part)),
    source:
      share.low !== null && share.high !== null ? 'given' : shareStatus === 'none' ? 'estimate' : shareStatus,
  };
}

/** Whether a part of a text that speaks of depth says that it is derived, estimated or from memory. */
const saysEstimated = (text: string): boolean =>
  text
    .split(';')
    .some((part) => /\bdepth\b/i.test(part) && /\b(derived|estimated?|from memory)\b/i.test(part));

/** Share of that output lost while the outage is full (rule 10). */
export function depthOf({ depth, notes, shareBasis }: BacktestRow): SourcedSpread {
  if (depth === null) return ANY_DEPTH;
  if (!saysEstimated(notes) && !saysEstimated(shareBasis))
    return { low: depth, mode: depth, high: depth, source: 'published' };
  return {
    low: within(depth * (1 - DEPTH_PART)),
    mode: depth,
    high: within(depth * (1 + DEPTH_PART)),
    source: 'said-estimated',
  };
}

/** First words of `recapture` and the share of lost output made up later (rule 12; all judgement). */
const RECAPTURE: readonly (readonly [words: RegExp, share: LowModeHigh])[] = [
  [/^(none|no)\b/i, { low: 0, mode: 0, high: 0 }],
  [/^(small|little)\b/i, { low: 0, mode: 0.1, high: 0.2 }],
  [/^(part|partly|partial|partially|some)\b/i, { low: 0, mode: 0.25, high: 0.5 }],
  [/^(yes|large|largely|most|mostly|extra)\b/i, { low: 0.5, mode: 0.8, high: 0.95 }],
];
const OTHER_WORDS: LowModeHigh = { low: 0, mode: 0.1, high: 0.3 };
const NOTHING_SAID: LowModeHigh = { low: 0, mode: 0, high: 0 };

/** Share of lost output made up later, in its own order: `high` makes the loss least. */
export const recaptureOf = (recapture: string): LowModeHigh =>
  recapture === '' ? NOTHING_SAID : (RECAPTURE.find(([words]) => words.test(recapture))?.[1] ?? OTHER_WORDS);

/** A published middle: `mid`, else the geometric mean of the ends, else the one end there is (rule 22). */
export function middleOf({ low, mid, high }: BacktestRow['direct']): number | null {
  if (mid !== null) return mid;
  if (low !== null && high !== null) return Math.sqrt(low * high);
  return low ?? high;
}
