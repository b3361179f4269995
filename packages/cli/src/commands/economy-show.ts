import { cellCount, portrayTable } from '@spillway/core/economy';
import type { Language } from '@spillway/core/shared';
import type { Command } from 'commander';
import { formatOption, languageOption } from '../answer-options.ts';
import { findTable } from '../find-table.ts';
import { writeAnswer } from '../output.ts';
import { interactiveTask } from '../progress.ts';
import { poolFor } from '../worker-pool.ts';
import { yearOf } from '../year.ts';

interface ShowFlags {
  year?: string;
  format: 'text' | 'json' | 'csv';
  out?: string;
  lang: Language;
  acceptErrors: boolean;
}

export function addShow(economy: Command): void {
  economy
    .command('show')
    .summary('a table: its source, its industries, their linkages, the value of a lost day')
    .description(
      'Show a table: where it comes from, its industries with output and linkages, and what the economy loses for one day of full outage of each.',
    )
    .argument('<id|file>', 'a table at hand, or a file of a publisher')
    .option('-y, --year <year>', 'which year of a file that holds several')
    .addOption(formatOption('json', 'csv'))
    .option('-o, --out <file>', 'write the answer to a file')
    .addOption(languageOption())
    .option('--accept-errors', 'show a table that breaks accounting identities', false)
    .action(async (asked: string, flags: ShowFlags) => {
      const task = interactiveTask();
      try {
        const table = await findTable(asked, {
          ...task,
          acceptErrors: flags.acceptErrors,
          year: yearOf(flags.year),
        });
        const pool = await poolFor(cellCount(table));
        try {
          const portrait = await portrayTable(table, { ...task, pool });
          task.done();
          if (flags.format === 'json') {
            await writeAnswer(JSON.stringify(portrait, null, 2), flags.out);
            return;
          }
          const { renderPortrait, renderPortraitCsv } = await import('@spillway/report');
          await writeAnswer(
            flags.format === 'csv'
              ? renderPortraitCsv(portrait, flags.lang)
              : renderPortrait(portrait, { language: flags.lang }),
            flags.out,
          );
        } finally {
          await pool?.close();
        }
      } finally {
        task.done();
      }
    });
}
