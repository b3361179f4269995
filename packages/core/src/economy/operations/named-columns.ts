import type { Finding } from '../../shared/index.ts';
import type { Cell, SheetRow } from '../../sheets/index.ts';

/** A record of a small table with a header: its cells as trimmed text, '' where absent. */
interface NamedRecord<Name extends string> {
  readonly cell: Readonly<Record<Name, string>>;
  /** `file:row:column` of a cell. */
  readonly at: (name: Name) => string;
}

export interface NamedRecords<Name extends string> {
  readonly records: readonly NamedRecord<Name>[];
  /** The columns the header has. */
  readonly has: ReadonlySet<Name>;
  /** `economy/missing-column` for each required column the header lacks; then there are no records. */
  readonly findings: readonly Finding[];
}

const textOf = (cell: Cell | undefined): string => String(cell ?? '').trim();

/** Rows with a header in any order and case; further columns are let be, empty rows skipped. */
export async function readNamedColumns<Name extends string>(
  rows: AsyncIterable<SheetRow>,
  file: string,
  required: readonly Name[],
  optional: readonly Name[],
): Promise<NamedRecords<Name>> {
  const names = [...required, ...optional];
  const records: NamedRecord<Name>[] = [];
  let columns: ReadonlyMap<Name, number> | null = null;
  let headerRow = 1;
  let header: string[] = [];
  for await (const { row, cells } of rows) {
    const texts = cells.map(textOf);
    if (texts.every((text) => text === '')) continue;
    if (columns === null) {
      headerRow = row;
      header = texts;
      const lower = texts.map((text) => text.toLowerCase());
      columns = new Map(names.map((name) => [name, lower.indexOf(name.toLowerCase())] as const));
      if (required.some((name) => columns?.get(name) === -1)) break;
      continue;
    }
    const found = columns;
    const cellOf = (name: Name): string => texts[found.get(name) ?? -1] ?? '';
    records.push({
      cell: Object.fromEntries(names.map((name) => [name, cellOf(name)])) as Record<Name, string>,
      at: (name) => `${file}:${row}:${Math.max(found.get(name) ?? -1, 0) + 1}`,
    });
  }
  const has = new Set(names.filter((name) => (columns?.get(name) ?? -1) >= 0));
  const findings = required
    .filter((name) => !has.has(name))
    .map(
      (name): Finding => ({
        code: 'economy/missing-column',
        severity: 'error',
        path: `${file}:${headerRow}:1`,
        message: `the header must have a column "${name}", but has ${header.length === 0 ? 'none' : `"${header.join('", "')}"`}`,
        value: header.join(','),
        expected: names.join(','),
      }),
    );
  return { records, has, findings };
}
