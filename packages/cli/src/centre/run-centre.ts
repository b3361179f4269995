import { type Language, SpillwayError } from '@spillway/core/shared';
import type { LogLevel, OpenCentre } from '@spillway/server';
import { computingTask } from '../progress.ts';
import { DEFAULT_PORT, freePort } from './free-port.ts';
import { demoHome, homeFolder, keyFolder } from './home-option.ts';
import { identityProviders } from './identity-providers.ts';
import { pagesFolder } from './pages-folder.ts';
import { reachDatabase } from './reach-database.ts';
import { requireShape } from './require-shape.ts';
import { SERVE_WORDS, type ServeWords } from './serve-words.ts';
import { serveUnheard, stopSignal } from './stop-signal.ts';
import { isLoopback, originAt, welcome } from './welcome.ts';

export interface ServeFlags {
  readonly host: string;
  readonly port?: number;
  readonly origin?: string;
  readonly home?: string;
  readonly demo: boolean;
  readonly threads: number;
  readonly workers: number;
  readonly rate: number;
  readonly behindProxy: boolean;
  readonly migrate: boolean;
  readonly logLevel?: LogLevel;
  readonly lang: Language;
}

const say = (line: string): void => {
  process.stderr.write(`${line}\n`);
};

const untilAborted = (...signals: readonly AbortSignal[]): Promise<void> =>
  new Promise((resolve) => {
    for (const signal of signals) {
      if (signal.aborted) resolve();
      signal.addEventListener('abort', () => resolve(), { once: true });
    }
  });

/** Fills a centre with the invented register, while people may look on already. */
async function fill(centre: OpenCentre['centre'], words: ServeWords, signal: AbortSignal): Promise<void> {
  const { fillRegister } = await import('@spillway/server');
  say(words.step.filling);
  const task = computingTask();
  try {
    const filled = await fillRegister(centre, { now: new Date(), ...task, signal });
    task.done();
    say(filled === null ? words.filledBefore : words.filled(filled));
  } catch (error) {
    task.done();
    if (!signal.aborted) throw error;
  }
}

/** Runs a centre until it is told to stop. */
export async function runCentre(flags: ServeFlags): Promise<void> {
  const words = SERVE_WORDS[flags.lang];
  const stop = stopSignal();
  serveUnheard();
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
    await requireShape(database, {
      migrate: flags.migrate,
      onMigrating: () => say(words.step.migrating),
    });
    goOn();
    const pages = pagesFolder();
    const open = await openCentre({
      databaseUrl: database.address.appUrl,
      keys: await openKeys({ folder: keyFolder(home), env: process.env }),
      origin,
      oidc: await identityProviders(home),
      trustedOrigins: flags.origin === undefined ? [`http://127.0.0.1:${port}`] : [],
      logger: log,
      pages,
      demo: flags.demo,
      behindProxy: flags.behindProxy,
      metricsToken: process.env['SPILLWAY_METRICS_TOKEN'] || null,
      threads: flags.threads,
      jobs: flags.workers,
      requestsPerMinute: flags.rate,
    });
    try {
      goOn();
      const first = await open.offerFirst();
      await open.app.listen({ host: flags.host, port });
      if (pages === null) say(words.noPages);
      if (flags.origin === undefined && !isLoopback(flags.host)) say(words.unnamedOrigin(origin));
      process.stdout.write(
        welcome(words, {
          origin,
          first,
          data: database.embedded === null ? `${words.onServer} ${keyFolder(home)}` : home,
          demo: open.centre.demo,
        }),
      );
      const filling = flags.demo ? fill(open.centre, words, stop) : Promise.resolve();
      await Promise.race([filling.then(() => new Promise(() => {})), untilAborted(stop, lost.signal)]);
      if (stop.aborted) say(words.step.stopping);
      await filling;
    } finally {
      await open.close();
    }
  } finally {
    await database.leave();
  }
  if (lost.signal.aborted) throw lost.signal.reason;
  say(words.stopped);
}
