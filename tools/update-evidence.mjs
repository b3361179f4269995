// Writes what came out of the table of incidents between the markers of docs/evidence.md, where that table is at hand;
// with --check, compares instead. Every miss by more than three must have its reason there, and no other test may.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const path = (relative) => fileURLToPath(new URL(`../${relative}`, import.meta.url));
const PAGE = path('docs/evidence.md');
const TABLE = resolve(path('.'), process.env['SPILLWAY_TESTDATA'] ?? '../shared/data', 'backtests.csv');
const GROUPS = {
  real: 'Real events, grades A and B',
  'grade-c': 'Real events, grade C or from memory',
  models: 'Other people’s models',
  apart: 'Trust and secondary damage',
};
const SCALES = [
  ['tn', 1e6],
  ['bn', 1e3],
  ['m', 1],
];

const figure = (value) => {
  const rounded = Number(value.toPrecision(3));
  const [whole, part] = (Math.abs(rounded) < 1e-3 ? rounded.toFixed(6) : String(rounded)).split('.');
  const grouped = whole.replaceAll(/\B(?=(\d{3})+$)/g, ',');
  return part === undefined ? grouped : `${grouped}.${part}`;
};
const range = ({ low, high }, middle, scale) => {
  const [from, mid, to] = [low, middle, high].map((value) => figure(value / scale));
  return from === mid && mid === to ? mid : `${mid} (${from}–${to})`;
};
const percent = (value) => (value === null ? '–' : `${Math.round(100 * value)} %`);
const decimal = (value) => (value === null ? '–' : value.toFixed(2).replace('-', '−'));
const markdown = (head, rows, align) =>
  [head, align, ...rows]
    .map((cells) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`)
    .join('\n');

function markOf({ inside, overlap, within2, within3 }) {
  if (inside) return 'inside';
  const far = within2 ? '< 2' : within3 ? '< 3' : '> 3';
  return overlap ? `${far} ~` : far;
}

function testRow(test) {
  const { id, compare, unit, currency, model, published, ratio, by, beside } = test;
  const largest = Math.max(model.mode, published.mid);
  const [name, scale] =
    unit === 'million' ? (SCALES.find(([, size]) => largest >= 10 * size) ?? SCALES[2]) : ['', 1];
  return [
    `\`${id}\``,
    `\`${compare}\``,
    unit === 'million' ? `${currency} ${name}` : unit === 'percent' ? '%' : '×',
    range(model, model.mode, scale),
    published.single ? figure(published.mid / scale) : range(published, published.mid, scale),
    figure(ratio),
    markOf(test),
    by,
    beside.map(({ what, value }) => `${what} ${figure(value / scale)}`).join(', '),
  ];
}

const summaryRow = (name, { n, inside, overlap, within2, within3, medianAbsLnRatio, bias }) => [
  name,
  String(n),
  ...[inside, overlap, within2, within3].map(percent),
  decimal(medianAbsLnRatio),
  decimal(bias),
];

function results(report) {
  const parts = [
    `${report.counts.rows} rows: ${report.counts.run} tests run, ${report.counts.notRun} not run. Ratio: model over published. Mark: the model’s mode inside the published range, or off by less than 2, less than 3, more than 3; ~ the two ranges meet. Beside: other models of the same scenario at its mode, or the national loss where demand fell.`,
    '### Summary',
    markdown(
      ['', 'tests', 'inside', 'ranges meet', 'within 2', 'within 3', 'median \\|ln ratio\\|', 'bias'].map(
        (cell) => cell.replaceAll('\\|', '|'),
      ),
      [
        summaryRow('**Real events, A and B**', report.summary),
        ...Object.entries(report.byCompare).map(([name, summary]) => summaryRow(`\`${name}\``, summary)),
        summaryRow('Grade C or from memory', report.gradeC),
        summaryRow('Other people’s models', report.models),
        summaryRow('Trust and secondary damage', report.apart),
      ],
      ['---', ...Array.from({ length: 7 }, () => '---:')],
    ),
  ];
  for (const [group, heading] of Object.entries(GROUPS)) {
    const tests = report.rows.filter((test) => test.group === group && test.outcome === 'run');
    if (tests.length === 0) continue;
    parts.push(
      `### ${heading}`,
      markdown(
        ['row', 'compared', 'in', 'model', 'published', 'ratio', 'mark', 'by', 'beside'],
        tests.map(testRow),
        ['---', '---', '---', '---:', '---:', '---:', '---', '---', '---'],
      ),
    );
  }
  parts.push(
    '### Not run',
    markdown(
      ['row', 'compared', 'why'],
      report.rows
        .filter(({ outcome }) => outcome !== 'run')
        .map(({ id, compare, why }) => [`\`${id}\``, `\`${compare}\``, why.en]),
      ['---', '---', '---'],
    ),
  );
  return parts.join('\n\n');
}

/** Misses without a reason on the page, and reasons without a miss. */
function unexplained(report, page) {
  const misses = report.rows
    .filter(({ outcome, within3 }) => outcome === 'run' && !within3)
    .map(({ id, compare }) => `${id}, ${compare}`);
  const part = page.split('\n## Misses by more than three\n')[1]?.split('\n## ')[0] ?? '';
  const told = [...part.matchAll(/^\*\*`([^`]+)`, `([^`]+)`/gm)].map(
    ([, id, compare]) => `${id}, ${compare}`,
  );
  return [
    ...misses
      .filter((miss) => !told.includes(miss))
      .map((miss) => `${miss} is off by more than three and has no reason`),
    ...told
      .filter((reason) => !misses.includes(reason))
      .map((reason) => `${reason} has a reason and is no miss`),
  ];
}

if (!existsSync(TABLE)) {
  process.stderr.write(`${TABLE} is not there: docs/evidence.md stays as it is\n`);
} else {
  const cli = path('packages/cli/bin/spillway.js');
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [cli, 'backtest', TABLE, '--format', 'json'],
    {
      encoding: 'utf8',
      maxBuffer: 1 << 28,
    },
  );
  if (status !== 0) throw new Error(`spillway backtest ended with ${status}: ${stderr}`);
  const report = JSON.parse(stdout);
  const page = readFileSync(PAGE, 'utf8');
  const marked = /<!-- results -->[\s\S]*<!-- \/results -->/;
  if (!marked.test(page)) throw new Error(`${PAGE} must hold <!-- results --> and <!-- /results -->`);
  const fresh = page.replace(marked, () => `<!-- results -->\n\n${results(report)}\n\n<!-- /results -->`);
  const problems = unexplained(report, page);
  if (!process.argv.includes('--check')) writeFileSync(PAGE, fresh);
  else if (fresh !== page)
    problems.unshift('docs/evidence.md is not what the models say now: node tools/update-evidence.mjs');
  for (const problem of problems) process.stderr.write(`${problem}\n`);
  if (problems.length > 0) process.exitCode = 1;
}
