import { basename } from 'node:path';
import type { IoTable } from '@spillway/core/economy';
import {
  convertCurrency,
  convertPriceYear,
  nowcast,
  readMargins,
  updateMargins,
} from '@spillway/core/economy/operations';
import { readCsv } from '@spillway/core/sheets';
import { fileSource } from '@spillway/node/files';
import { type Command, Option } from 'commander';
import { findingsFailure, usageFailure } from '../failure.ts';
import { findTable } from '../find-table.ts';
import { storeResult } from '../store-result.ts';
import { yearOf } from '../year.ts';

interface UpdateFlags {
  gdp?: string;
  valueAdded?: string;
  year?: string;
  gdpCurrency?: string;
  margins?: string;
  currency?: string;
  rate?: string;
  prices?: string;
  index?: string;
  source?: string;
  id?: string;
  out?: string;
  replace: boolean;
}

export function addUpdate(economy: Command): void {
  economy
    .command('update')
    .summary('bring a table to new totals, another year’s size, currency or prices')
    .description(
      'Bring a table up to date: scale it to a year’s GDP (--gdp, --year), fit it to new totals by GRAS (--margins), change its currency (--currency) or its price year (--prices, --index). Steps are taken in this order and written into the table’s provenance.',
    )
    .argument('<id|file>', 'a table at hand, or a table file')
    .option('--gdp <amount>', 'GDP of --year at its prices, in single units of --gdp-currency')
    .option('--value-added <amount>', 'the same with value added at basic prices')
    .option('--year <year>', 'the year that GDP or value added is of')
    .option('--gdp-currency <code>', 'its currency (default: the table’s)')
    .option('--margins <file>', 'csv with the columns kind, code, value: new totals in the table’s unit')
    .option('--currency <code>', 'new currency of the table')
    .option('--rate <rate>', 'units of the new currency for one of the old (default: the table’s own rate)')
    .option('--prices <year>', 'new price year')
    .option('--index <file>', 'csv with the columns year, level: a price index that has both years')
    .addOption(new Option('--source <text>', 'where the new figures come from; it stands in the provenance'))
    .option('--id <id>', 'id of the result')
    .option('-o, --out <file>', 'write a table file instead of storing it')
    .option('--replace', 'take the place of a stored table of the same id', false)
    .action(async (asked: string, flags: UpdateFlags) => {
      const table = await update(await findTable(asked, { acceptErrors: true }), flags);
      await storeResult(
        flags.id === undefined ? table : { ...table, id: flags.id },
        flags.out,
        flags.replace,
      );
    });
}

function amountOf(text: string, flag: string): number {
  const amount = Number(text);
  if (text.trim() === '' || !Number.isFinite(amount) || amount <= 0)
    throw usageFailure(`${flag} takes a positive number, but got "${text}"`);
  return amount;
}

async function update(before: IoTable, flags: UpdateFlags): Promise<IoTable> {
  const source = flags.source;
  const needSource = (): string => {
    if (source === undefined) throw usageFailure('new figures need their --source');
    return source;
  };
  let table = before;
  const size = flags.gdp ?? flags.valueAdded;
  if (flags.gdp !== undefined && flags.valueAdded !== undefined)
    throw usageFailure('--gdp and --value-added: give one of the two');
  if (flags.year !== undefined && size === undefined) {
    throw usageFailure('--year goes with --gdp or --value-added; --margins fit the table’s own year');
  }
  if (size !== undefined) {
    const year = yearOf(flags.year);
    if (year === undefined) throw usageFailure('--gdp and --value-added need --year');
    table = nowcast(table, {
      year,
      amount: amountOf(size, flags.gdp === undefined ? '--value-added' : '--gdp'),
      currency: flags.gdpCurrency ?? table.unit.currency,
      measure: flags.gdp === undefined ? 'value-added' : 'gdp',
      source: needSource(),
    });
  }
  if (flags.margins !== undefined) {
    const file = await fileSource(flags.margins);
    const { margins, findings } = await readMargins(readCsv(file), file.name, table, needSource());
    if (margins === null) throw findingsFailure('the margins have errors', findings);
    table = updateMargins(table, margins);
  }
  if (flags.currency !== undefined) {
    table = convertCurrency(
      table,
      flags.currency,
      flags.rate === undefined ? {} : { rate: amountOf(flags.rate, '--rate'), rateSource: needSource() },
    );
  }
  if (flags.prices !== undefined) {
    if (flags.index === undefined) throw usageFailure('--prices needs a price index: --index <file>');
    table = convertPriceYear(table, yearOf(flags.prices)!, {
      levels: await readIndex(flags.index),
      source: needSource(),
    });
  }
  if (table === before) throw usageFailure('say what to change: --gdp, --margins, --currency or --prices');
  return table;
}

async function readIndex(path: string): Promise<Record<number, number>> {
  const levels: Record<number, number> = {};
  for await (const { row, cells } of readCsv(await fileSource(path))) {
    const [year, level] = cells.map(Number);
    if (row === 1 && Number.isNaN(year)) continue;
    if (!Number.isInteger(year) || !Number.isFinite(level)) {
      throw findingsFailure('the price index has errors', [
        {
          code: 'economy/index-row',
          severity: 'error',
          path: `${basename(path)}:${row}:1`,
          message: `a row must be a year and a level, but is ${cells.join(',')}`,
        },
      ]);
    }
    levels[year] = level!;
  }
  return levels;
}
