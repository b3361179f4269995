import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { decodeTable, type IoTable } from '@spillway/core/economy';
import {
  type BacktestReport,
  readBacktests,
  type ReferenceFigures,
  referenceFigures,
  runBacktests,
} from '@spillway/core/evidence';
import { memoryFile } from '@spillway/core/sheets';

const DATA = resolve(import.meta.dirname, '../data');
const text = (path: string): string => readFileSync(resolve(DATA, path), 'utf8');

/** The tables and reference figures that come with the project. */
export const shippedTables = (): IoTable[] =>
  readdirSync(resolve(DATA, 'economies'))
    .filter((name) => name.endsWith('.spillway-table'))
    .map((name) => decodeTable(new Uint8Array(readFileSync(resolve(DATA, 'economies', name))), name));

export const shippedReference = (): ReferenceFigures =>
  referenceFigures({
    gdp: text('gdp/gdp.csv'),
    rates: text('exchange-rates/h10-yearly.csv'),
    sizes: text('industry-sizes/wiod56-2010-2014.csv'),
  });

/** A table of incidents run on what comes with the project. */
export async function backtest(csv: string): Promise<BacktestReport> {
  const read = await readBacktests(memoryFile('rows.csv', new TextEncoder().encode(csv)));
  return runBacktests(read, { file: 'rows.csv', tables: shippedTables(), reference: shippedReference() });
}
