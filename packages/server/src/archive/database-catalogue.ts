import type pg from 'pg';
import { SCHEMAS } from '../storage/migrations/index.ts';

/** A table with its columns in their order; what the database computes itself is left out. */
export interface TableShape {
  readonly schema: string;
  readonly name: string;
  readonly columns: readonly string[];
}

/**
 * The centre's tables, each after those it refers to, so that rows can be put in in this order. Partitions stand in their
 * whole. The queue's library keeps book itself of the shape it has made.
 */
export async function readTables(client: pg.ClientBase): Promise<readonly TableShape[]> {
  const { rows } = await client.query<TableShape & { oid: number; refers: number[] }>(
    `select n.nspname as schema, c.relname as name, c.oid::int as oid,
       array(select a.attname::text from pg_attribute a
         where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
         order by a.attnum) as columns,
       array(select k.confrelid::int from pg_constraint k
         where k.conrelid = c.oid and k.contype = 'f' and k.confrelid <> c.oid) as refers
     from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where n.nspname = any($1) and c.relkind in ('r', 'p') and not c.relispartition
       and not (n.nspname = 'jobs' and c.relname = 'version')
     order by array_position($1, n.nspname), c.relname`,
    [SCHEMAS],
  );
  const ordered: (typeof rows)[number][] = [];
  const placed = new Set<number>();
  let rest = rows;
  while (rest.length > 0) {
    const known = new Set(rest.map(({ oid }) => oid));
    const next = rest.filter(({ refers }) => refers.every((oid) => placed.has(oid) || !known.has(oid)));
    if (next.length === 0)
      throw new Error(`tables refer to each other in a circle: ${rest.map(({ name }) => name).join(', ')}`);
    for (const table of next) placed.add(table.oid);
    ordered.push(...next);
    rest = rest.filter(({ oid }) => !placed.has(oid));
  }
  return ordered.map(({ schema, name, columns }) => ({ schema, name, columns }));
}

export interface SequenceState {
  readonly schema: string;
  readonly name: string;
  readonly value: string;
  /** Whether the value has been given out. */
  readonly called: boolean;
}

/** Where the centre's sequences stand. They run on beside transactions, so read them after the tables. */
export async function readSequences(client: pg.ClientBase): Promise<readonly SequenceState[]> {
  const { rows } = await client.query<{ schema: string; name: string }>(
    `select n.nspname as schema, c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where n.nspname = any($1) and c.relkind = 'S' order by 1, 2`,
    [SCHEMAS],
  );
  const states: SequenceState[] = [];
  for (const { schema, name } of rows) {
    const state = await client.query<{ value: string; called: boolean }>(
      `select last_value::text as value, is_called as called from ${client.escapeIdentifier(schema)}.${client.escapeIdentifier(name)}`,
    );
    states.push({ schema, name, ...state.rows[0] });
  }
  return states;
}

/** A table's name for a statement. */
export const tableName = (
  client: pg.ClientBase,
  { schema, name }: { readonly schema: string; readonly name: string },
): string => `${client.escapeIdentifier(schema)}.${client.escapeIdentifier(name)}`;
