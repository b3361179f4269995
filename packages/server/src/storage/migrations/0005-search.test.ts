import pg from 'pg';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../../../../../test/postgres.ts';
import { search } from './0005-search.ts';

let database: FreshDatabase;
let owner: pg.Client;
/** A database as it is before this step. */
beforeEach(async () => {
  database = await freshDatabase();
  owner = new pg.Client({ connectionString: database.ownerUrl });
  await owner.connect();
  await owner.query('alter table spillway.record drop column words; drop extension pg_trgm');
});
afterEach(async () => {
  await owner.end();
  await database.drop();
});

const indexed = async (): Promise<string | null> => {
  const { rows } = await owner.query<{ indexdef: string }>(
    `select indexdef from pg_indexes where schemaname = 'spillway' and indexname = 'record_words'`,
  );
  return rows[0]?.indexdef ?? null;
};
const columns = async (): Promise<number | null> =>
  (
    await owner.query(`select from information_schema.columns
      where table_schema = 'spillway' and table_name = 'record' and column_name = 'words'`)
  ).rowCount;

it('indexes the words of titles by their trigrams', async () => {
  await owner.query(search);
  expect(await indexed()).toContain('spillway.gin_trgm_ops');
});

it('takes the extension where it was put before', async () => {
  await owner.query('create schema "Ours"; create extension pg_trgm with schema "Ours"');
  await owner.query(search);
  expect(await indexed()).toContain('"Ours".gin_trgm_ops');
});

it('does without on a server that does not have the extension', async () => {
  const notices: string[] = [];
  owner.on('notice', ({ message }) => notices.push(message ?? ''));
  await owner.query(search.replaceAll('pg_trgm', 'pg_no_such_thing'));
  expect(notices.join()).toMatch(/titles are searched without an index: .*pg_no_such_thing/);
  expect(await indexed()).toBeNull();
  expect(await columns()).toBe(1);
});

it('does without where its role may not make the extension', async () => {
  await owner.query(search.replaceAll('pg_trgm', 'file_fdw'));
  expect(await indexed()).toBeNull();
  expect(await columns()).toBe(1);
});
