import { firstRows, type Workbook } from '../../../sheets/index.ts';
import type { PriceBasis } from '../../table.ts';
import { headingOf } from '../layout/grid.ts';
import type { ReadOptions } from '../reader.ts';

/** What the corner of a table says (lines / columns), in the two spellings of the publisher. */
const CORNERS: readonly (readonly [RegExp, BeaKind])[] = [
  [/^commodit(y|ies) ?\/ ?industr(y|ies)$/i, 'use'],
  [/^industr(y|ies) ?\/ ?commodit(y|ies)$/i, 'make'],
];
const REQUIREMENTS = /requirements/i;
const PUBLISHER = /bureau of economic analysis/i;
const SCALES: readonly (readonly [RegExp, number])[] = [
  [/thousands of dollars/i, 1e3],
  [/millions of dollars/i, 1e6],
  [/billions of dollars/i, 1e9],
];
/** Title, unit, publisher, year, an empty row, the corner with codes or names, names or codes. */
const HEAD_ROWS = 8;

/** Commodities used by industries; what industries make of them; direct or total requirements, which are coefficients. */
export type BeaKind = 'use' | 'make' | 'requirements';

/** What a sheet says of itself before its figures begin. */
export interface BeaHead {
  readonly workbook: Workbook;
  readonly sheet: string;
  readonly kind: BeaKind;
  readonly year: number;
  /** Whether secondary products were moved to the industry whose inputs they need. */
  readonly redefinitions: 'before' | 'after' | 'unknown';
  /** The three levels of detail have some 15, 71 and 405 industries. */
  readonly level: 'sector' | 'summary' | 'detail';
  /** `unknown` where the sheet does not say; make tables do not. */
  readonly prices: PriceBasis;
  readonly scale: number | null;
  /** Row of the corner; codes and names of the columns stand in it and in the next. 0 for requirements. */
  readonly cornerRow: number;
}

export const whereOf = (head: BeaHead): string => `${head.workbook.file}:${head.sheet}:1:1`;

/** The sheets of a workbook that are tables of the Bureau of Economic Analysis; its notes and code lists are left out. */
export async function readHeads(workbook: Workbook, options: ReadOptions): Promise<BeaHead[]> {
  const heads: BeaHead[] = [];
  for (const sheet of workbook.sheets) {
    const rows = await firstRows(workbook, sheet, HEAD_ROWS, options);
    const texts = rows.map((row) => row.cells.slice(0, 2).map(headingOf));
    const all = texts.slice(0, 4).flat().join(' ');
    if (!PUBLISHER.test(all)) continue;
    let kind: BeaKind | null = REQUIREMENTS.test(texts[0][0]) ? 'requirements' : null;
    let corner = -1;
    for (const [pattern, candidate] of CORNERS) {
      const at = texts.findIndex((cells) => cells.some((cell) => pattern.test(cell)));
      if (kind !== null || at < 0) continue;
      kind = candidate;
      corner = at;
    }
    if (kind === null) continue;
    const width = rows[corner]?.cells.length ?? 0;
    heads.push({
      workbook,
      sheet,
      kind,
      year: Number(
        texts.flat().find((text) => /^\d{4}$/.test(text)) ?? /, (\d{4})$/.exec(texts[0][0])?.[1] ?? 0,
      ),
      redefinitions: /before redef/i.test(all) ? 'before' : /after redef/i.test(all) ? 'after' : 'unknown',
      level: width > 250 ? 'detail' : width > 55 ? 'summary' : 'sector',
      prices: /purchasers/i.test(all) ? 'purchasers' : /producers/i.test(all) ? 'producers' : 'unknown',
      scale: SCALES.find(([pattern]) => pattern.test(all))?.[1] ?? null,
      cornerRow: rows[corner]?.row ?? 0,
    });
  }
  return heads;
}
