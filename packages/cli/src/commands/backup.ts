import type { Command } from 'commander';
import { homeOption, keyFolder } from '../centre/home-option.ts';
import { withDatabase } from '../centre/with-database.ts';
import { writeAnswer } from '../output.ts';
import { interactiveTask } from '../progress.ts';

const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`;

export function addBackup(program: Command): void {
  program
    .command('backup')
    .summary('write everything the centre holds into one file')
    .description(
      'Write everything the database holds into one file, as it is at one moment, while the centre goes on. The file holds personal data and hashes of passwords: it is for its owner alone; keep it so.\nThe keys are not in it. Keep a copy of their folder in another place.',
    )
    .argument('<file>', 'the backup, a .tar.gz')
    .addOption(homeOption())
    .action(async (file: string, flags: { home?: string }) => {
      const task = interactiveTask();
      const { manifest, bytes, home } = await withDatabase(
        flags,
        async ({ address, home }) => {
          const { writeBackup } = await import('@spillway/server');
          return { ...(await writeBackup(address.ownerUrl, file, task)), home };
        },
        task.signal,
      ).finally(() => task.done());
      const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0);
      await writeAnswer(
        [
          `${file}: ${rows} rows of ${manifest.tables.length} tables, ${megabytes(bytes)}`,
          `the audit trail ends at ${manifest.trail.position}`,
          `keys are not in it; keep a copy of ${keyFolder(home)} elsewhere`,
        ].join('\n'),
        undefined,
      );
    });
}
