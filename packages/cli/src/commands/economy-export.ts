import { encodeTable } from '@spillway/core/economy';
import { writeWhole } from '@spillway/node/files';
import { type Command, Option } from 'commander';
import { usageFailure } from '../failure.ts';
import { findTable } from '../find-table.ts';
import { writeAnswer } from '../output.ts';

export function addExport(economy: Command): void {
  economy
    .command('export')
    .summary('write a table as plain csv or as a table file')
    .description(
      'Write a table in Spillway’s plain csv, which any program reads, or as a compact table file.',
    )
    .argument('<id|file>', 'a table at hand, or a file')
    .addOption(
      new Option('-f, --format <format>', 'form of the file').choices(['csv', 'table']).default('csv'),
    )
    .option('-o, --out <file>', 'write to a file (needed for a table file)')
    .action(async (asked: string, flags: { format: 'csv' | 'table'; out?: string }) => {
      const table = await findTable(asked, { acceptErrors: true });
      if (flags.format === 'table') {
        if (flags.out === undefined) throw usageFailure('a table file is not text: name it with --out');
        await writeWhole(flags.out, encodeTable(table));
        return;
      }
      const { encodeSpillwayCsv } = await import('@spillway/core/economy/readers');
      await writeAnswer([...encodeSpillwayCsv(table)].join(''), flags.out);
    });
}
