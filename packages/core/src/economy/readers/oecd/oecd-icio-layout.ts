import type { FindingList } from '../finding-list.ts';
import { OECD_FINAL_USES } from './oecd-final-uses.ts';

/**
 * Countries that the publisher splits for intermediate flows (Mexico: global manufacturing and the rest;
 * China: export processing and the rest), but not for final demand. The parts are added up.
 */
const PARTS: Readonly<Record<string, string>> = {
  MX1: 'MEX',
  MX2: 'MEX',
  MX3: 'MEX',
  CN1: 'CHN',
  CN2: 'CHN',
  CN3: 'CHN',
  CN4: 'CHN',
};

/** Where the columns (and, by the same ids, the rows) of an inter-country table belong. */
export interface IcioLayout {
  readonly regions: readonly string[];
  /** As the file writes them. */
  readonly industries: readonly string[];
  readonly uses: readonly { readonly code: string; readonly region: string }[];
  /** Cell of an id such as `AUS_01T03`; several ids have one where a country is split. */
  readonly cellOf: ReadonlyMap<string, number>;
  /** For each column behind the label: its cell, or n + its final use, or -1 for the total. */
  readonly targets: Int32Array;
  /** Column of the total, or -1. */
  readonly total: number;
  /** Parts of split countries, such as `MX1`, that were added to their country. */
  readonly parts: readonly string[];
}

const TOTALS = ['OUT', 'OUTPUT', 'TOTAL'];

function splitId(id: string): { region: string; code: string; use: boolean } | null {
  if (id === 'DISC') return { region: 'ROW', code: id, use: true };
  const first = id.indexOf('_');
  if (first < 0) return null;
  const head = id.slice(0, first);
  const rest = id.slice(first + 1);
  // `AUS_HFCE` since 2018, `HFCE_AUS` in 2016.
  if (OECD_FINAL_USES.has(head)) return { region: rest, code: head, use: true };
  return { region: head, code: rest, use: OECD_FINAL_USES.has(rest) };
}

/** Whether a header is that of an inter-country table: cells `AUS_…`, then final demand by country. */
export function isIcioHeader(header: readonly string[]): boolean {
  const parts = header.slice(1).map(splitId);
  const cells = parts.filter((part) => part !== null && !part.use && /^[A-Z][A-Z0-9]{2}$/.test(part.region));
  const households = parts.filter((part) => part?.use === true && part.code === 'HFCE');
  return (
    /^(?:V1|ID|)$/i.test(header[0] ?? '?') &&
    households.length > 0 &&
    cells.length > households.length &&
    cells.length + parts.filter((part) => part === null || part.use).length === parts.length
  );
}

/**
 * Arranges a header's columns: regions and industries in the order of the file, parts of split countries at
 * the place of the first of them.
 *
 * @param columns the header's cells behind the label; `path` gives the place of one.
 * @returns null where the table cannot be arranged; the findings say why.
 */
export function icioLayout(
  columns: readonly string[],
  path: (column: number) => string,
  findings: FindingList,
): IcioLayout | null {
  const regions: string[] = [];
  const industries: string[] = [];
  const seen = new Set<string>();
  const parts = new Set<string>();
  const cells: { column: number; region: string; code: string; id: string }[] = [];
  const uses: { column: number; region: string; code: string }[] = [];
  let total = -1;
  let sound = true;
  columns.forEach((id, column) => {
    const part = splitId(id);
    if (seen.has(id) || (part === null && !TOTALS.includes(id))) {
      sound = false;
      findings.error(
        seen.has(id) ? 'economy/duplicate-code' : 'economy/unknown-code',
        path(column),
        seen.has(id)
          ? `expected each column once, but "${id}" stands twice`
          : `expected <country>_<industry>, final demand or one of ${TOTALS.join(', ')}, but found "${id}"`,
        id,
      );
      return;
    }
    seen.add(id);
    if (part === null) {
      total = column;
      return;
    }
    const region = Object.hasOwn(PARTS, part.region) ? PARTS[part.region] : part.region;
    if (region !== part.region) parts.add(part.region);
    if (part.use) uses.push({ column, region, code: part.code });
    else {
      if (!regions.includes(region)) regions.push(region);
      if (!industries.includes(part.code)) industries.push(part.code);
      cells.push({ column, region, code: part.code, id });
    }
  });
  const S = industries.length;
  const n = regions.length * S;
  const targets = new Int32Array(columns.length).fill(-1);
  const cellOf = new Map<string, number>();
  const filled = new Uint8Array(n);
  for (const { column, region, code, id } of cells) {
    const cell = regions.indexOf(region) * S + industries.indexOf(code);
    targets[column] = cell;
    cellOf.set(id, cell);
    filled[cell] = 1;
  }
  for (let cell = 0; cell < n; cell++) {
    if (filled[cell] === 1) continue;
    sound = false;
    const id = `${regions[Math.floor(cell / S)]}_${industries[cell % S]}`;
    findings.error(
      'economy/missing-code',
      path(0),
      `expected every industry in every country, but there is no column ${id}`,
      null,
      id,
    );
  }
  if (!sound || n === 0) return null;
  uses.forEach(({ column }, f) => {
    targets[column] = n + f;
  });
  // The discrepancy is nobody's: it goes to the rest of the world, which stands last.
  const named = uses.map(({ code, region }) => ({
    code,
    region: code === 'DISC' ? regions[regions.length - 1] : region,
  }));
  return { regions, industries, uses: named, cellOf, targets, total, parts: [...parts] };
}
