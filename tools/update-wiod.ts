/**
 * Rebuilds data/economies from the national tables, exchange rates and employment of the World
 * Input–Output Database, 2016 release. Run: SPILLWAY_TESTDATA=<folder> npx tsx tools/update-wiod.ts
 *
 * The same originals always give the same bytes.
 */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { WIOD56 } from '../packages/core/src/economy/classifications/wiod56.ts';
import { readWiodExchangeRates } from '../packages/core/src/economy/readers/wiod/wiod-exchange-rates.ts';
import { wiod2016National } from '../packages/core/src/economy/readers/wiod/wiod-2016-national.ts';
import type { IoTable, Satellite } from '../packages/core/src/economy/table.ts';
import { decodeTable, encodeTable } from '../packages/core/src/economy/table-file.ts';
import { tableHash } from '../packages/core/src/economy/table-hash.ts';
import { hashBytes } from '../packages/core/src/shared/index.ts';
import { memoryFile } from '../packages/core/src/sheets/index.ts';

const ROOT = resolve(import.meta.dirname, '..');
const ORIGINALS = resolve(ROOT, process.env['SPILLWAY_TESTDATA'] ?? '../shared/data', 'io');
const TARGET = resolve(ROOT, 'data/economies');
const ENDING = '.spillway-table';
const YEARS_BY_COUNTRY = {
  KOR: [2010, 2011, 2012, 2013, 2014],
  GBR: [2014],
  USA: [2014],
  JPN: [2014],
  DEU: [2014],
};
/** The country whose rate in the publisher's file is that of the currency. */
const CURRENCIES = { KRW: 'KOR', GBP: 'GBR', JPY: 'JPN', EUR: 'DEU', USD: 'USA' };
const RATE_SOURCE =
  'World Input-Output Database, 2016 release, exchange rates (US$ per unit of local currency, yearly average), inverted';
const JOBS_SOURCE =
  'World Input-Output Database, 2016 release, Socio Economic Accounts, as reshaped in the R package niotables';

const read = (path: string): Uint8Array => new Uint8Array(readFileSync(resolve(ORIGINALS, path)));

type Employment = ReadonlyMap<string, Readonly<Record<'EMP' | 'H_EMPE', string>>>;

/** Employment by `country code year`. */
function readEmployment(path: string): Employment {
  const lines = gunzipSync(read(path)).toString('utf8').trim().split('\n');
  const [header, ...rows] = lines.map((line) =>
    line.split(',').map((cell) => cell.replaceAll('"', '').trim()),
  );
  const column = (name: string): number => {
    const index = header.indexOf(name);
    if (index < 0) throw new Error(`${path}:1: expected a column ${name}, but found ${header.join(', ')}`);
    return index;
  };
  const [country, code, year, jobs, hours] = ['country', 'code', 'year', 'EMP', 'H_EMPE'].map(column);
  return new Map(
    rows.map((row) => [`${row[country]} ${row[code]} ${row[year]}`, { EMP: row[jobs], H_EMPE: row[hours] }]),
  );
}

/** Jobs and hours of a table; none where the accounts at hand do not hold the country. */
function satellitesOf(table: IoTable, employment: Employment): Satellite[] {
  const country = table.regions[0].code;
  const column = (name: 'EMP' | 'H_EMPE'): (number | null)[] =>
    table.industries.map(({ code }, i) => {
      const text = employment.get(`${country} ${code} ${table.year}`)?.[name] ?? '';
      const value = Number(text);
      if (text === '' || text === 'NA') return null;
      if (!Number.isFinite(value) || value < 0)
        throw new Error(`${country} ${code} ${table.year}: ${name} is "${text}"`);
      // Nobody at work where something is made: not recorded. Where nothing is made, 0 is a figure.
      return value === 0 && table.x[i] > 0 ? null : value;
    });
  const jobs = column('EMP');
  if (jobs.every((value) => value === null)) return [];
  return [
    {
      code: 'jobs',
      name: { en: 'Persons engaged', ko: '취업자 수' },
      unit: 'thousand persons',
      scale: 1e3,
      values: jobs,
      source: `${JOBS_SOURCE}; variable EMP`,
    },
    {
      code: 'hours',
      name: { en: 'Hours worked by employees', ko: '임금근로자 총근로시간' },
      unit: 'million hours',
      scale: 1e6,
      values: column('H_EMPE'),
      source: `${JOBS_SOURCE}; variable H_EMPE`,
    },
  ];
}

const inputs = new Map<string, Uint8Array>();
const input = (path: string): Uint8Array => {
  const bytes = read(path);
  inputs.set(path.slice(path.lastIndexOf('/') + 1), bytes);
  return bytes;
};

const { dollarsPerUnit, findings: rateFindings } = await readWiodExchangeRates(
  memoryFile('Exchange_rates.xlsx', input('wiod2016/Exchange_rates.xlsx')),
);
if (rateFindings.length > 0) throw new Error(JSON.stringify(rateFindings, null, 2));
input('tidy/wiod2016_sea_5countries.csv.gz');
const employment = readEmployment('tidy/wiod2016_sea_5countries.csv.gz');

mkdirSync(TARGET, { recursive: true });
for (const name of readdirSync(TARGET)) if (name.endsWith(ENDING)) rmSync(resolve(TARGET, name));

const economies = [];
for (const [country, years] of Object.entries(YEARS_BY_COUNTRY)) {
  const name = `${country}_NIOT_nov16.xlsx`;
  const file = memoryFile(name, input(`wiod2016/${name}`));
  const { tables, findings } = await wiod2016National.read([file], { years });
  if (findings.length > 0 || tables.length !== years.length)
    throw new Error(`${name}: ${JSON.stringify(findings)}`);
  for (const original of tables) {
    const rates = Object.entries(CURRENCIES).map(([currency, place]) => {
      const dollars = dollarsPerUnit.get(place)?.get(original.year);
      if (dollars === undefined)
        throw new Error(`Exchange_rates.xlsx has no rate of ${place} in ${original.year}`);
      return [currency, 1 / dollars] as const;
    });
    const satellites = satellitesOf(original, employment);
    const table: IoTable = {
      ...original,
      industries: WIOD56.industries.map(({ code, name }) => ({ code, name })),
      exchangeRates: Object.fromEntries(rates),
      exchangeRateSource: RATE_SOURCE,
      satellites,
      provenance: [
        ...original.provenance,
        {
          operation: 'add-exchange-rates',
          note: `Exchange rates of ${original.year} were added from the publisher’s file: one over the dollars for a unit.`,
          parameters: { file: 'Exchange_rates.xlsx', year: original.year },
        },
        ...satellites.map((satellite) => ({
          operation: 'add-satellite',
          note: `${satellite.name.en} by industry (${satellite.unit}) were added; an absent figure stays absent.`,
          parameters: { code: satellite.code, source: satellite.source },
        })),
      ],
    };
    const bytes = encodeTable(table);
    const hash = tableHash(table);
    if (tableHash(decodeTable(bytes, table.id)) !== hash)
      throw new Error(`${table.id} does not come back from its file`);
    writeFileSync(resolve(TARGET, table.id + ENDING), bytes);
    economies.push({
      id: table.id,
      title: table.title,
      country,
      year: table.year,
      currency: table.unit.currency,
      classification: table.classification,
      industries: table.industries.length,
      hasJobs: satellites.some((satellite) => satellite.code === 'jobs'),
      file: table.id + ENDING,
      bytes: bytes.length,
      tableHash: hash,
    });
  }
}

writeFileSync(resolve(TARGET, 'index.json'), `${JSON.stringify({ economies }, null, 2)}\n`);
const checksums = [...inputs].map(([name, bytes]) => `| \`${name}\` | \`${hashBytes(bytes)}\` |`).join('\n');
writeFileSync(
  resolve(TARGET, 'README.md'),
  `# Economies

National input–output tables that come with Spillway. The figures are those of the World Input–Output Database, 2016
release; the files are in Spillway's own format (\`docs/table-file.md\`). \`index.json\` lists them.

| | |
|---|---|
| publisher | World Input-Output Database, Groningen Growth and Development Centre, University of Groningen |
| doi | [10.34894/PJ2M1C](https://doi.org/10.34894/PJ2M1C) |
| version | 2016 release, November 2016 |
| licence | [CC BY 4.0](https://creativecommons.org/licenses/by/4.0/) |
| read | November 2026 |
| rebuilt by | \`npx tsx tools/update-wiod.ts\` |

Cite: Timmer, M. P., Dietzenbacher, E., Los, B., Stehrer, R. and de Vries, G. J. (2015), An Illustrated User Guide to the World
Input–Output Database: the Case of Global Automotive Production, *Review of International Economics* 23, 575–605.

## Where the originals were had
The workbooks were not fetched from the publisher but taken from public copies: the national tables from
\`dbasu-umass/niotables\` at commit \`5c65c1397975\` (\`data-raw/\`), the exchange rates from
\`gpetrini/Deflating_WIOD_Tables\` at commit \`79fce08c14fc\` (\`inputs/WIOD_Nov16/\`), the Socio Economic Accounts from
\`data/sea.rda\` of the first, which holds Canada, Germany, France, Great Britain and the United States only, reshaped by
that package and here written as csv. SHA-256 of what was read:

| file | SHA-256 |
|---|---|
${checksums}

## Changes made here
1. Of the years 2000–2014 only those listed in \`index.json\` were taken.
2. The figures of flows, final demand, primary inputs and output are the publisher's to the last bit, in million US dollars at
   current basic prices; nothing was rounded, balanced or set to zero. Negative figures (stocks) are the publisher's.
3. Output is the publisher's column \`GO\`. Its row \`GO\` and the row \`II_fob\` (total intermediate consumption) were
   compared with the sums and left out.
4. Names of industries, final demand and primary inputs are our own, in English and Korean: short ones for tables and charts.
   The codes are the publisher's.
5. Final demand and primary inputs were given kinds (households, exports, taxes on products, …); only \`VA\` counts as
   value added.
6. Exchange rates of the year for KRW, GBP, JPY, EUR and USD were added from the publisher's file as one over its US
   dollars for a unit (EUR is its rate of Germany).
7. Persons engaged (\`EMP\`, thousand) and hours worked by employees (\`H_EMPE\`, million; the self-employed have no hours
   there) were added for Germany, Great Britain and the United States. An empty figure is absent, and so is a 0 where the
   industry has output; a 0 where it has none stays 0.
8. Korea and Japan have no employment figures here: the copy of the accounts does not hold them.
9. Title, identifier, the note of these steps and a hash were added, and all of it was written in Spillway's format.
`,
);
const total = economies.reduce((sum, economy) => sum + economy.bytes, 0);
process.stdout.write(`${economies.length} tables, ${total} bytes\n`);
