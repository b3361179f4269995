import { pino, type Logger } from 'pino';
import pretty from 'pino-pretty';

export type LogLevel = 'silent' | 'error' | 'warn' | 'info' | 'debug';

/** Fields whose values are nobody's to read in a log, wherever they stand. */
const SECRET = ['cookie', 'authorization', '["set-cookie"]', 'password', 'newPassword', 'token', 'secret'];
const at = (prefix: string): readonly string[] =>
  SECRET.map((field) =>
    field.startsWith('[') ? `${prefix}${field}` : `${prefix === '' ? '' : `${prefix}.`}${field}`,
  );

/**
 * Of an error what helps to find the fault. The database's own fields carry rows, and other libraries hang requests on
 * theirs, so nothing else passes.
 */
const errorOf = (value: unknown): unknown => {
  if (!(value instanceof Error)) return { message: String(value) };
  const code: unknown = 'code' in value ? value.code : undefined;
  return {
    type: value.name,
    message: value.message,
    ...(typeof code === 'string' ? { code } : {}),
    stack: value.stack,
    ...(value.cause === undefined ? {} : { cause: errorOf(value.cause) }),
  };
};

/**
 * The program's log: a line of JSON each, or lines for people.
 *
 * Addresses of requests are never in it, for an address may hold the secret of a link.
 */
export function openLog(
  level: LogLevel,
  options: { readonly forPeople: boolean; readonly write: (line: string) => void },
): Logger {
  const forPeople = options.forPeople
    ? pretty.prettyFactory({ colorize: false, translateTime: 'SYS:HH:MM:ss', ignore: 'pid,hostname' })
    : null;
  return pino(
    {
      level,
      base: { pid: process.pid },
      redact: {
        paths: ['', 'headers', 'req.headers', 'body', '*', '*.headers'].flatMap(at),
        censor: '[withheld]',
      },
      serializers: {
        err: errorOf,
        error: (value: unknown) => (value instanceof Error ? errorOf(value) : value),
      },
    },
    { write: (line) => options.write(forPeople === null ? line : forPeople(line)) },
  );
}
