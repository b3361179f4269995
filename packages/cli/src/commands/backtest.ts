import { type BacktestReport, readBacktests, runBacktests } from '@spillway/core/evidence';
import { hasErrors, type Language } from '@spillway/core/shared';
import { fileSource, loadEvidenceData } from '@spillway/node/files';
import type { Command } from 'commander';
import { formatOption, languageOption } from '../answer-options.ts';
import { findingsFailure, printFindings } from '../failure.ts';
import { writeAnswer } from '../output.ts';
import { computingTask } from '../progress.ts';

interface BacktestFlags {
  format: 'text' | 'json' | 'csv' | 'html';
  out?: string;
  lang: Language;
  economyDir?: string;
}

export function addBacktest(program: Command): void {
  program
    .command('backtest')
    .summary('hold the models against incidents that happened')
    .description(
      'Run every row of a table of incidents and published studies that can test something, and say how far the models are from what was published. The rules stand in docs/evidence.md.',
    )
    .argument('<csv>', 'a table of incidents, one row each')
    .addOption(formatOption('json', 'csv', 'html'))
    .option('-o, --out <file>', 'write the answer to a file')
    .addOption(languageOption())
    .option('--economy-dir <folder>', 'table files to use in place of those that come with Spillway')
    .addHelpText(
      'after',
      `
Rows with errors are named and not run; the others are. Exit code 1 then.

Examples:
  spillway backtest backtests.csv
  spillway backtest backtests.csv --format html --out backtest.html`,
    )
    .action(runBacktest);
}

async function runBacktest(file: string, flags: BacktestFlags): Promise<void> {
  const task = computingTask();
  try {
    const source = await fileSource(file);
    const read = await readBacktests(source, task);
    const unusable = read.rows.length === 0 && read.broken.length === 0;
    if (unusable && hasErrors(read.findings)) throw findingsFailure(`${file} cannot be read`, read.findings);
    const report = await runBacktests(read, {
      ...(await loadEvidenceData(flags.economyDir)),
      file: source.name,
      onProgress: task.onProgress,
    });
    task.done();
    await writeAnswer(await render(report, flags), flags.out);
    if (hasErrors(read.findings))
      throw findingsFailure(
        `${read.broken.length === 1 ? '1 row' : `${read.broken.length} rows`} of ${file} ${read.broken.length === 1 ? 'has' : 'have'} errors and ${read.broken.length === 1 ? 'was' : 'were'} not run`,
        read.findings,
      );
    printFindings(read.findings);
  } finally {
    task.done();
  }
}

async function render(report: BacktestReport, { format, lang }: BacktestFlags): Promise<string> {
  if (format === 'json') return JSON.stringify(report, null, 2);
  const { renderEvidenceCsv, renderEvidenceHtml, renderEvidenceText } = await import(
    '@spillway/report/evidence'
  );
  if (format === 'csv') return renderEvidenceCsv(report, lang);
  return format === 'html' ? renderEvidenceHtml(report, lang) : renderEvidenceText(report, lang);
}
