import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { freshDatabase } from '../../../../test/postgres.ts';
import { PreparedClient } from './prepared-client.ts';

let database: Awaited<ReturnType<typeof freshDatabase>>;
let client: PreparedClient;
beforeAll(async () => {
  database = await freshDatabase();
  client = new PreparedClient({ connectionString: database.appUrl });
  await client.connect();
});
afterAll(async () => {
  await client.end();
  await database.drop();
});

const prepared = async (): Promise<readonly string[]> => {
  const { rows } = await client.query<{ statement: string }>(
    'select statement from pg_prepared_statements order by prepare_time',
  );
  return rows.map(({ statement }) => statement);
};

it('prepares a text with parameters once, and answers each time by what it is given', async () => {
  for (const value of [1, 2, 3]) {
    const { rows } = await client.query<{ twice: number }>('select 2 * $1::int as twice', [value]);
    expect(rows).toEqual([{ twice: 2 * value }]);
  }
  expect(await prepared()).toEqual(['select 2 * $1::int as twice']);
});

it('leaves alone what has no parameters, and what has a name of its own', async () => {
  await client.query('begin; select 1; commit');
  await client.query('select 5 as five', []);
  await client.query({ name: 'mine', text: 'select $1::text as own', values: ['x'] });
  expect(await prepared()).toEqual(['select 2 * $1::int as twice', 'select $1::text as own']);
});

it('can be asked again after a question failed, within a transaction or without', async () => {
  const ask = (by: number) => client.query('select 1 / $1::int as part', [by]);
  await expect(ask(0)).rejects.toMatchObject({ code: '22012' });
  await client.query('begin');
  await expect(ask(0)).rejects.toMatchObject({ code: '22012' });
  await expect(ask(1)).rejects.toMatchObject({ code: '25P02' });
  await client.query('rollback');
  expect((await ask(1)).rows).toEqual([{ part: 1 }]);
  await expect(client.query('select $1::no_such_type', ['x'])).rejects.toBeInstanceOf(pg.DatabaseError);
});

it('keeps no more than so many, and answers the others as well', async () => {
  for (let k = 0; k < 600; k++) {
    const { rows } = await client.query<{ k: number }>(`select $1::int as k /* ${k} */`, [k]);
    expect(rows).toEqual([{ k }]);
  }
  expect((await prepared()).length).toBeLessThanOrEqual(501);
});
