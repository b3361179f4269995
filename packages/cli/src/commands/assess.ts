import { cellCount } from '@spillway/core/economy';
import { assess, type Assessment, type ModelId, ModelIdSchema } from '@spillway/core/scenarios';
import { type Finding, type Language, SpillwayError } from '@spillway/core/shared';
import type { Command } from 'commander';
import { formatOption, languageOption } from '../answer-options.ts';
import { findingsFailure, usageFailure } from '../failure.ts';
import { findTable } from '../find-table.ts';
import { writeAnswer } from '../output.ts';
import { textPageOptions } from '../page.ts';
import { computingTask } from '../progress.ts';
import { readScenario } from '../read-scenario.ts';
import { poolFor } from '../worker-pool.ts';
import { yearOf } from '../year.ts';

const MODELS: readonly ModelId[] = ModelIdSchema.anyOf.map((option) => option.const);

interface AssessFlags {
  economy?: string;
  year?: string;
  model?: string[];
  format: 'text' | 'json' | 'csv' | 'html';
  out?: string;
  lang: Language;
  currency?: string;
  acceptErrors: boolean;
}

const list = (value: string, before: string[] = []): string[] => [
  ...before,
  ...value.split(',').map((item) => item.trim()),
];

export function addAssess(program: Command): void {
  program
    .command('assess')
    .summary('estimate what a scenario costs')
    .description(
      'Estimate what a scenario costs: the industries hit, those linked with them, and the country, model by model.',
    )
    .argument('<scenario>', 'a scenario file (YAML or JSON), an id of the library, or - for standard input')
    .option('-e, --economy <id|file>', 'the table to use instead of the one the scenario names')
    .option('-y, --year <year>', 'which year of a file that holds several')
    .option('-m, --model <ids>', `only these models, separated by commas: ${MODELS.join(', ')}`, list)
    .addOption(formatOption('json', 'csv', 'html'))
    .option('-o, --out <file>', 'write the answer to a file')
    .option('-c, --currency <code>', 'currency of the answer, for example KRW')
    .addOption(languageOption())
    .option('--accept-errors', 'use a table that breaks accounting identities; every result says so', false)
    .addHelpText(
      'after',
      `
Examples:
  spillway assess examples/kiet-car.yaml
  spillway assess examples/jlr-2025.yaml --format html --out jlr.html
  spillway assess examples/kiet-finance.yaml --economy kor-2014 --lang ko
  spillway assess port-terminal            (a scenario of the library: spillway scenarios list)`,
    )
    .action(runAssess);
}

async function runAssess(file: string, flags: AssessFlags): Promise<void> {
  const { scenario, locate } = await readScenario(file);
  const asked = flags.economy ?? scenario.economy;
  if (asked === undefined)
    throw usageFailure(
      'the scenario names no economy: give one with --economy; `spillway economy list` shows them',
    );
  const models = flags.model?.map((model) => {
    if (!(MODELS as readonly string[]).includes(model))
      throw usageFailure(`there is no model "${model}"; known are ${MODELS.join(', ')}`);
    return model as ModelId;
  });
  const task = computingTask();
  try {
    const table = await findTable(asked, {
      ...task,
      acceptErrors: flags.acceptErrors,
      year: yearOf(flags.year),
    });
    const pool = await poolFor(cellCount(table));
    try {
      const assessment = await assess(scenario, table, { ...task, models, currency: flags.currency, pool });
      task.done();
      await writeAnswer(await render(assessment, flags), flags.out);
    } finally {
      await pool?.close();
    }
  } catch (error) {
    const findings =
      error instanceof SpillwayError && error.code === 'scenarios/invalid'
        ? error.details['findings']
        : undefined;
    if (!Array.isArray(findings)) throw error;
    throw findingsFailure(
      `the scenario does not fit the economy ${asked}`,
      (findings as Finding[]).map((finding) => ({ ...finding, path: locate(finding.path) })),
    );
  } finally {
    task.done();
  }
}

async function render(assessment: Assessment, flags: AssessFlags): Promise<string> {
  if (flags.format === 'json') return JSON.stringify(assessment, null, 2);
  if (flags.format === 'html') {
    const { renderHtml } = await import('@spillway/report/html');
    return renderHtml(assessment, { language: flags.lang });
  }
  const { renderCsv, renderText } = await import('@spillway/report');
  if (flags.format === 'csv') return renderCsv(assessment, flags.lang);
  return renderText(assessment, { language: flags.lang, ...textPageOptions(flags.out) });
}
