import type { BetterAuthOptions } from 'better-auth';

type LogLevel = 'debug' | 'info' | 'warn' | 'error';
export type AccountLog = (
  level: LogLevel,
  message: string,
  fields: Readonly<Record<string, unknown>>,
) => void;

/** Of an error, what may stand in a log. */
export const errorFields = (value: unknown): Record<string, unknown> => {
  if (!(value instanceof Error)) return {};
  const code = 'code' in value ? value.code : undefined;
  return { error: value.name, reason: value.message, ...(typeof code === 'string' ? { code } : {}) };
};

/**
 * Hands better-auth's log to ours. Of what it adds to a message only the name, the code and the message of an error pass:
 * rows, requests and the database's details carry addresses and secrets.
 */
export const betterAuthLogger = (log: AccountLog): NonNullable<BetterAuthOptions['logger']> => ({
  level: 'warn',
  disableColors: true,
  log: (level, message, ...more) => {
    log(
      level,
      typeof message === 'string' ? message : 'accounts',
      Object.assign({}, ...more.map(errorFields)),
    );
  },
});
