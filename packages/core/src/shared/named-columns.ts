import type { Finding } from './finding.ts';

/** A row of a file, as a reader of cells gives it. */
export interface CellRow {
  readonly row: number;
  readonly cells: readonly (string | number | boolean | null)[];
}

/** A row by the names of its columns. */
interface NamedRow<Name extends string> {
  readonly row: number;
  /** Without spaces around; empty where the row is shorter. */
  readonly texts: Readonly<Record<Name, string>>;
}

interface NamedRows<Name extends string> {
  readonly rows: readonly NamedRow<Name>[];
  readonly findings: Finding[];
  /** Says what is wrong with a cell; `value` is what stands there. */
  readonly wrong: (row: number, column: Name | null, message: string, value?: string) => void;
}

/**
 * The rows of a small table whose header names its columns, in any order; others are passed over, and so are empty
 * rows. A header that lacks one is a finding, and then there are no rows.
 *
 * @param code of every finding of this file.
 */
export async function readNamedColumns<Name extends string>(
  source: AsyncIterable<CellRow>,
  names: readonly Name[],
  file: string,
  code: string,
): Promise<NamedRows<Name>> {
  const findings: Finding[] = [];
  const rows: NamedRow<Name>[] = [];
  let places: ReadonlyMap<Name, number> | null = null;
  const wrong = (row: number, column: Name | null, message: string, value?: string): void => {
    findings.push({
      code,
      severity: 'error',
      path: `${file}:${row}:${(column === null ? 0 : (places?.get(column) ?? 0)) + 1}`,
      message,
      ...(value === undefined ? {} : { value }),
    });
  };
  for await (const { row, cells } of source) {
    const texts = cells.map((cell) => String(cell ?? '').trim());
    if (texts.every((text) => text === '')) continue;
    if (places === null) {
      const heads = texts.map((text) => text.replace(/^\uFEFF/, '').toLowerCase());
      const missing = names.filter((name) => !heads.includes(name));
      if (missing.length > 0) {
        wrong(
          row,
          null,
          `the header must have the columns ${names.join(', ')}, but lacks ${missing.join(', ')}`,
        );
        return { rows, findings, wrong };
      }
      places = new Map(names.map((name) => [name, heads.indexOf(name)]));
      continue;
    }
    const at = places;
    rows.push({
      row,
      texts: Object.fromEntries(names.map((name) => [name, texts[at.get(name)!] ?? ''])) as Record<
        Name,
        string
      >,
    });
  }
  if (rows.length === 0) wrong(1, null, 'the file holds no row under a header');
  return { rows, findings, wrong };
}
