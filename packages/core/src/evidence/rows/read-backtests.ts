import { type Finding, hasErrors, type TaskOptions } from '../../shared/index.ts';
import { readCsv, type SourceFile } from '../../sheets/index.ts';
import {
  type BacktestRow,
  type BrokenRow,
  GRADES,
  KINDS,
  SHARE_STATUSES,
  SHOCK_TYPES,
  type ShockType,
  STATUSES,
} from './backtest-row.ts';
import { divisionsOf } from './isic-divisions.ts';
import { RowCells } from './row-cells.ts';

/** Columns that steer a run; without one of them no row can be read. */
const NEEDED = [
  'id',
  'kind',
  'country',
  'year',
  'isic4',
  'isic_name',
  'shock_type',
  'share_hit',
  'share_low',
  'share_high',
  'share_basis',
  'share_status',
  'depth',
  'full_days',
  'partial_days',
  'recapture',
  'direct_low',
  'direct_mid',
  'direct_high',
  'direct_measure',
  'total_low',
  'total_mid',
  'total_high',
  'total_measure',
  'currency',
  'unit',
  'price_year',
  'compare',
  'grade',
  'status',
] as const;
/** Columns that only tell. */
const TOLD = ['family', 'event', 'start_date', 'victim', 'notes'] as const;

const SHARE_GDP = /^pct_of_(daily|monthly|quarterly|annual)_GDP$/;
const MONEY = /^[A-Z]{3}$/;

export interface BacktestsRead {
  readonly rows: readonly BacktestRow[];
  /** Rows with errors: they are named and not run. */
  readonly broken: readonly BrokenRow[];
  readonly findings: readonly Finding[];
}

/**
 * Reads a table of incidents and published studies: one header line, columns by name in any order, an empty cell is
 * not published. Nothing in it steers by an id or the name of an event.
 *
 * @returns rows that can be used; those with errors apart, each error a finding at `file:row:column`. Where the header
 *   lacks a column, no row at all.
 * @throws SpillwayError `sheets/unreadable`, `sheets/too-large`, `shared/cancelled`.
 * @see docs/evidence.md
 */
export async function readBacktests(file: SourceFile, options: TaskOptions = {}): Promise<BacktestsRead> {
  const rows: BacktestRow[] = [];
  const broken: BrokenRow[] = [];
  const findings: Finding[] = [];
  const seen = new Map<string, number>();
  let columns: ReadonlyMap<string, number> | null = null;
  let width = 0;
  for await (const { row: line, cells } of readCsv(file, options)) {
    const texts = cells.map((cell) => (cell === null ? null : String(cell)));
    if (texts.every((cell) => cell === null || cell.trim() === '')) continue;
    const path = `${file.name}:${line}`;
    if (columns === null) {
      const header = headerOf(texts, path);
      findings.push(...header.findings);
      if (hasErrors(findings)) return { rows, broken, findings };
      columns = header.columns;
      width = texts.length;
      continue;
    }
    const reading = new RowCells(texts, columns, path);
    if (texts.length > width)
      reading.error(
        'evidence/ragged',
        'id',
        `the row has ${texts.length} cells, but the header has ${width}`,
      );
    const row = rowOf(reading, line);
    const first = seen.get(row.id);
    if (row.id !== '' && first !== undefined)
      reading.error(
        'evidence/duplicate-id',
        'id',
        `id must be unique, but "${row.id}" stands in row ${first} too`,
      );
    else seen.set(row.id, line);
    findings.push(...reading.findings);
    if (!hasErrors(reading.findings)) rows.push(row as BacktestRow);
    else broken.push(namesOf(reading, line));
  }
  if (columns === null)
    findings.push({
      code: 'evidence/missing-column',
      severity: 'error',
      path: `${file.name}:1:1`,
      message: `expected a header line with the columns ${NEEDED.join(', ')}, but the file is empty`,
    });
  return { rows, broken, findings };
}

function headerOf(
  cells: readonly (string | null)[],
  path: string,
): { columns: ReadonlyMap<string, number>; findings: Finding[] } {
  const findings: Finding[] = [];
  const columns = new Map<string, number>();
  cells.forEach((cell, at) => {
    const name = (cell ?? '').trim();
    if (name === '') return;
    if (columns.has(name))
      findings.push({
        code: 'evidence/missing-column',
        severity: 'error',
        path: `${path}:${at + 1}`,
        message: `each column must stand once, but "${name}" stands in columns ${columns.get(name)! + 1} and ${at + 1}`,
        value: name,
      });
    else columns.set(name, at);
  });
  for (const name of [...NEEDED, ...TOLD]) {
    if (columns.has(name)) continue;
    findings.push({
      code: 'evidence/missing-column',
      severity: (TOLD as readonly string[]).includes(name) ? 'warning' : 'error',
      path: `${path}:1`,
      message: `the header must have a column "${name}", but has ${[...columns.keys()].slice(0, 50).join(', ')}`,
      expected: name,
    });
  }
  return { columns, findings };
}

/** A row as far as it could be read; it holds nulls where it has errors, and is then not used. */
function rowOf(
  cells: RowCells,
  line: number,
): { [K in keyof BacktestRow]: BacktestRow[K] | null } & { id: string } {
  const id = cells.text('id');
  if (id === '') cells.error('evidence/unknown-word', 'id', 'id must name the row, but is empty');
  const [shareLow, shareHit, shareHigh] = cells.ordered(['share_low', 'share_hit', 'share_high'], 0, 1);
  const [directLow, directMid, directHigh] = cells.ordered(['direct_low', 'direct_mid', 'direct_high']);
  const [totalLow, totalMid, totalHigh] = cells.ordered(['total_low', 'total_mid', 'total_high']);
  const year = cells.year('year');
  const isic4 = cells.text('isic4');
  if (divisionsOf(isic4, cells.text('isic_name')) === null)
    cells.error(
      'evidence/unknown-word',
      'isic4',
      `isic4 must be divisions of ISIC Rev. 4 (29, 64-66), multi or all, but is "${isic4}"`,
    );
  const shareStatus = cells.oneOf('share_status', SHARE_STATUSES, 'none');
  if (shareStatus === 'none' && shareHit !== null)
    cells.warn(
      'evidence/assumed',
      'share_status',
      'share_hit is given without share_status: taken as an estimate',
    );
  const currency = cells.matching(
    'currency',
    /^([A-Z]{3}|pct_of_(daily|monthly|quarterly|annual)_GDP)$/,
    'an ISO 4217 code or pct_of_…_GDP',
  );
  const unit = cells.text('unit');
  if (MONEY.test(currency) ? unit !== 'million' : SHARE_GDP.test(currency) && !unit.startsWith('percent'))
    cells.error(
      'evidence/unknown-word',
      'unit',
      `unit must be ${MONEY.test(currency) ? 'million' : 'percent or percentage_points'}, but is "${unit}"`,
    );
  return {
    line,
    id,
    family: cells.text('family'),
    kind: cells.oneOf('kind', KINDS),
    event: cells.text('event'),
    country: cells.matching('country', /^[A-Z]{3}$/, 'an ISO 3166-1 alpha-3 code or WLD'),
    year,
    startDate: cells.date('start_date'),
    victim: cells.text('victim'),
    isic4,
    isicName: cells.text('isic_name'),
    shockTypes: shockTypesOf(cells),
    share: { low: shareLow, hit: shareHit, high: shareHigh },
    shareBasis: cells.text('share_basis'),
    shareStatus,
    depth: cells.number('depth', 0, 1),
    fullDays: cells.number('full_days', 0),
    partialDays: cells.number('partial_days', 0),
    recapture: cells.text('recapture'),
    direct: { low: directLow, mid: directMid, high: directHigh },
    directMeasure: cells.text('direct_measure'),
    total: { low: totalLow, mid: totalMid, high: totalHigh },
    totalMeasure: cells.text('total_measure'),
    currency,
    priceYear: cells.text('price_year') === '' ? year : cells.year('price_year'),
    compare: cells.text('compare'),
    grade: cells.oneOf('grade', GRADES),
    status: cells.oneOf('status', STATUSES),
    notes: cells.text('notes'),
  };
}

function shockTypesOf(cells: RowCells): ShockType[] {
  const words = cells
    .text('shock_type')
    .split(';')
    .map((word) => word.trim());
  const known = words.flatMap((word) => SHOCK_TYPES.find((type) => type === word) ?? []);
  if (known.length !== words.length)
    cells.error(
      'evidence/unknown-word',
      'shock_type',
      `shock_type must be ${SHOCK_TYPES.join(', ')}, or several with a semicolon between, but is "${cells.text('shock_type')}"`,
    );
  return known;
}

const namesOf = (cells: RowCells, line: number): BrokenRow => ({
  line,
  id: cells.text('id'),
  kind: cells.text('kind'),
  event: cells.text('event'),
  country: cells.text('country'),
  compare: cells.text('compare'),
  grade: cells.text('grade'),
  status: cells.text('status'),
});
