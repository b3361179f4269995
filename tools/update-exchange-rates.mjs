// Writes data/exchange-rates/h10-yearly.csv from the reference table of macroeconomic figures, where that is at hand.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const path = (relative) => fileURLToPath(new URL(`../${relative}`, import.meta.url));
const CSV = path('data/exchange-rates/h10-yearly.csv');
const MACRO = resolve(path('.'), process.env['SPILLWAY_TESTDATA'] ?? '../shared/data', 'reference/macro.csv');
const SOURCE = 'Federal Reserve H.10, via datasets/exchange-rates';
/** ISO 4217 of the country under which the reference table files a rate; the euro stands under six of them. */
const CURRENCIES = {
  AUS: 'AUD',
  CAN: 'CAD',
  CHN: 'CNY',
  DEU: 'EUR',
  DNK: 'DKK',
  ESP: 'EUR',
  FRA: 'EUR',
  IRL: 'EUR',
  ITA: 'EUR',
  JPN: 'JPY',
  KOR: 'KRW',
  NLD: 'EUR',
  NOR: 'NOK',
  TWN: 'TWD',
};

/** Fields of a line of csv; quotes hold commas. */
const fieldsOf = (line) =>
  [...line.matchAll(/(?:^|,)(?:"([^"]*)"|([^,]*))/g)].map(([, quoted, plain]) => quoted ?? plain);

function rates() {
  const found = new Map();
  for (const line of readFileSync(MACRO, 'utf8').trim().split(/\r?\n/).slice(1)) {
    const [country, year, indicator, value, unit, source] = fieldsOf(line);
    if (source !== SOURCE || indicator !== 'exchange_rate_average') continue;
    if (unit !== 'LCU per USD' || CURRENCIES[country] === undefined)
      throw new Error(`${country} ${year}: expected a known currency per USD, but found ${unit}`);
    const key = `${CURRENCIES[country]},${year}`;
    if (found.has(key) && found.get(key) !== value) throw new Error(`${key}: ${found.get(key)} and ${value}`);
    found.set(key, value);
  }
  return `${['currency,year,per_usd', ...[...found].map((each) => each.join(',')).sort()].join('\n')}\n`;
}

if (existsSync(MACRO)) writeFileSync(CSV, rates());
else process.stderr.write(`${MACRO} is not there: ${CSV} stays as it is\n`);
