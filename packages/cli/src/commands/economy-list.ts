import { listEconomies, readTableFile } from '@spillway/node/files';
import { type Command, Option } from 'commander';
import type { Language } from '@spillway/core/shared';
import { writeAnswer } from '../output.ts';
import { readerLanguage } from '../reader-language.ts';

export function addList(economy: Command): void {
  economy
    .command('list')
    .summary('the tables at hand')
    .description('List the tables that come with Spillway and those imported.')
    .addOption(
      new Option('-f, --format <format>', 'form of the answer').choices(['text', 'json']).default('text'),
    )
    .addOption(
      new Option('-l, --lang <language>', 'language of the answer')
        .choices(['en', 'ko'])
        .default(readerLanguage(process.env), 'the system’s'),
    )
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
