import { VERSION } from '@spillway/core/shared';
import { type Command, InvalidArgumentError, Option } from 'commander';
import { languageOption } from '../answer-options.ts';
import { homeOption } from '../centre/home-option.ts';
import { wholeNumber } from '../whole-number.ts';

const anOrigin = (text: string): string => {
  try {
    const url = new URL(text);
    if (/^https?:$/.test(url.protocol) && `${url.origin}/` === url.href) return url.origin;
  } catch {
    // said below
  }
  throw new InvalidArgumentError('expected an address without a path, like https://centre.example.');
};

export function addServe(program: Command): void {
  program
    .command('serve')
    .summary('run the centre: database, pages and API')
    .description(
      'Run the centre. Without DATABASE_URL it makes and starts a PostgreSQL of its own in your home folder; nothing else need be installed, and no network is used.',
    )
    .addOption(
      new Option('--host <address>', 'address to listen at').default('127.0.0.1').env('SPILLWAY_HOST'),
    )
    .addOption(
      new Option('--port <port>', 'port to listen at (default: 4173, or the next that is free)')
        .argParser(wholeNumber(0, 65_535))
        .env('SPILLWAY_PORT'),
    )
    .addOption(
      new Option('--origin <address>', 'where people reach it, if by another address: https://centre.example')
        .argParser(anOrigin)
        .env('SPILLWAY_ORIGIN'),
    )
    .addOption(homeOption())
    .addOption(
      new Option('--demo', 'a centre of its own, filled with an invented national register').default(false),
    )
    .addOption(
      new Option('--threads <n>', 'threads for estimates, files and reports')
        .argParser(wholeNumber(1, 256))
        .default(2),
    )
    .addOption(
      new Option(
        '--workers <n>',
        'parts of large estimates worked on at a time; 0 leaves them to `spillway worker`',
      )
        .argParser(wholeNumber(0, 256))
        .default(1),
    )
    .addOption(
      new Option(
        '--rate <n>',
        'requests a minute that one person, or one address without an account, may make',
      )
        .argParser(wholeNumber(1, 1_000_000_000))
        .default(3000),
    )
    .addOption(new Option('--behind-proxy', 'believe a proxy’s X-Forwarded headers').default(false))
    .addOption(
      new Option('--migrate', 'bring a database server to the shape of this version first').default(false),
    )
    .addOption(
      new Option('--log-level <level>', 'what goes to the log (default: warn in a terminal, else info)')
        .choices(['silent', 'error', 'warn', 'info', 'debug'])
        .env('SPILLWAY_LOG_LEVEL'),
    )
    .addOption(languageOption())
    .addHelpText(
      'after',
      `
Environment:
  DATABASE_URL             PostgreSQL server, as the role that serves: postgres://user:password@host:5432/database
  DATABASE_OWNER_URL       the same database, as the role that owns its tables and brings them up to date
  SPILLWAY_HOME            folder of the embedded database and the keys
  SPILLWAY_POSTGRES_BIN    folder with postgres and initdb, in place of those that came along
  SPILLWAY_SESSION_KEY, SPILLWAY_SIGNING_KEY, SPILLWAY_WEBHOOK_KEY
                           keys in place of files; with _PREVIOUS, earlier ones
  SPILLWAY_METRICS_TOKEN   with it others than this machine may read /metrics (Authorization: Bearer …)
  SPILLWAY_HOST, SPILLWAY_PORT, SPILLWAY_ORIGIN, SPILLWAY_LOG_LEVEL
                           as the options

Spillway ${VERSION} keeps everything on this machine and calls no other.`,
    )
    .action(async (flags) => {
      const { runCentre } = await import('../centre/run-centre.ts');
      await runCentre(flags);
    });
}
