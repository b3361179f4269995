import { readCsv, type SourceFile } from '../../../sheets/index.ts';
import { FindingList } from '../finding-list.ts';
import { gridOf, type LabelGrid } from '../layout/label-grid.ts';
import { peekRows } from '../layout/peek-records.ts';
import type { ReadOptions } from '../reader.ts';

export type LabelRole = 'labels_T' | 'labels_FD' | 'labels_VA';

export interface LabelFile {
  readonly file: string;
  readonly lines: readonly (readonly string[])[];
  readonly rows: readonly number[];
}

export async function labelRole(file: SourceFile, options: ReadOptions): Promise<LabelRole | null> {
  const [line = []] = await peekRows(file, options, 1, 5);
  if (line[0] === 'Primary Inputs' && line.length > 1 && line[1] !== '') return 'labels_VA';
  if ((line[3] ?? '') === '') return null;
  if (line[2] === 'Industries' || line[2] === 'Commodities') return 'labels_T';
  return line[2] === 'Final Demand' ? 'labels_FD' : null;
}

/** Lines end in a tab in the originals: an empty cell there is none. */
export async function readLabels(file: SourceFile, options: ReadOptions): Promise<LabelFile> {
  const lines: string[][] = [];
  const rows: number[] = [];
  for await (const { row, cells } of readCsv(file, { delimiter: '\t', signal: options.signal })) {
    lines.push(cells.map((cell) => (typeof cell === 'string' ? cell.trim() : '')));
    rows.push(row);
  }
  return { file: file.name, lines, rows };
}

/** Cells of the table by the labels; null (with findings) where they are not those of Eora26. */
export function gridFrom(labels: LabelFile, findings: FindingList): LabelGrid | null {
  const products = labels.lines.findIndex(([, , entity]) => entity !== 'Industries');
  if (products >= 0) {
    findings.error(
      'economy/unsupported-layout',
      `${labels.file}:${labels.rows[products]}:3`,
      `expected "Industries" in every line, as in Eora26, but found "${labels.lines[products][2]}": the full Eora table is not read`,
      labels.lines[products][2],
      'Industries',
    );
    return null;
  }
  return gridOf(
    labels.lines.map(([, code = '', , sector = ''], i) => ({
      region: code,
      sector,
      path: `${labels.file}:${labels.rows[i]}:4`,
    })),
    findings,
  );
}
