import type { FastifyBaseLogger } from 'fastify';

/** A log that remembers what it was last told of errors. */
export interface ErrorLog extends FastifyBaseLogger {
  last: string;
}

export function errorLog(): ErrorLog {
  const nothing = (): void => undefined;
  const log: ErrorLog = {
    last: '',
    level: 'error',
    fatal: nothing,
    warn: nothing,
    info: nothing,
    debug: nothing,
    trace: nothing,
    silent: nothing,
    error: (told: unknown) => {
      const { err } = told as { err?: unknown };
      log.last = err instanceof Error ? (err.stack ?? err.message) : JSON.stringify(told);
    },
    child: () => log,
  };
  return log;
}
