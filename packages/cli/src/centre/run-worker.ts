import { homeFolder } from './home-option.ts';
import { reachDatabase } from './reach-database.ts';
import { requireShape } from './require-shape.ts';
import { serveUnheard, stopSignal } from './stop-signal.ts';

const untilAborted = (signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (signal.aborted) resolve();
    signal.addEventListener('abort', () => resolve(), { once: true });
  });

/** Works until it is told to stop; what is unfinished then is given back. */
export async function runWorker(flags: { readonly home?: string; readonly workers: number }): Promise<void> {
  const stop = stopSignal();
  serveUnheard();
  const lost = new AbortController();
  const { openDatabase, openLog, startWorker, workerHelp } = await import('@spillway/server');
  const log = openLog('info', {
    forPeople: process.stderr.isTTY,
    write: (line) => void process.stderr.write(line),
  });
  const reached = await reachDatabase(homeFolder(flags), {
    signal: stop,
    onLost: (error) => lost.abort(error),
  });
  try {
    await requireShape(reached, { migrate: false });
    const database = openDatabase(reached.address.appUrl, {
      connections: flags.workers + 4,
      name: 'spillway worker',
      onLost: (error) => log.warn({ err: error }, 'a connection to the database was cut'),
    });
    try {
      const worker = await startWorker({
        database,
        ...workerHelp(database.db),
        concurrency: flags.workers,
        onError: (error) => log.warn({ err: error }, 'a part of a job failed; it is tried again'),
      });
      log.info({ workers: flags.workers }, 'working');
      await untilAborted(AbortSignal.any([stop, lost.signal]));
      await worker.stop();
    } finally {
      await database.close();
    }
  } finally {
    await reached.leave();
  }
  if (lost.signal.aborted) throw lost.signal.reason;
}
