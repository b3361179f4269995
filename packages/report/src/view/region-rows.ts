import type { Assessment, Measures } from '@spillway/core/scenarios';
import type { Language } from '@spillway/core/shared';
import type { AnsweredResult } from '../headline/headline-result.ts';
import { REPORT_WORDS } from '../words/report-words.ts';
import { regionName } from '../words/shock-places.ts';
import { sumMeasures } from './sum-measures.ts';

/** One line of the table of regions; `rest` gathers those that are not shown one by one. */
export interface RegionRow {
  readonly kind: 'hit' | 'other' | 'rest';
  readonly label: string;
  /** Null where the label is the code already. */
  readonly code: string | null;
  readonly total: Measures;
}

const NEXT = 8;

/**
 * The regions of the hit industries and the eight most affected others, by output, largest first in each group; what
 * remains is one row at the end, so that the rows add up to the total. Empty for a national table.
 */
export function regionRows(
  assessment: Assessment,
  { regions, industries }: AnsweredResult,
  language: Language,
): readonly RegionRow[] {
  const hit = new Set(industries.filter((industry) => industry.hit).map(({ region }) => region));
  const sorted = regions
    .filter(({ total }) => total.output !== 0)
    .toSorted((a, b) => Math.abs(b.total.output) - Math.abs(a.total.output));
  const own = sorted.filter(({ region }) => hit.has(region));
  const others = sorted.filter(({ region }) => !hit.has(region));
  // One region left over is named like the others.
  const shown = others.length <= NEXT + 1 ? others : others.slice(0, NEXT);
  const rest = others.slice(shown.length);
  const rows = [...own, ...shown].map(({ region, total }): RegionRow => {
    const label = regionName(assessment, region, language);
    return { kind: hit.has(region) ? 'hit' : 'other', label, code: label === region ? null : region, total };
  });
  if (rest.length === 0) return rows;
  const label = `${REPORT_WORDS[language].allOtherRegions} (${rest.length})`;
  return [...rows, { kind: 'rest', label, code: null, total: sumMeasures(rest.map(({ total }) => total)) }];
}
