import type { Cell, SheetRow } from '../../../sheets/index.ts';
import type { Region } from '../../table.ts';
import type { FindingList } from '../finding-list.ts';
import { headingOf } from '../layout/grid.ts';
import { FINAL_DEMAND_2013, INDUSTRIES_2013 } from './wiod-2013-layout.ts';
import { wiodRegion } from './wiod-regions.ts';

/** Labels of a row stand left of this column. */
export const FIRST_COLUMN = 4;
const HEADER_ROWS = 12;
/** The release has 41; more would only be a way to make us hold much. */
const MOST_REGIONS = 100;

/** What the head of a sheet says: which column is what. Columns counted from 0. */
export interface WorldHeader {
  /** Row of the ids, counted from 1; figures start below. */
  readonly row: number;
  readonly year: number | null;
  readonly regions: readonly Region[];
  readonly industries: readonly string[];
  readonly finalDemand: readonly string[];
  /** Column of each cell, region by region; −1 where missing. */
  readonly cells: readonly number[];
  /** Column of each final demand, region by region. */
  readonly finals: readonly number[];
  readonly output: number;
}

const isIdRow = ({ cells }: SheetRow): boolean =>
  headingOf(cells[FIRST_COLUMN]) === 'c1' &&
  cells.filter((cell) => INDUSTRIES_2013.has(headingOf(cell))).length > 1;

/** The row of ids (`c1`, `c2`, …) with the row of regions above it, among the first rows of a sheet; null if none. */
export function findIdRow(
  rows: readonly SheetRow[],
): { readonly ids: SheetRow; readonly regions: SheetRow } | null {
  const at = rows.slice(0, HEADER_ROWS).findIndex(isIdRow);
  if (at < 1) return null;
  return { ids: rows[at], regions: rows[at - 1] };
}

const yearIn = (text: string): number | null => {
  const year = /(?:^|\D)((?:19|20)\d\d)(?:\D|$)/.exec(text)?.[1];
  return year === undefined ? null : Number(year);
};

/**
 * Reads the head of a world table of the 2013 release: above the figures stand the publisher's code, the
 * name, the region and the id of each column; the year stands in the title or the sheet's name.
 *
 * @param where `file:sheet`
 */
export function readHeader(
  rows: readonly SheetRow[],
  sheet: string,
  where: string,
  findings: FindingList,
): WorldHeader {
  const { ids, regions: regionRow } = findIdRow(rows)!;
  const names = rows[rows.indexOf(ids) - 2];
  const regions = new Map<string, Region>();
  const industries = new Set<string>();
  const finalDemand = new Set<string>();
  const places = new Map<string, number>();
  let output = -1;
  const width = Math.max(ids.cells.length, names?.cells.length ?? 0);
  for (let column = FIRST_COLUMN; column < width; column++) {
    const id = headingOf(ids.cells[column]);
    const name = headingOf(names?.cells[column]).toLowerCase();
    const path = `${where}:${ids.row}:${column + 1}`;
    if (/^total output|^output/.test(name) && !INDUSTRIES_2013.has(id) && !FINAL_DEMAND_2013.has(id)) {
      output = column;
      continue;
    }
    if (id === '' && name === '') continue;
    const writing = headingOf(regionRow.cells[column]);
    if (writing === '' || !(INDUSTRIES_2013.has(id) || FINAL_DEMAND_2013.has(id))) {
      findings.error(
        'economy/unknown-code',
        path,
        `expected an industry (c1 to c35) or a final demand (${[...FINAL_DEMAND_2013.keys()].join(', ')}) of a region, ` +
          `but found "${id}" of "${writing}"`,
        id,
      );
      continue;
    }
    if (!regions.has(writing)) {
      const region = wiodRegion(writing);
      if (region === null) {
        findings.warning(
          'economy/unknown-region',
          `${where}:${regionRow.row}:${column + 1}`,
          `expected a region of WIOD, but found "${writing}"; it is kept under this name`,
          writing,
        );
      }
      regions.set(writing, region ?? { code: writing, name: { en: writing, ko: writing } });
    }
    (INDUSTRIES_2013.has(id) ? industries : finalDemand).add(id);
    const key = `${writing} ${id}`;
    if (places.has(key)) {
      findings.error(
        'economy/duplicate-code',
        path,
        `expected ${key} once, but it stands in column ${places.get(key)! + 1} already`,
        id,
      );
    } else places.set(key, column);
  }
  for (const id of INDUSTRIES_2013.keys()) {
    if (industries.has(id)) continue;
    findings.warning(
      'economy/missing-code',
      `${where}:${ids.row}`,
      `expected all 35 industries, but ${id} is in no region`,
      null,
      id,
    );
  }
  if (regions.size > MOST_REGIONS) {
    findings.error(
      'economy/unknown-region',
      `${where}:${regionRow.row}`,
      `expected at most ${MOST_REGIONS} regions, but found ${regions.size}`,
      regions.size,
      MOST_REGIONS,
    );
  }
  const columnsOf = (codes: ReadonlySet<string>): number[] =>
    [...regions.keys()].slice(0, MOST_REGIONS).flatMap((region) =>
      [...codes].map((id) => {
        const place = places.get(`${region} ${id}`);
        if (place === undefined) {
          findings.error(
            'economy/missing-code',
            `${where}:${ids.row}`,
            `expected a column ${region} ${id}, as other regions have, but there is none`,
            null,
            id,
          );
        }
        return place ?? -1;
      }),
    );
  if (output < 0) {
    findings.error(
      'economy/missing-code',
      `${where}:${ids.row}`,
      'expected a column "Total output", but there is none',
    );
  }
  const title = rows.slice(0, 3).map(({ cells }): Cell => cells[0] ?? null);
  return {
    row: ids.row,
    year: title.map((cell) => yearIn(headingOf(cell))).find((year) => year !== null) ?? yearIn(sheet),
    regions: [...regions.values()].slice(0, MOST_REGIONS),
    industries: [...industries],
    finalDemand: [...finalDemand],
    cells: columnsOf(industries),
    finals: columnsOf(finalDemand),
    output,
  };
}
