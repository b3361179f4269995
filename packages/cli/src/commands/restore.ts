import type { Command } from 'commander';
import { homeOption } from '../centre/home-option.ts';
import { verifyDatabase } from '../centre/verify-database.ts';
import { withDatabase } from '../centre/with-database.ts';
import { findingsFailure } from '../failure.ts';
import { writeAnswer } from '../output.ts';
import { interactiveTask } from '../progress.ts';

export function addRestore(program: Command): void {
  program
    .command('restore')
    .summary('put a backup back')
    .description(
      'Put a backup into a database that holds nobody’s work yet. It is read from end to end and checked first; then all of it goes in, or nothing. A backup of an earlier version is brought up to date; one of a later version is refused. Stop the centre before.\nPut the copy of the keys back, too: without them people sign in anew and set up their second factors again.',
    )
    .argument('<file>', 'the backup')
    .option('--replace', 'have everything that is in the database now go', false)
    .addOption(homeOption())
    .action(async (file: string, flags: { home?: string; replace: boolean }) => {
      const task = interactiveTask();
      const { manifest, steps, trail } = await withDatabase(
        flags,
        async ({ address }) => {
          const { migrateCentre, openDatabase, restoreBackup } = await import('@spillway/server');
          const restored = await restoreBackup(address.ownerUrl, file, { ...task, replace: flags.replace });
          const made = await migrateCentre(address);
          const database = openDatabase(address.appUrl, { connections: 2, name: 'spillway restore' });
          try {
            return { manifest: restored, steps: made, trail: await verifyDatabase(database, [], task) };
          } finally {
            await database.close();
          }
        },
        task.signal,
      ).finally(() => task.done());
      const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0);
      await writeAnswer(
        [
          `restored ${rows} rows of ${manifest.tables.length} tables, as they were at ${manifest.takenAt}`,
          ...(steps === 0 ? [] : [`brought up to date by ${steps} ${steps === 1 ? 'step' : 'steps'}`]),
          `audit trail: ${trail.links} links`,
        ].join('\n'),
        undefined,
      );
      if (trail.findings.length > 0)
        throw findingsFailure('everything was restored, but the audit trail does not verify', trail.findings);
    });
}
