import type { Finding } from '../../shared/index.ts';
import type { SheetRow } from '../../sheets/index.ts';
import type { IoTable } from '../table.ts';
import { readNamedColumns } from './named-columns.ts';
import type { Margins } from './update-margins.ts';

/** What was made of a file; `margins` is null where there are errors. */
export interface ReadMarginsResult {
  readonly margins: Margins | null;
  readonly findings: readonly Finding[];
}

/** The totals a table takes, by the kind and code (and region) that name each in a file. */
function slotsOf(table: IoTable): ReadonlyMap<string, string> {
  const regional = table.regions.length > 1;
  const label = (kind: string, region: string, code: string): string =>
    [kind, ...(regional && region !== '' ? [region] : []), code].join(' ');
  const slots = new Map<string, string>();
  const add = (kind: string, region: string, code: string): void => {
    slots.set(JSON.stringify([kind, regional ? region : '', code]), label(kind, region, code));
  };
  for (const region of table.regions)
    for (const industry of table.industries) add('output', region.code, industry.code);
  for (const { region, code } of table.finalDemand) add('final-demand', region, code);
  for (const { code } of table.primaryInputs) add('primary-input', '', code);
  if (table.imports !== null) for (const { code } of table.industries) add('import', '', code);
  return slots;
}

/**
 * New totals for {@link updateMargins} from rows with the header `kind,code,value` and, for a table of several
 * regions, `region`: one row for each total, in the table's unit.
 *
 * Kinds: `output` (of an industry), `final-demand` (of a category), `primary-input`, `import` (of a product; only where the
 * table has imports). `region` is for the first two.
 *
 * @param file its name, for findings. @param source where the totals come from, for the provenance.
 * @returns every finding: `economy/missing-column`, `economy/margin-unknown`, `economy/margin-duplicate`,
 *   `economy/margin-not-a-number` at `file:row:column`, `economy/margin-missing` for each total not given.
 */
export async function readMargins(
  rows: AsyncIterable<SheetRow>,
  file: string,
  table: IoTable,
  source: string,
): Promise<ReadMarginsResult> {
  const slots = slotsOf(table);
  const regional = table.regions.length > 1;
  const { records, findings: headerFindings } = await readNamedColumns(
    rows,
    file,
    regional ? ['kind', 'region', 'code', 'value'] : ['kind', 'code', 'value'],
    regional ? [] : ['region'],
  );
  const findings: Finding[] = [...headerFindings];
  if (findings.length > 0) return { margins: null, findings };
  const report = (code: string, path: string, message: string, value: string): void => {
    findings.push({ code, severity: 'error', path, message, value });
  };
  const values = new Map<string, number>();
  for (const { cell, at } of records) {
    const local = regional && (cell.kind === 'output' || cell.kind === 'final-demand');
    const key = JSON.stringify([cell.kind, local ? cell.region : '', cell.code]);
    const name = slots.get(key);
    if (name === undefined) {
      const what = [cell.kind, ...(local ? [cell.region] : []), cell.code].join(' ');
      report(
        'economy/margin-unknown',
        at('code'),
        `"${what}" must be a total of ${table.id}, but is none`,
        what,
      );
      continue;
    }
    if (values.has(key))
      report('economy/margin-duplicate', at('code'), `${name} must stand once, but stands again`, name);
    const value = cell.value === '' ? Number.NaN : Number(cell.value);
    if (!Number.isFinite(value))
      report(
        'economy/margin-not-a-number',
        at('value'),
        `${name} must be a number, but is "${cell.value}"`,
        cell.value,
      );
    values.set(key, value);
  }
  for (const [key, name] of slots)
    if (!values.has(key))
      report('economy/margin-missing', file, `${name} must be given, but has no row`, name);
  if (findings.length > 0) return { margins: null, findings };

  const take = (kind: string): number[] =>
    [...slots.keys()]
      .filter((key) => key.startsWith(JSON.stringify([kind]).slice(0, -1)))
      .map((key) => values.get(key) ?? 0);
  return {
    margins: {
      output: take('output'),
      finalDemand: take('final-demand'),
      primaryInputs: take('primary-input'),
      imports: table.imports === null ? null : take('import'),
      source,
    },
    findings,
  };
}
