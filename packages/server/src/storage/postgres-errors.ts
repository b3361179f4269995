const codeOf = (error: unknown): string | undefined =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;

/** Whether a row with this key is there already. */
export const isTaken = (error: unknown): boolean => codeOf(error) === '23505';

/** Whether a text holds what the database keeps in no text: the character NUL, or half a pair of UTF-16. */
export function isUnstorable(error: unknown): boolean {
  const code = codeOf(error);
  // Half a pair is told as JSON that cannot be read, which ours otherwise always can.
  return (
    code === '22021' || code === '22P05' || (code === '22P02' && /type json/.test((error as Error).message))
  );
}

/** Errors of a database that is away, starting, stopping, or has no connection left. */
const AWAY = /^(08|57P0|53300|ECONN|EPIPE|ETIMEDOUT|ENOTFOUND|EHOSTUNREACH)/;

/** Whether the database could not be reached, or let go of the connection: nothing is known to be wrong with the request. */
export function isAway(error: unknown): boolean {
  const code = codeOf(error);
  if (code !== undefined && AWAY.test(code)) return true;
  return (
    error instanceof Error &&
    /Connection terminated|timeout exceeded when trying to connect|not queryable|connection ended/i.test(
      error.message,
    )
  );
}
