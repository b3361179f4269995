import type { Command } from 'commander';
import { homeOption } from '../centre/home-option.ts';
import { withDatabase } from '../centre/with-database.ts';
import { writeAnswer } from '../output.ts';

export function addMigrate(program: Command): void {
  program
    .command('migrate')
    .summary('bring the database to the shape of this version')
    .description(
      'Bring the database to the shape of this version, step by step, each whole or not at all. There is no way back but a backup: take one before. The embedded database is brought up to date by `spillway serve` by itself.',
    )
    .addOption(homeOption())
    .action((flags: { home?: string }) =>
      withDatabase(flags, async ({ address }) => {
        const { MIGRATIONS, migrateCentre } = await import('@spillway/server');
        const steps = await migrateCentre(address, (name) => process.stderr.write(`${name} …\n`));
        await writeAnswer(
          steps === 0
            ? `nothing to do: the database is at step ${MIGRATIONS.length}`
            : `${steps} ${steps === 1 ? 'step' : 'steps'} made; the database is at step ${MIGRATIONS.length}`,
          undefined,
        );
      }),
    );
}
