// Writes data/gdp/gdp.csv from the reference table of macroeconomic figures, where that is at hand, and the
// module of the core from the csv; with --check, compares the module with the csv instead.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const path = (relative) => fileURLToPath(new URL(`../${relative}`, import.meta.url));
const CSV = path('data/gdp/gdp.csv');
const MODULE = path('packages/core/src/forecast/gdp.generated.ts');
const MACRO = resolve(path('.'), process.env['SPILLWAY_TESTDATA'] ?? '../shared/data', 'reference/macro.csv');

/** ISO 4217 of what each area counts its GDP in; the world has none and stands in US dollars. */
const CURRENCIES = Object.fromEntries(
  (
    'AUS AUD,CAN CAD,CHN CNY,CRI CRC,DEU EUR,DNK DKK,ESP EUR,FRA EUR,GBR GBP,' +
    'IRL EUR,ITA EUR,JPN JPY,KOR KRW,NLD EUR,NOR NOK,UKR UAH,USA USD,WLD USD'
  )
    .split(',')
    .map((pair) => pair.split(' ')),
);
const LCU = 'World Bank WDI NY.GDP.MKTP.CN, 2024-06-28';
const USD = 'World Bank WDI NY.GDP.MKTP.CD, via datasets/gdp';

/** Fields of a line of csv; quotes hold commas. */
const fieldsOf = (line) =>
  [...line.matchAll(/(?:^|,)(?:"([^"]*)"|([^,]*))/g)].map(([, quoted, plain]) => quoted ?? plain);

function csvFromMacro() {
  const amounts = new Map();
  for (const line of readFileSync(MACRO, 'utf8').trim().split(/\r?\n/).slice(1)) {
    const [area, year, indicator, value, unit, source] = fieldsOf(line);
    const column =
      indicator === 'gdp_current_lcu' && source === LCU && unit === 'LCU'
        ? 'lcu'
        : indicator === 'gdp_current_usd' && source === USD && unit === 'USD'
          ? 'usd'
          : null;
    if (column === null || CURRENCIES[area] === undefined) continue;
    const key = `${area},${year}`;
    amounts.set(key, { ...amounts.get(key), [column]: Number(value) });
  }
  // The world has no currency of its own.
  const rows = [...amounts]
    .map(([key, { lcu, usd }]) => ({ key, lcu: lcu ?? (key.startsWith('WLD') ? usd : undefined), usd }))
    .filter(({ lcu, usd }) => lcu !== undefined && usd !== undefined)
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ key, lcu, usd }) => {
      const [area, year] = key.split(',');
      return [area, CURRENCIES[area], year, lcu, Math.round(usd)].join(',');
    });
  return `${['area,currency,year,amount,usd', ...rows].join('\n')}\n`;
}

function moduleFromCsv(csv) {
  const series = new Map();
  for (const line of csv.trim().split('\n').slice(1)) {
    const [area, currency, year, amount, usd] = line.split(',');
    const one = series.get(area) ?? { currency, first: Number(year), amounts: [], usd: [] };
    if (one.first + one.amounts.length !== Number(year)) throw new Error(`${area}: ${year} does not follow`);
    one.amounts.push(amount);
    one.usd.push(usd);
    series.set(area, one);
  }
  const rows = [...series].map(
    ([area, { currency, first, amounts, usd }]) =>
      `  ${area}: {\n    currency: '${currency}',\n    first: ${first},\n    amounts: [${amounts.join(', ')}],\n    usd: [${usd.join(', ')}],\n  },`,
  );
  return [
    '// Written by tools/update-gdp.mjs from data/gdp/gdp.csv; do not edit.',
    '',
    'interface GdpFigures {',
    '  /** ISO 4217. */',
    '  readonly currency: string;',
    '  /** Year of the first figure; the others follow year by year. */',
    '  readonly first: number;',
    '  /** GDP at current prices, single units of `currency`. */',
    '  readonly amounts: readonly number[];',
    '  /** The same in US dollars. */',
    '  readonly usd: readonly number[];',
    '}',
    '',
    '/** World Bank, World Development Indicators, CC BY 4.0; see data/gdp/README.md. */',
    'export const GDP_FIGURES: Readonly<Record<string, GdpFigures>> = {',
    ...rows,
    '};',
    '',
  ].join('\n');
}

if (process.argv.includes('--check')) {
  if (readFileSync(MODULE, 'utf8') !== moduleFromCsv(readFileSync(CSV, 'utf8'))) {
    console.error('gdp.generated.ts is not what data/gdp/gdp.csv says: run `node tools/update-gdp.mjs`');
    process.exitCode = 1;
  }
} else {
  if (existsSync(MACRO)) writeFileSync(CSV, csvFromMacro());
  else console.error(`${MACRO} is absent: data/gdp/gdp.csv stays as it is`);
  writeFileSync(MODULE, moduleFromCsv(readFileSync(CSV, 'utf8')));
}
