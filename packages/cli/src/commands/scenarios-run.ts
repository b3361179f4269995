import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { cellCount, type IoTable } from '@spillway/core/economy';
import { assess, type Assessment, type ModelId, type Scenario } from '@spillway/core/scenarios';
import { bothLanguages, type Language, SpillwayError } from '@spillway/core/shared';
import { findScenario, type LibraryScenario, listScenarios } from '@spillway/node/files';
import type { FailedScenario, ScenarioSummary } from '@spillway/report';
import type { Command } from 'commander';
import { formatOption, languageOption } from '../answer-options.ts';
import { FINDINGS_EXIT_CODE } from '../exit-code.ts';
import { CommandFailure, usageFailure } from '../failure.ts';
import { writeAnswer } from '../output.ts';
import { computingTask } from '../progress.ts';
import { readScenario } from '../read-scenario.ts';
import { terminalWidth } from '../terminal-width.ts';
import { economyShelf } from '../told-scenario.ts';
import { poolFor } from '../worker-pool.ts';

interface RunFlags {
  all: boolean;
  format: 'text' | 'json' | 'csv';
  out?: string;
  lang: Language;
  currency?: string;
}

type Read = LibraryScenario & { readonly scenario: Scenario };

export function addScenariosRun(scenarios: Command): void {
  scenarios
    .command('run')
    .summary('what scenarios cost, side by side')
    .description(
      'Assess scenarios of the library and compare them in one table, largest loss of value added first: direct, indirect, total, range, share of the economy; trust and costs beside it. One that has no answer is named with its reason, and the others still run.',
    )
    .argument('[id...]', 'ids of `spillway scenarios list`')
    .option('-a, --all', 'every scenario of the library', false)
    .addOption(formatOption('json', 'csv'))
    .option('-o, --out <folder>', 'write the whole report of each scenario into a folder, and the comparison')
    .option('-c, --currency <code>', 'currency of the comparison (default: that of most of the scenarios)')
    .addOption(languageOption())
    .addHelpText(
      'after',
      `
Examples:
  spillway scenarios run port-terminal hospital
  spillway scenarios run --all --currency USD --out results`,
    )
    .action(runScenarios);
}

async function chosen(ids: readonly string[], all: boolean): Promise<Read[]> {
  if (all && ids.length > 0) throw usageFailure('give ids or --all, not both');
  if (!all && ids.length === 0)
    throw usageFailure('name one or more scenarios, or --all; `spillway scenarios list` shows them');
  const listed = all ? await listScenarios() : await Promise.all([...new Set(ids)].map(findScenario));
  return Promise.all(
    listed.map(async (each) => ({ ...each, scenario: (await readScenario(each.path)).scenario })),
  );
}

/** The currency most scenarios answer in; of equally many, the first by name. */
function commonCurrency(scenarios: readonly Read[]): string {
  const counts = new Map<string, number>();
  for (const { scenario } of scenarios) {
    const currency = scenario.report?.currency ?? 'USD';
    counts.set(currency, (counts.get(currency) ?? 0) + 1);
  }
  return [...counts].toSorted(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))[0][0];
}

/** Models a comparison is made of; whole reports hold every model. */
const COMPARED: readonly ModelId[] = ['leontief', 'pinned', 'ghosh'];

async function assessOne(
  scenario: Scenario,
  table: IoTable,
  currency: string,
  whole: boolean,
): Promise<Assessment> {
  const pool = await poolFor(cellCount(table));
  try {
    return await assess(scenario, table, { currency, pool, models: whole ? undefined : COMPARED });
  } finally {
    await pool?.close();
  }
}

async function runScenarios(ids: readonly string[], flags: RunFlags): Promise<void> {
  const scenarios = await chosen(ids, flags.all);
  const currency = flags.currency ?? commonCurrency(scenarios);
  const tableOf = economyShelf();
  const { summarise } = await import('@spillway/report');
  const summaries: ScenarioSummary[] = [];
  const failed: FailedScenario[] = [];
  const task = computingTask();
  if (flags.out !== undefined) await mkdir(flags.out, { recursive: true });
  try {
    for (const [k, { id, scenario }] of scenarios.entries()) {
      task.onProgress?.({ stage: id, done: k, total: scenarios.length, unit: 'solutions' });
      try {
        const table = await tableOf(scenario.economy);
        const assessment = await assessOne(scenario, table, currency, flags.out !== undefined);
        summaries.push(summarise(assessment));
        if (flags.out !== undefined) await writeReport(assessment, join(flags.out, id), flags);
      } catch (error) {
        if (!(error instanceof SpillwayError)) throw error;
        failed.push({ id, title: bothLanguages(scenario.title), why: [bothLanguages(error.message)] });
      }
    }
  } finally {
    task.done();
  }
  await writeComparison(summaries, failed, flags);
  const without = failed.length + summaries.filter(({ result }) => result === null).length;
  if (without > 0) {
    throw new CommandFailure(
      scenarios.length === 1
        ? 'the scenario has no answer'
        : `${without} of ${scenarios.length} scenarios ${without === 1 ? 'has' : 'have'} no answer`,
      FINDINGS_EXIT_CODE,
    );
  }
}

const ENDINGS = { text: 'txt', json: 'json', csv: 'csv' } as const;

async function writeReport(assessment: Assessment, path: string, flags: RunFlags): Promise<void> {
  const { renderCsv, renderText } = await import('@spillway/report');
  const text = {
    json: () => JSON.stringify(assessment, null, 2),
    csv: () => renderCsv(assessment, flags.lang),
    text: () => renderText(assessment, { language: flags.lang }),
  }[flags.format]();
  await writeAnswer(text, `${path}.${ENDINGS[flags.format]}`);
}

async function writeComparison(
  summaries: readonly ScenarioSummary[],
  failed: readonly FailedScenario[],
  flags: RunFlags,
): Promise<void> {
  const { byTotal, renderComparison, renderComparisonCsv } = await import('@spillway/report');
  const { lang: language, format, out } = flags;
  const text = (options: { width?: number | undefined; colour?: boolean }): string =>
    format === 'json'
      ? JSON.stringify([...summaries.toSorted(byTotal), ...failed], null, 2)
      : format === 'csv'
        ? renderComparisonCsv(summaries, failed, language)
        : renderComparison(summaries, failed, { language, ...options });
  if (out !== undefined) await writeAnswer(text({}), join(out, `comparison.${ENDINGS[format]}`));
  const colour = process.stdout.isTTY && !process.env['NO_COLOR'];
  await writeAnswer(text({ width: terminalWidth(), colour }), undefined);
}
