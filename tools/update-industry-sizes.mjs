// Writes data/industry-sizes/wiod56-2010-2014.csv from the reference table of industries, where that is at hand.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const path = (relative) => fileURLToPath(new URL(`../${relative}`, import.meta.url));
const CSV = path('data/industry-sizes/wiod56-2010-2014.csv');
const REFERENCE = resolve(
  path('.'),
  process.env['SPILLWAY_TESTDATA'] ?? '../shared/data',
  'reference/industry-value-added.csv',
);
const COLUMN = { gross_output: 0, value_added: 1 };

/** Fields of a line of csv; quotes hold commas. */
const fieldsOf = (line) =>
  [...line.matchAll(/(?:^|,)(?:"([^"]*)"|([^,]*))/g)].map(([, quoted, plain]) => quoted ?? plain);

function sizes() {
  const rows = new Map();
  for (const line of readFileSync(REFERENCE, 'utf8').trim().split(/\r?\n/).slice(1)) {
    const [country, year, scheme, code, , , indicator, value, unit] = fieldsOf(line);
    if (scheme !== 'WIOD56') continue;
    if (unit !== 'million USD' || COLUMN[indicator] === undefined)
      throw new Error(
        `${country} ${year} ${code}: expected output or value added in million USD, but found ${indicator} in ${unit}`,
      );
    const key = [country, year, code].join(',');
    const row = rows.get(key) ?? ['', ''];
    if (row[COLUMN[indicator]] !== '') throw new Error(`${key}: ${indicator} stands twice`);
    row[COLUMN[indicator]] = String(Number(value));
    rows.set(key, row);
  }
  const lines = [...rows].map(([key, values]) => {
    if (values.includes('')) throw new Error(`${key}: output or value added is missing`);
    return [key, ...values].join(',');
  });
  return `${['country,year,code,output,value_added', ...lines.sort()].join('\n')}\n`;
}

if (existsSync(REFERENCE)) writeFileSync(CSV, sizes());
else process.stderr.write(`${REFERENCE} is not there: ${CSV} stays as it is\n`);
