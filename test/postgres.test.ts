import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type FreshDatabase, freshDatabase } from './postgres.ts';

let database: FreshDatabase;
let other: FreshDatabase;
beforeAll(async () => {
  [database, other] = await Promise.all([freshDatabase(), freshDatabase({ migrated: false })]);
});
afterAll(async () => {
  await database.drop();
  await other.drop();
});

const query = async (url: string, sql: string): Promise<unknown[]> => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
};

describe('the database of a test file', () => {
  it('has the tables of the centre, which the serving role reads', async () => {
    expect(await query(database.appUrl, 'SELECT count(*)::int AS n FROM spillway.organisation')).toEqual([
      { n: 0 },
    ]);
  });

  it('refuses the serving role a change of the audit trail, and tables of its own', async () => {
    await expect(
      query(database.appUrl, 'UPDATE spillway.audit_entry SET action = action'),
    ).rejects.toMatchObject({
      code: '42501',
    });
    await expect(query(database.appUrl, 'CREATE TABLE public.mine (a int)')).rejects.toMatchObject({
      code: '42501',
    });
  });

  it('is no other test file’s', async () => {
    await query(database.ownerUrl, 'CREATE TABLE only_here (a int)');
    expect(await query(other.ownerUrl, `SELECT to_regclass('only_here') AS found`)).toEqual([
      { found: null },
    ]);
    expect(await query(other.ownerUrl, `SELECT to_regnamespace('spillway') AS found`)).toEqual([
      { found: null },
    ]);
  });

  it('goes even while someone is connected', async () => {
    const third = await freshDatabase();
    const client = new pg.Client({ connectionString: third.appUrl });
    const ended = new Promise((resolve) => client.on('error', resolve));
    await client.connect();
    await third.drop();
    await ended;
    await expect(query(third.ownerUrl, 'SELECT 1')).rejects.toMatchObject({ code: '3D000' });
  });
});
