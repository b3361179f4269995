import { VERSION } from '@spillway/core/shared';
import { Command, CommanderError } from 'commander';
import { addAssess } from './commands/assess.ts';
import { addAudit } from './commands/audit.ts';
import { addBackup } from './commands/backup.ts';
import { addBacktest } from './commands/backtest.ts';
import { addEconomy } from './commands/economy.ts';
import { addScenarios } from './commands/scenarios.ts';
import { addCentreExport } from './commands/export.ts';
import { addForecast } from './commands/forecast.ts';
import { addCentreImport } from './commands/import.ts';
import { addKeys } from './commands/keys.ts';
import { addMigrate } from './commands/migrate.ts';
import { addProtect } from './commands/protect.ts';
import { addRestore } from './commands/restore.ts';
import { addServe } from './commands/serve.ts';
import { addWorker } from './commands/worker.ts';
import { USAGE_EXIT_CODE } from './exit-code.ts';
import { report } from './failure.ts';

function buildProgram(): Command {
  const program = new Command('spillway')
    .description(
      'What an outage or an incident costs the industry it hits, those linked with it, and the country.\n' +
        'Start with: spillway assess examples/kiet-car.yaml, or spillway serve for the centre',
    )
    .version(VERSION, '-v, --version', 'print the version')
    .helpOption('-h, --help', 'show this help')
    .showHelpAfterError('(spillway --help shows how)')
    .exitOverride();
  addAssess(program);
  addForecast(program);
  addProtect(program);
  addEconomy(program);
  addBacktest(program);
  addScenarios(program);
  for (const add of [
    addServe,
    addWorker,
    addMigrate,
    addBackup,
    addRestore,
    addCentreExport,
    addCentreImport,
    addAudit,
    addKeys,
  ])
    add(program);
  program.addHelpText(
    'after',
    `
Exit codes: 0 good, 1 findings of severity error, 2 wrong usage.
The centre's data and your own tables live in the folder named by SPILLWAY_HOME (default: .spillway in your home folder).
DATABASE_URL names a PostgreSQL server in place of the embedded one; spillway serve --help lists what else is read.`,
  );
  return program;
}

async function main(argv: readonly string[]): Promise<number> {
  try {
    await buildProgram().parseAsync(argv);
    return 0;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : USAGE_EXIT_CODE;
    return report(error);
  }
}

// A reader that closes early (`| head`) is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

process.exitCode = await main(process.argv);
