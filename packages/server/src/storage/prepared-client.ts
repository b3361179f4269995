import { createHash } from 'node:crypto';
import pg from 'pg';

/** Statements that are kept prepared on each connection; every question of ours is one of a few dozen texts. */
const MOST = 500;
const names = new Map<string, string>();

function nameOf(text: string): string | undefined {
  const known = names.get(text);
  if (known !== undefined || names.size >= MOST) return known;
  const name = `s${createHash('sha256').update(text).digest('hex').slice(0, 40)}`;
  names.set(text, name);
  return name;
}

/**
 * A connection on which a text with parameters is parsed and planned once: for small questions that is most of the
 * database's work.
 */
export class PreparedClient extends pg.Client {
  override query: pg.Client['query'] = ((text: unknown, values: unknown, ...rest: unknown[]) => {
    const query = super.query.bind(this) as (...all: unknown[]) => unknown;
    if (typeof text !== 'string' || !Array.isArray(values) || values.length === 0)
      return query(text, values, ...rest);
    return query({ name: nameOf(text), text, values }, ...rest);
  }) as pg.Client['query'];
}
