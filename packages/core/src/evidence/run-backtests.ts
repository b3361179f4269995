import { SpillwayError, throwIfCancelled, VERSION } from '../shared/index.ts';
import type { BacktestOptions } from './backtest-options.ts';
import { type BacktestReport, type BacktestTest, scoreOfTest, type TestGroup } from './backtest-report.ts';
import { figuresOf, type ReadyRow, readyRow } from './figures.ts';
import { NOT_RUN, NotRun, notScored } from './not-run.ts';
import type { BacktestRow, BrokenRow } from './rows/backtest-row.ts';
import { type Comparison, comparisonsOf } from './rows/comparisons.ts';
import type { BacktestsRead } from './rows/read-backtests.ts';
import { scoreOf, summarize } from './score.ts';
import { checkTestable, targetFor } from './targets.ts';

function groupOf(
  row: { kind: string; grade: string; status: string },
  compare: Comparison | null,
): TestGroup {
  if (row.kind === 'scenario' || row.kind === 'annual') return 'models';
  if (compare === 'trust' || compare === 'secondary') return 'apart';
  return row.grade === 'C' || row.status === 'from_memory' ? 'grade-c' : 'real';
}

/** A test without any figure yet. */
const bare = (
  row: BrokenRow & { readonly family?: string; readonly year?: number },
  compare: string,
  name: Comparison | null,
): BacktestTest => ({
  id: row.id,
  line: row.line,
  family: row.family ?? '',
  kind: row.kind,
  event: row.event,
  country: row.country,
  year: row.year ?? null,
  grade: row.grade,
  status: row.status,
  compare,
  group: groupOf(row, name),
  outcome: 'not-run',
  why: null,
  measure: null,
  scope: null,
  unit: null,
  currency: null,
  priceYear: null,
  model: null,
  published: null,
  ratio: null,
  lnRatio: null,
  inside: null,
  overlap: null,
  within2: null,
  within3: null,
  by: null,
  beside: [],
  tables: [],
  sizes: null,
  assumptions: [],
  scenario: null,
});

async function testOf(ready: ReadyRow, name: Comparison, options: BacktestOptions): Promise<BacktestTest> {
  const { row } = ready;
  let test = bare(row, name, name);
  try {
    const target = targetFor(row, name);
    test = {
      ...test,
      measure: name === 'multiplier' || name === 'gdp_share' ? 'value-added' : target.choice.measure,
      scope: target.scope,
      unit: target.unit,
      currency: target.unit === 'million' ? row.currency : null,
      priceYear: row.priceYear,
      published: target.published,
    };
    checkTestable(row, ready.shock, ready.days, name, target);
    if (ready.chosen.tables.length === 0) throw new NotRun(NOT_RUN.noTable);
    const figures = await figuresOf(ready, name, target, options);
    return { ...test, ...figures, outcome: 'run', ...scoreOf(figures.model!, target.published) };
  } catch (error) {
    if (error instanceof NotRun) return { ...test, why: error.why };
    if (!(error instanceof SpillwayError) || error.code === 'shared/cancelled') throw error;
    return { ...test, why: { en: error.message, ko: error.message } };
  }
}

/** Rows of the table with the broken ones among them, in the order of the file. */
const allRows = (read: BacktestsRead): readonly (BacktestRow | BrokenRow)[] =>
  [...read.rows, ...read.broken].sort((a, b) => a.line - b.line);

/** How many rows a table of incidents has, the broken ones included. */
export const countRows = ({ rows, broken }: BacktestsRead): number => rows.length + broken.length;

/** Tests of rows [first, end), which rest on nothing but these rows. */
export async function testRows(
  read: BacktestsRead,
  options: BacktestOptions,
  first: number,
  end: number,
): Promise<readonly BacktestTest[]> {
  const tests: BacktestTest[] = [];
  const all = allRows(read);
  const broken = new Set<unknown>(read.broken);
  for (const [k, row] of all.slice(first, end).entries()) {
    throwIfCancelled(options.signal);
    if (broken.has(row))
      tests.push({ ...bare(row, row.compare, null), outcome: 'invalid', why: NOT_RUN.broken });
    else tests.push(...(await testsOf(row as BacktestRow, options)));
    options.onProgress?.({ stage: options.file, done: first + k + 1, total: all.length, unit: 'rows' });
  }
  return tests;
}

/** What all tests say together. */
export function reportOf(read: BacktestsRead, file: string, rows: readonly BacktestTest[]): BacktestReport {
  const scores = (of: (test: BacktestTest) => boolean) =>
    summarize(rows.filter(of).flatMap((test) => scoreOfTest(test) ?? []));
  const real = rows.filter(({ group, outcome }) => group === 'real' && outcome === 'run');
  const outcome = (which: BacktestTest['outcome']): number =>
    rows.filter((test) => test.outcome === which).length;
  return {
    spillway: 'backtest/1',
    file,
    version: VERSION,
    rows,
    summary: scores(({ group }) => group === 'real'),
    byCompare: Object.fromEntries(
      [...new Set(real.map(({ compare }) => compare))]
        .sort()
        .map((compare) => [compare, scores((test) => test.group === 'real' && test.compare === compare)]),
    ),
    gradeC: scores(({ group }) => group === 'grade-c'),
    models: scores(({ group }) => group === 'models'),
    apart: scores(({ group }) => group === 'apart'),
    counts: {
      rows: countRows(read),
      run: outcome('run'),
      notRun: outcome('not-run'),
      invalid: outcome('invalid'),
    },
    findings: read.findings,
  };
}

/**
 * Holds the models against a table of incidents and studies, row by row and comparison by comparison, by the rules of
 * docs/evidence.md. Every row of the table has at least one entry: run, not run and why, or named with its errors.
 *
 * The same table, tables and reference figures give the same report.
 *
 * @throws SpillwayError `shared/cancelled`.
 */
export async function runBacktests(read: BacktestsRead, options: BacktestOptions): Promise<BacktestReport> {
  return reportOf(read, options.file, await testRows(read, options, 0, countRows(read)));
}

async function testsOf(row: BacktestRow, options: BacktestOptions): Promise<BacktestTest[]> {
  const named = comparisonsOf(row.compare);
  if (named.length === 0) return [{ ...bare(row, row.compare, null), why: NOT_RUN.noComparison }];
  const one = await readyRow(row, options);
  const tests: BacktestTest[] = [];
  for (const { text, name } of named)
    tests.push(
      name === null ? { ...bare(row, text, null), why: notScored(text) } : await testOf(one, name, options),
    );
  return tests;
}
