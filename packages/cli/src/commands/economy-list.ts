import { listEconomies, readTableFile } from '@spillway/node/files';
import type { Command } from 'commander';
import { formatOption, languageOption } from '../answer-options.ts';
import type { Language } from '@spillway/core/shared';
import { writeAnswer } from '../output.ts';

export function addList(economy: Command): void {
  economy
    .command('list')
    .summary('the tables at hand')
    .description('List the tables that come with Spillway and those imported.')
    .addOption(formatOption('json'))
    .addOption(languageOption())
    .action(async (flags: { format: 'text' | 'json'; lang: Language }) => {
      const rows = [];
      for (const { id, origin, path } of await listEconomies()) {
        const table = await readTableFile(path).catch((error: unknown) => {
          process.stderr.write(`${path}: ${error instanceof Error ? error.message : String(error)}\n`);
          return null;
        });
        if (table === null) continue;
        rows.push({
          id,
          origin,
          title: table.title,
          year: table.year,
          currency: table.unit.currency,
          regions: table.regions.length,
          industries: table.industries.length,
          jobs: table.satellites.some((satellite) => satellite.code === 'jobs'),
          publisher: table.source.publisher,
          licence: table.source.licence,
        });
      }
      if (flags.format === 'json') {
        await writeAnswer(JSON.stringify(rows, null, 2), undefined);
        return;
      }
      const { renderEconomyList } = await import('@spillway/report');
      await writeAnswer(renderEconomyList(rows, flags.lang), undefined);
    });
}
