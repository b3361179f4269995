import { loadClassification } from '../../economy/classifications/index.ts';
import { cellCount, type IoTable } from '../../economy/index.ts';
import { isSharedService } from '../rows/scope-words.ts';

/** An industry of a table that a row hits. */
export interface HitIndustry {
  readonly code: string;
  readonly cell: number;
  /** A shared service whose users the row is run over (rule 16). */
  readonly shared: boolean;
  /** It holds divisions the row does not name, so that the share is taken of more than the row says. */
  readonly wider: boolean;
}

/** Korea's tables of WIOD book most telecommunications under film and broadcasting (rule 5). */
const BOOKED_ELSEWHERE = [
  { classification: 'WIOD56', country: 'KOR', division: '61', industry: 'J59_J60' },
] as const;

/** The divisions of each industry of a table; null where its industry list is not known. */
async function divisionsByIndustry(table: IoTable): Promise<ReadonlyMap<string, readonly string[]> | null> {
  const list = await loadClassification(table.classification);
  return list === null ? null : new Map(list.industries.map(({ code, isic4 }) => [code, isic4]));
}

/**
 * Industries of a national table that hold the divisions a row names (rule 5). Industries without output are left out:
 * nothing can be lost there.
 *
 * @returns null where the table's industry list is not known, or the table has several regions.
 */
export async function hitIndustries(
  table: IoTable,
  divisions: readonly string[] | 'all',
): Promise<HitIndustry[] | null> {
  const held = await divisionsByIndustry(table);
  if (held === null || cellCount(table) !== table.industries.length) return null;
  const moved = BOOKED_ELSEWHERE.filter(
    ({ classification, country, division }) =>
      table.classification === classification &&
      table.regions[0].code === country &&
      divisions !== 'all' &&
      divisions.includes(division),
  ).map(({ industry }): string => industry);
  return table.industries.flatMap(({ code }, cell) => {
    if (!(table.x[cell] > 0)) return [];
    const own = held.get(code) ?? [];
    if (divisions === 'all') return [{ code, cell, shared: false, wider: false }];
    const named = own.filter((division) => divisions.includes(division));
    if (named.length === 0) return moved.includes(code) ? [{ code, cell, shared: false, wider: false }] : [];
    return [{ code, cell, shared: named.some(isSharedService), wider: named.length < own.length }];
  });
}

/** Cells of trade (divisions 45 to 47) in a table, by its industry list. */
export async function tradeCells(table: IoTable): Promise<number[]> {
  const trade = (await hitIndustries(table, ['45', '46', '47'])) ?? [];
  return trade.map(({ cell }) => cell);
}
