import { hasErrors, throwIfCancelled } from '@spillway/core/shared';
import { fromFiles, layoutTitle, requireFree, saveEconomy } from '@spillway/node/files';
import { keyValue, yearList } from '../list-options.ts';
import { readAny } from '../read-any.ts';
import type { Command } from 'commander';
import { findingsFailure, printFindings, usageFailure } from '../failure.ts';
import { writeAnswer } from '../output.ts';
import { interactiveTask } from '../progress.ts';
import { yearOf } from '../year.ts';

interface ImportFlags {
  set?: Record<string, string>;
  year?: string[];
  id?: string;
  acceptErrors: boolean;
  replace: boolean;
}

export function addImport(economy: Command): void {
  economy
    .command('import')
    .summary('bring in tables from a publisher’s files')
    .description(
      'Bring in input–output tables from files in their publisher’s own layout, found by content: WIOD, Bank of Korea, Japan, BEA use and make, OECD, EXIOBASE, Eora26, GLORIA, or plain csv.\nA table that breaks accounting identities is reported and not stored unless --accept-errors is given; every result then says so.',
    )
    .argument('<file...>', 'one file, several that belong together, or a folder')
    .option('-y, --year <years>', 'only these years, separated by commas', yearList)
    .option(
      '--set <key=value>',
      'what a plain csv does not say of itself: year, currency, unit, region, …',
      keyValue,
    )
    .option('--id <id>', 'id to store the table under (one table only)')
    .option('--accept-errors', 'store a table that breaks accounting identities', false)
    .option('--replace', 'take the place of a stored table of the same id', false)
    .action(async (files: string[], flags: ImportFlags) => {
      const task = interactiveTask();
      const { reader, tables, findings } = await readAny(files, {
        ...task,
        metadata: flags.set,
        years: flags.year?.map((year) => yearOf(year)!),
      }).finally(() => task.done());
      const broken = hasErrors(findings);
      if (tables.length === 0 || (broken && !flags.acceptErrors)) {
        throw findingsFailure(
          tables.length === 0
            ? 'no table could be read'
            : 'nothing was stored: the files have errors (--accept-errors stores them all the same)',
          findings,
        );
      }
      if (flags.id !== undefined && tables.length > 1) {
        throw usageFailure(
          `--id names one table, but the files hold ${tables.length}: choose one with --year`,
        );
      }
      if (flags.id === undefined && tables.some((table) => table.id === 'unnamed')) {
        throw usageFailure('the file gives its table no id: name it with --id');
      }
      printFindings(findings);
      const named = tables.map((table) =>
        fromFiles({ ...table, id: flags.id ?? table.id }, files, reader, broken),
      );
      if (!flags.replace) await requireFree(named.map(({ id }) => id));
      const stored: string[] = [];
      for (const kept of named) {
        throwIfCancelled(task.signal);
        await saveEconomy(kept, flags.replace);
        stored.push(`${kept.id}: ${kept.regions.length} × ${kept.industries.length}, ${kept.year}`);
      }
      await writeAnswer(
        [
          `${layoutTitle(reader)}: ${stored.length} ${stored.length === 1 ? 'table' : 'tables'} stored`,
          ...stored,
        ].join('\n'),
        undefined,
      );
    });
}
