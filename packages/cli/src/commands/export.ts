import type { Command } from 'commander';
import { homeOption } from '../centre/home-option.ts';
import { withCentre } from '../centre/with-database.ts';
import { writeAnswer } from '../output.ts';
import { interactiveTask } from '../progress.ts';

export function addCentreExport(program: Command): void {
  program
    .command('export')
    .summary('write everything the centre holds in open formats')
    .description(
      'Write everything the centre holds in open formats that are read without Spillway: scenarios as YAML, economies as csv, estimates as JSON and csv, organisations, groups and labels as JSON, the audit trail as lines of JSON that verify by themselves. Nothing by which anyone signs in is in it.',
    )
    .argument('<folder>', 'a new folder, or a .tar.gz')
    .option('--with-persons', 'people, too: names, addresses, memberships, who wrote what', false)
    .addOption(homeOption())
    .action(async (path: string, flags: { home?: string; withPersons: boolean }) => {
      const task = interactiveTask();
      const index = await withCentre(
        flags,
        async (database) => {
          const { writeExport } = await import('@spillway/server');
          return writeExport(database, path, { ...task, persons: flags.withPersons });
        },
        task.signal,
      ).finally(() => task.done());
      const bytes = index.files.reduce((sum, file) => sum + file.bytes, 0);
      await writeAnswer(
        `${path}: ${index.files.length} files, ${(bytes / 1e6).toFixed(1)} MB, people ${index.persons ? 'included' : 'left out'}; begin with README.txt`,
        undefined,
      );
    });
}
