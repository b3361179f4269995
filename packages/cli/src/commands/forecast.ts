import type { IoTable } from '@spillway/core/economy';
import {
  connectedDevices,
  DEFAULT_GROWTH,
  type GdpSeries,
  gdpPath,
  gdpSeries,
  nationalForecast,
  readGdp,
  tableFacts,
} from '@spillway/core/forecast';
import type { Language } from '@spillway/core/shared';
import { readCsv } from '@spillway/core/sheets';
import { rateScenarios } from '@spillway/core/scenarios';
import { fileSource, listEconomies, listScenarios } from '@spillway/node/files';
import type { Command } from 'commander';
import { formatOption, languageOption } from '../answer-options.ts';
import { numberOf } from '../amount.ts';
import { findingsFailure, usageFailure } from '../failure.ts';
import { findTable } from '../find-table.ts';
import { writeAnswer } from '../output.ts';
import { textPageOptions } from '../page.ts';
import { computingTask } from '../progress.ts';
import { readScenario } from '../read-scenario.ts';
import { yearOf } from '../year.ts';

interface ForecastFlags {
  country: string;
  to: string;
  share?: string;
  growth?: string;
  gdp?: string;
  elasticity?: string;
  secondary?: string;
  economy?: string;
  format: 'text' | 'json' | 'csv';
  out?: string;
  lang: Language;
}

export function addForecast(program: Command): void {
  program
    .command('forecast')
    .summary('national damage to any year: share of GDP, bottom-up, scenarios')
    .description(
      'The national damage to a year as three lines that are never blended: a constant share of GDP, firms × frequency × severity × spillover, and a library of scenarios; each with its fan, and for Korea beside the published path (KIET 2014).',
    )
    .option('--country <code>', 'ISO 3166-1 alpha-3 code', 'KOR')
    .option('--to <year>', 'last year of the forecast', '2035')
    .option('--share <fraction>', 'share of GDP lost a year (default: 0.01, KIET 2014)')
    .option(
      '--growth <rate>',
      'nominal growth a year after the last figure (default: mean of the last 10 years)',
    )
    .option('--gdp <file>', 'csv with the columns year, amount, currency, source: your own path of GDP')
    .option('--elasticity <number>', 'let the share grow with connected devices: its elasticity, 0 to 0.5')
    .option('--secondary <fraction>', 'secondary damage (credit, trust) as a share of each line (default: 0)')
    .option(
      '-e, --economy <id|file>',
      'table for spillover and scenarios (default: the newest of the country)',
    )
    .addOption(formatOption('json', 'csv'))
    .option('-o, --out <file>', 'write the answer to a file')
    .addOption(languageOption())
    .addHelpText(
      'after',
      `
Examples:
  spillway forecast
  spillway forecast --country DEU --to 2040 --growth 0.03
  spillway forecast --gdp my-gdp.csv --share 0.005 --format csv --out damage.csv`,
    )
    .action(runForecast);
}

/** The newest national table of a country among those at hand, or null. */
async function newestTable(country: string): Promise<string | null> {
  const own = new RegExp(`^${country.toLowerCase()}-(\\d{4})$`);
  const ids = (await listEconomies()).map(({ id }) => id).filter((id) => own.test(id));
  return ids.sort().at(-1) ?? null;
}

async function ownGdp(path: string, country: string): Promise<GdpSeries> {
  const file = await fileSource(path);
  const { series, findings } = await readGdp(readCsv(file), file.name, country);
  if (series === null) throw findingsFailure(`the GDP path ${path} has errors`, findings);
  return series;
}

/** The library's scenarios of a country, rated in its table. */
async function ratedLibrary(country: string, table: IoTable): ReturnType<typeof rateScenarios> {
  const own = `${country.toLowerCase()}-`;
  const all = await Promise.all((await listScenarios()).map(({ path }) => readScenario(path)));
  const task = computingTask();
  try {
    const scenarios = all.map(({ scenario }) => scenario);
    return await rateScenarios(
      scenarios.filter(({ economy }) => economy?.startsWith(own)),
      table,
      task,
    );
  } finally {
    task.done();
  }
}

async function runForecast(flags: ForecastFlags): Promise<void> {
  const country = flags.country.toUpperCase();
  const growth = numberOf(flags.growth, '--growth');
  const elasticity = numberOf(flags.elasticity, '--elasticity');
  const share = numberOf(flags.share, '--share');
  const secondary = numberOf(flags.secondary, '--secondary');
  if (!/^[A-Z]{3}$/.test(country))
    throw usageFailure(`--country takes a code of three letters such as KOR, but got "${flags.country}"`);
  const series = flags.gdp === undefined ? gdpSeries(country) : await ownGdp(flags.gdp, country);
  const path = gdpPath(
    series,
    yearOf(flags.to)!,
    growth === undefined
      ? // A path of one's own may be short.
        series.points.length > 10
        ? DEFAULT_GROWTH
        : { kind: 'mean-of-last', years: Math.max(1, series.points.length - 1) }
      : { kind: 'rate', rate: growth, source: 'judgement: given by the user' },
  );
  const asked = flags.economy ?? (await newestTable(country));
  const table: IoTable | null = asked === null ? null : await findTable(asked, { acceptErrors: false });
  const forecast = nationalForecast(path, {
    ...(share === undefined ? {} : { share }),
    ...(secondary === undefined ? {} : { secondary }),
    devices: elasticity === undefined ? null : connectedDevices(elasticity),
    facts: table === null ? null : await tableFacts(table, await ratedLibrary(country, table)),
  });
  if (flags.format === 'json') return writeAnswer(JSON.stringify(forecast, null, 2), flags.out);
  const { renderForecast, renderForecastCsv } = await import('@spillway/report');
  await writeAnswer(
    flags.format === 'csv'
      ? renderForecastCsv(forecast)
      : renderForecast(forecast, { language: flags.lang, ...textPageOptions(flags.out) }),
    flags.out,
  );
}
