import { BEA71 } from '../../classifications/bea71.ts';
import type { FindingList } from '../finding-list.ts';
import { checkTotals, type Grid, placeAt, readFigures, readGrid } from '../layout/grid.ts';
import type { ReadOptions } from '../reader.ts';
import type { BeaHead } from './bea-heads.ts';
import { columnLines, type Line, type Lines, rowLines, type Total } from './bea-lines.ts';

/** Figures are whole millions. */
export const RESOLUTION = 1;
/** What stands for zero: nothing at all, or dots. */
const ZEROS = [null, '...', '…'] as const;

interface BeaSheet {
  readonly head: BeaHead;
  readonly commodities: readonly Line[];
  readonly industries: readonly Line[];
  /** Output of each industry as printed; the sum of its parts where it is not. */
  readonly g: Float64Array;
  /** The same for each commodity. */
  readonly q: Float64Array;
  /** Place of the printed output of industry i, for findings. */
  readonly industryPlace: (i: number) => string;
  readonly commodityPlace: (c: number) => string;
}

/** A use table: what industries and final users buy of each commodity, imports in it. m commodities, n industries. */
export interface UseTable extends BeaSheet {
  readonly final: readonly Line[];
  readonly primary: readonly Line[];
  /** m × n */
  readonly U: Float64Array;
  /** m × F, imports negative */
  readonly Y: Float64Array;
  /** P × n */
  readonly V: Float64Array;
}

/** A make table: what each industry makes of each commodity, n × m. */
export interface MakeTable extends BeaSheet {
  readonly make: Float64Array;
}

const isFinal = ({ code }: Line): boolean => /^F\d\d/.test(code);
const isPrimary = ({ code }: Line): boolean => /^(V\d\d|T00(OTOP|TOP|SUB))/.test(code);
const places = (lines: readonly Line[]): number[] => lines.map(({ at }) => at);

/** Sums of the rows and of the columns of a matrix. */
export function marginsOf(
  matrix: Float64Array,
  width: number,
): { rows: Float64Array; columns: Float64Array } {
  const rows = new Float64Array(width === 0 ? 0 : matrix.length / width);
  const columns = new Float64Array(width);
  matrix.forEach((value, at) => {
    rows[Math.floor(at / width)] += value;
    columns[at % width] += value;
  });
  return { rows, columns };
}

const sumOf = (a: Float64Array, b: Float64Array): Float64Array => a.map((value, i) => value + b[i]);

/** The industries of a summary table are known; one that is missing is an error at the head of the sheet. */
function checkSummary(
  head: BeaHead,
  grid: Grid,
  industries: readonly Line[],
  findings: FindingList,
): boolean {
  if (head.level !== 'summary') return true;
  const codes = new Set(industries.map(({ code }) => code));
  const missing = BEA71.industries.filter(({ code }) => !codes.has(code));
  for (const { code, name } of missing) {
    const message = `expected the industry "${code}" (${name.en}), but there is none`;
    findings.error('economy/missing-code', placeAt(grid, head.cornerRow, 3), message, null, code);
  }
  return missing.length === 0;
}

interface Layout {
  readonly grid: Grid;
  readonly rows: Lines;
  readonly columns: Lines;
}

async function readLayout(head: BeaHead, findings: FindingList, options: ReadOptions): Promise<Layout> {
  const grid = await readGrid(head.workbook, head.sheet, options);
  const rows = rowLines(grid, head, findings);
  const columns = columnLines(grid, head, new Set(rows.lines.map(({ code }) => code)), findings);
  return { grid, rows, columns };
}

/** A column (or row) of printed sums, compared with the sums of the parts; these stand in for it where it is missing. */
function printedTotals(
  { grid, rows, columns }: Layout,
  total: Total,
  lines: readonly Line[],
  along: 'row' | 'column',
  sums: Float64Array,
  terms: number,
  findings: FindingList,
): { readonly values: Float64Array; readonly place: (i: number) => string } {
  const at = (along === 'row' ? rows : columns).totals.get(total);
  const whole = `${grid.file}:${grid.sheet}`;
  if (at === undefined) {
    const message = `expected a ${along} of the sums "${total}", but there is none`;
    findings.error('economy/missing-code', whole, message, null, total);
    return { values: sums, place: () => whole };
  }
  const place = (i: number): string =>
    along === 'row' ? placeAt(grid, at, lines[i].at) : placeAt(grid, lines[i].at, at);
  const values =
    along === 'row'
      ? readFigures(grid, [at], places(lines), ZEROS, findings)
      : readFigures(grid, places(lines), [at], ZEROS, findings);
  if (values === null) return { values: sums, place };
  const totals = lines.map(({ code }, i) => ({
    place: place(i),
    what: `${total} of ${code}`,
    printed: values[i],
    sum: sums[i],
    terms,
  }));
  checkTotals(totals, RESOLUTION, findings);
  return { values, place };
}

/** @returns null if a code stands twice, an industry is missing, or a cell is no number. */
export async function readUse(
  head: BeaHead,
  findings: FindingList,
  options: ReadOptions,
): Promise<UseTable | null> {
  const layout = await readLayout(head, findings, options);
  const { grid, rows, columns } = layout;
  const commodities = rows.lines.filter((line) => !isPrimary(line));
  const primary = rows.lines.filter(isPrimary);
  const industries = columns.lines.filter((line) => !isFinal(line));
  const final = columns.lines.filter(isFinal);
  const complete = checkSummary(head, grid, industries, findings);
  const read = (lines: readonly Line[], along: readonly Line[]) =>
    readFigures(grid, places(lines), places(along), ZEROS, findings);
  const [U, Y, V] = [read(commodities, industries), read(commodities, final), read(primary, industries)];
  if (!complete || !rows.clear || !columns.clear || !U || !Y || !V) return null;
  const [n, F, m, P] = [industries.length, final.length, commodities.length, primary.length];
  const inputs = marginsOf(U, n);
  const uses = marginsOf(Y, F);
  const valueAdded = marginsOf(V, n);
  const total = (
    name: Total,
    lines: readonly Line[],
    along: 'row' | 'column',
    sums: Float64Array,
    terms: number,
  ) => printedTotals(layout, name, lines, along, sums, terms, findings);
  total('intermediate', commodities, 'column', inputs.rows, n);
  total('final', commodities, 'column', uses.rows, F);
  total('intermediate', industries, 'row', inputs.columns, m);
  total('value-added', industries, 'row', valueAdded.columns, P);
  const q = total('commodity-output', commodities, 'column', sumOf(inputs.rows, uses.rows), n + F);
  const g = total('industry-output', industries, 'row', sumOf(inputs.columns, valueAdded.columns), m + P);
  return {
    head,
    commodities,
    industries,
    final,
    primary,
    U,
    Y,
    V,
    g: g.values,
    q: q.values,
    industryPlace: g.place,
    commodityPlace: q.place,
  };
}

/** @returns null as {@link readUse}. */
export async function readMake(
  head: BeaHead,
  findings: FindingList,
  options: ReadOptions,
): Promise<MakeTable | null> {
  const layout = await readLayout(head, findings, options);
  const { grid, rows, columns } = layout;
  const industries = rows.lines;
  const commodities = columns.lines;
  const complete = checkSummary(head, grid, industries, findings);
  const make = readFigures(grid, places(industries), places(commodities), ZEROS, findings);
  if (!complete || !rows.clear || !columns.clear || !make) return null;
  const sums = marginsOf(make, commodities.length);
  const total = (
    name: Total,
    lines: readonly Line[],
    along: 'row' | 'column',
    parts: Float64Array,
    terms: number,
  ) => printedTotals(layout, name, lines, along, parts, terms, findings);
  const g = total('industry-output', industries, 'column', sums.rows, commodities.length);
  const q = total('commodity-output', commodities, 'row', sums.columns, industries.length);
  return {
    head,
    commodities,
    industries,
    make,
    g: g.values,
    q: q.values,
    industryPlace: g.place,
    commodityPlace: q.place,
  };
}
