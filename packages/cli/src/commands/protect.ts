import type { IoTable } from '@spillway/core/economy';
import { gdpAreas, gdpPath, gdpSeries } from '@spillway/core/forecast';
import {
  type ProtectionInputs,
  protectionPlan,
  readSecurityInputs,
  type SecurityInput,
  WIOD56_SECURITY,
} from '@spillway/core/prevention';
import type { Language } from '@spillway/core/shared';
import { readCsv } from '@spillway/core/sheets';
import { fileSource } from '@spillway/node/files';
import type { Command } from 'commander';
import { formatOption, languageOption } from '../answer-options.ts';
import { numberOf } from '../amount.ts';
import { findingsFailure, usageFailure } from '../failure.ts';
import { findTable } from '../find-table.ts';
import { writeAnswer } from '../output.ts';
import { textPageOptions } from '../page.ts';
import { yearOf } from '../year.ts';

interface ProtectFlags {
  budget?: string;
  currency?: string;
  share?: string;
  effectiveness?: string;
  inputs?: string;
  to: string;
  year?: string;
  format: 'text' | 'json' | 'csv';
  out?: string;
  lang: Language;
  acceptErrors: boolean;
}

export function addProtect(program: Command): void {
  program
    .command('protect')
    .summary('what protection is worth by industry, and the industry that sells it')
    .description(
      'Expected loss of each industry and of the country through it, what spending on security would pay for the one and for the other, where the next unit of money averts most, and the output, value added and jobs of the security industry itself.',
    )
    .argument('<id|file>', 'a national table at hand, or a file of a publisher')
    .option(
      '--budget <amount>',
      'spread this sum over the industries so that it averts most, for example 1e12',
    )
    .option('-c, --currency <code>', 'currency of the budget and the answer (default: the country’s)')
    .option(
      '--share <fraction>',
      'value added lost a year with today’s protection (default: 0.01, KIET 2014)',
    )
    .option('--effectiveness <fraction>', 'share of the loss that today’s spending averts (default: 0.5)')
    .option('--inputs <file>', 'csv with the columns industry, intensity, exposure, supplier_share, source')
    .option('--to <year>', 'last year of the demand for security', '2035')
    .option('-y, --year <year>', 'which year of a file that holds several')
    .addOption(formatOption('json', 'csv'))
    .option('-o, --out <file>', 'write the answer to a file')
    .addOption(languageOption())
    .option('--accept-errors', 'use a table that breaks accounting identities', false)
    .addHelpText(
      'after',
      `
Examples:
  spillway protect kor-2014
  spillway protect kor-2014 --budget 1e12 --currency KRW
  spillway protect deu-2014 --share 0.005 --format csv --out germany.csv`,
    )
    .action(runProtect);
}

async function runProtect(asked: string, flags: ProtectFlags): Promise<void> {
  const budget = numberOf(flags.budget, '--budget');
  if (budget !== undefined && budget <= 0)
    throw usageFailure(`--budget takes a positive amount, but got "${flags.budget}"`);
  const share = numberOf(flags.share, '--share');
  const effectiveness = numberOf(flags.effectiveness, '--effectiveness');
  const to = yearOf(flags.to)!;
  const table = await findTable(asked, { acceptErrors: flags.acceptErrors, year: yearOf(flags.year) });
  const area = table.regions[0].code;
  const known = gdpAreas().includes(area);
  const { currency, rate } = moneyOf(
    table,
    flags.currency?.toUpperCase(),
    known ? gdpSeries(area).currency : null,
  );
  const series = known ? gdpSeries(area) : null;
  const path =
    series !== null && series.currency === currency ? gdpPath(series, Math.max(to, table.year)) : null;
  const plan = await protectionPlan(table, {
    security: await securityInputs(table, flags.inputs),
    assumptions: {
      ...(share === undefined ? {} : { lossShare: share }),
      ...(effectiveness === undefined ? {} : { effectiveness }),
    },
    currency,
    rate,
    rateSource: rate === 1 ? null : table.exchangeRateSource,
    budget: budget ?? null,
    gdp: path === null ? null : { points: path.points, source: path.source },
  } satisfies ProtectionInputs);
  if (flags.format === 'json') return writeAnswer(JSON.stringify(plan, null, 2), flags.out);
  const { renderProtection, renderProtectionCsv } = await import('@spillway/report');
  await writeAnswer(
    flags.format === 'csv'
      ? renderProtectionCsv(plan, flags.lang)
      : renderProtection(plan, { language: flags.lang, ...textPageOptions(flags.out) }),
    flags.out,
  );
}

/** The currency asked for, else the country's own where the table has its rate, else the table's. */
function moneyOf(
  table: IoTable,
  asked: string | undefined,
  own: string | null,
): { readonly currency: string; readonly rate: number } {
  const rateOf = (code: string): number | undefined =>
    code === table.unit.currency ? 1 : table.exchangeRates[code];
  if (asked !== undefined) {
    const rate = rateOf(asked);
    if (rate === undefined)
      throw usageFailure(
        `${table.id} has no exchange rate for ${asked}; it has ${[table.unit.currency, ...Object.keys(table.exchangeRates)].filter((code, k, all) => all.indexOf(code) === k).join(', ')}`,
      );
    return { currency: asked, rate };
  }
  const rate = own === null ? undefined : rateOf(own);
  return own === null || rate === undefined
    ? { currency: table.unit.currency, rate: 1 }
    : { currency: own, rate };
}

async function securityInputs(table: IoTable, path: string | undefined): Promise<readonly SecurityInput[]> {
  if (path === undefined) {
    if (table.classification === 'WIOD56') return WIOD56_SECURITY;
    throw usageFailure(
      `security spending comes with Spillway for the industry list WIOD56 only, and ${table.id} is of ${table.classification}: give a file of its industries with --inputs`,
    );
  }
  const file = await fileSource(path);
  const { inputs, findings } = await readSecurityInputs(readCsv(file), file.name);
  if (inputs === null) throw findingsFailure(`the inputs ${path} have errors`, findings);
  return inputs;
}
