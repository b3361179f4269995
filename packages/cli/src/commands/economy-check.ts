import { hasErrors } from '@spillway/core/shared';
import type { Command } from 'commander';
import { formatOption } from '../answer-options.ts';
import { findingsFailure, printFindings } from '../failure.ts';
import { layoutTitle } from '@spillway/node/files';
import { keyValue, yearList } from '../list-options.ts';
import { writeAnswer } from '../output.ts';
import { interactiveTask } from '../progress.ts';
import { readAny } from '../read-any.ts';
import { yearOf } from '../year.ts';

export function addCheck(economy: Command): void {
  economy
    .command('check')
    .summary('look a publisher’s file through without importing it')
    .description(
      'Read files of a publisher and say everything that is found in them; nothing is stored. Exit code 1 if there are errors.',
    )
    .argument('<file...>', 'one file, several that belong together, or a folder')
    .option('-y, --year <years>', 'only these years, separated by commas', yearList)
    .option(
      '--set <key=value>',
      'what a plain csv does not say of itself: year, currency, unit, region, …',
      keyValue,
    )
    .addOption(formatOption('json'))
    .action(
      async (
        files: string[],
        flags: { format: 'text' | 'json'; year?: string[]; set?: Record<string, string> },
      ) => {
        const task = interactiveTask();
        const { reader, tables, findings } = await readAny(files, {
          ...task,
          metadata: flags.set,
          years: flags.year?.map((year) => yearOf(year)!),
        }).finally(() => task.done());
        const found = tables.map((table) => ({
          id: table.id,
          year: table.year,
          regions: table.regions.length,
          industries: table.industries.length,
          output: table.x.reduce((total, value) => total + value, 0),
          currency: table.unit.currency,
          scale: table.unit.scale,
        }));
        if (flags.format === 'json') {
          await writeAnswer(
            JSON.stringify({ layout: reader?.id ?? null, tables: found, findings }, null, 2),
            undefined,
          );
        } else {
          printFindings(findings);
          const lines = found.map(
            (table) =>
              `${table.id}: ${table.regions} ${table.regions === 1 ? 'region' : 'regions'} × ${table.industries} industries, output ${Math.round((table.output * table.scale) / 1e9).toLocaleString('en')} billion ${table.currency}`,
          );
          const heading =
            reader === null && tables.length === 0
              ? 'No known layout.'
              : `${layoutTitle(reader)}${reader?.verifiedAgainstOriginal === false ? ' (reader not yet verified against an original)' : ''}`;
          await writeAnswer(
            [heading, ...lines, `${findings.length} ${findings.length === 1 ? 'finding' : 'findings'}`].join(
              '\n',
            ),
            undefined,
          );
        }
        if (hasErrors(findings)) throw findingsFailure('the files have errors', []);
      },
    );
}
