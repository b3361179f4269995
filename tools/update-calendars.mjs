// Rebuilds data/calendars/public-holidays.csv from a published list of holidays, where that list is at hand, and the
// list in the library from the former. With --check nothing is written: both must be what they would become.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const path = (relative) => fileURLToPath(new URL(`../${relative}`, import.meta.url));
const SOURCE = resolve(
  path('.'),
  process.env.SPILLWAY_TESTDATA ?? '../shared/data',
  'reference/holidays.csv',
);
const TABLE = path('data/calendars/public-holidays.csv');
const LIST = path('packages/core/src/damage/paths/public-holidays.generated.ts');
const COUNTRIES = ['GBR', 'KOR', 'USA'];
const KINDS = ['statutory', 'substitute', 'temporary', 'election'];
const check = process.argv.includes('--check');

function put(file, text) {
  if (!check) writeFileSync(file, text);
  else if (!existsSync(file) || readFileSync(file, 'utf8') !== text) {
    console.error(`${file} is not up to date: run node tools/update-calendars.mjs`);
    process.exitCode = 1;
  }
}

/** Country, date and kind alone: names may hold commas and are not taken. */
function rowsOf(text) {
  return text
    .split('\n')
    .slice(1)
    .flatMap((line) => {
      const [, country, date] = /^([A-Z]+),.*?,(\d{4}-\d{2}-\d{2}),/.exec(line) ?? [];
      const kind = KINDS.find((name) => line.includes(`,${name},`));
      return COUNTRIES.includes(country) && kind !== undefined ? [`${country},${date},${kind}`] : [];
    });
}

if (existsSync(SOURCE)) {
  const rows = rowsOf(readFileSync(SOURCE, 'utf8')).sort();
  put(TABLE, `country,date,kind\n${rows.join('\n')}\n`);
} else console.log('public holidays: the published list is not at hand, only the library was compared');

const rows = readFileSync(TABLE, 'utf8').trim().split('\n').slice(1);
const years = rows.map((row) => Number(row.split(',')[1].slice(0, 4)));
const datesOf = (country) => [
  ...new Set(rows.filter((row) => row.startsWith(`${country},`)).map((row) => row.split(',')[1])),
];
put(
  LIST,
  `// Made by tools/update-calendars.mjs from data/calendars/public-holidays.csv; do not edit.

/** The years that the lists cover, first and last. */
export const HOLIDAY_YEARS = { first: ${Math.min(...years)}, last: ${Math.max(...years)} } as const;

/** Public holidays by country, in order. Sources stand in data/calendars/README.md. */
export const PUBLIC_HOLIDAYS = {
${COUNTRIES.map(
  (country) =>
    `  ${country}: [\n${datesOf(country)
      .map((date) => `    '${date}',\n`)
      .join('')}  ],\n`,
).join('')}} as const satisfies Readonly<Record<string, readonly string[]>>;
`,
);
