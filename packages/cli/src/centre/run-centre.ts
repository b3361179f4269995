import { type Language, SpillwayError, VERSION } from '@spillway/core/shared';
import type { DatabaseAddress, LogLevel } from '@spillway/server';
import { DEFAULT_PORT, freePort } from './free-port.ts';
import { demoHome, homeFolder, keyFolder } from './home-option.ts';
import { pagesFolder } from './pages-folder.ts';
import { reachDatabase } from './reach-database.ts';
import { SERVE_WORDS, type ServeWords } from './serve-words.ts';
import { stopSignal } from './stop-signal.ts';

export interface ServeFlags {
  readonly host: string;
  readonly port?: number;
  readonly origin?: string;
  readonly home?: string;
  readonly demo: boolean;
  readonly threads: number;
  readonly behindProxy: boolean;
  readonly migrate: boolean;
  readonly logLevel?: LogLevel;
  readonly lang: Language;
}

const say = (line: string): void => {
  process.stderr.write(`${line}\n`);
};

/**
 * The database in the shape this program knows. The embedded one belongs to this program alone and is brought there at
 * once; a server others use too, only where we were told to or are given its owner.
 */
async function requireShape(
  address: DatabaseAddress,
  options: { readonly embedded: boolean; readonly migrate: boolean; readonly words: ServeWords },
): Promise<void> {
  const { migrationState, runMigrations } = await import('@spillway/server');
  const { applied, known } = await migrationState(address.appUrl);
  const mayMigrate = options.embedded || options.migrate || address.appUrl !== address.ownerUrl;
  if (applied < known && !mayMigrate)
    throw new SpillwayError(
      'storage/older-database',
      `the database is at step ${applied}, and this program needs step ${known}: back it up, then run \`spillway migrate\`, or start with --migrate`,
      { applied, known },
    );
  if (applied === known && !options.migrate) return;
  if (applied < known && applied > 0) say(options.words.step.migrating);
  await runMigrations(address.ownerUrl, { appRole: address.appRole });
}

/** Where a browser on this machine finds what listens at a host. */
function originAt(host: string, port: number): string {
  const isHere = ['127.0.0.1', '::1', 'localhost', '0.0.0.0', '::'].includes(host);
  return `http://${isHere ? 'localhost' : host.includes(':') ? `[${host}]` : host}:${port}`;
}

/** What a newcomer reads: where to go, and little else. */
function welcome(
  words: ServeWords,
  told: {
    readonly origin: string;
    readonly first: string | null;
    readonly data: string;
    readonly demo: boolean;
  },
): string {
  const rows: (readonly [string, string])[] = [[words.open, told.origin]];
  if (told.first !== null)
    rows.push([words.first, `${told.origin}/first/${told.first}`], ['', `(${words.firstNote})`]);
  rows.push([words.data, told.data], [words.stop, words.stopHow]);
  // Hangul takes two columns.
  const width = (text: string): number => text.replaceAll(/[\u1100-\uffdc]/g, '..').length;
  const widest = Math.max(...rows.map(([name]) => width(name)));
  return [
    '',
    `${words.ready} (${VERSION})`,
    '',
    ...rows.map(([name, value]) => `  ${name}${' '.repeat(widest - width(name))}   ${value}`),
    ...(told.demo ? ['', words.invented] : []),
    '',
    '',
  ].join('\n');
}

/** Runs a centre until it is told to stop. */
export async function runCentre(flags: ServeFlags): Promise<void> {
  const words = SERVE_WORDS[flags.lang];
  const stop = stopSignal();
  const lost = new AbortController();
  const isNamed = (process.env['DATABASE_URL'] ?? '') !== '';
  const home = flags.demo && !isNamed ? demoHome(flags) : homeFolder(flags);
  const port = await freePort(flags.host, flags.port);
  if (flags.port === undefined && port !== DEFAULT_PORT) say(words.otherPort(DEFAULT_PORT, port));
  const origin = flags.origin ?? originAt(flags.host, port);

  const { openCentre, openKeys, openLog } = await import('@spillway/server');
  const log = openLog(flags.logLevel ?? (process.stderr.isTTY ? 'warn' : 'info'), {
    forPeople: process.stderr.isTTY,
    write: (line) => void process.stderr.write(line),
  });
  const goOn = (): void => {
    if (stop.aborted) throw new SpillwayError('shared/cancelled', 'stopped before it was ready');
  };
  const database = await reachDatabase(home, {
    signal: stop,
    onStep: (step) => say(words.step[step]),
    onLost: (error) => lost.abort(error),
  });
  try {
    goOn();
    await requireShape(database.address, {
      embedded: database.embedded !== null,
      migrate: flags.migrate,
      words,
    });
    goOn();
    const pages = pagesFolder();
    const open = await openCentre({
      databaseUrl: database.address.appUrl,
      keys: await openKeys({ folder: keyFolder(home), env: process.env }),
      origin,
      trustedOrigins: flags.origin === undefined ? [`http://127.0.0.1:${port}`] : [],
      logger: log,
      pages,
      demo: flags.demo,
      behindProxy: flags.behindProxy,
      metricsToken: process.env['SPILLWAY_METRICS_TOKEN'] || null,
      threads: flags.threads,
    });
    try {
      goOn();
      const first = await open.offerFirst();
      await open.app.listen({ host: flags.host, port });
      if (pages === null) say(words.noPages);
      if (flags.origin === undefined && !origin.startsWith('http://localhost:'))
        say(words.unnamedOrigin(origin));
      process.stdout.write(
        welcome(words, {
          origin,
          first,
          data: database.embedded === null ? `${words.onServer} ${keyFolder(home)}` : home,
          demo: open.centre.demo,
        }),
      );
      await new Promise<void>((resolve) => {
        for (const signal of [stop, lost.signal]) {
          if (signal.aborted) resolve();
          signal.addEventListener('abort', () => resolve(), { once: true });
        }
      });
      if (stop.aborted) say(words.step.stopping);
    } finally {
      await open.close();
    }
  } finally {
    await database.leave();
  }
  if (lost.signal.aborted) throw lost.signal.reason;
  say(words.stopped);
}
