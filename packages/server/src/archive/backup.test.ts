import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { freshDatabase, type FreshDatabase } from '../../../../test/postgres.ts';
import { MIGRATIONS } from '../storage/migrations/index.ts';
import { migrationState, runMigrations } from '../storage/migrations/run-migrations.ts';
import { readArchive, writeArchive } from './archive-file.ts';
import { MANIFEST_FILE, readManifest } from './backup-manifest.ts';
import { checkBackup } from './check-backup.ts';
import { restoreBackup } from './restore-backup.ts';
import { writeBackup } from './write-backup.ts';

const folder = mkdtempSync(join(tmpdir(), 'spillway-backup-'));
const path = join(folder, 'backup.tar.gz');
let source: FreshDatabase;
let target: FreshDatabase;

const query = async <T extends object>(url: string, sql: string, values: unknown[] = []): Promise<T[]> => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<T>(sql, values)).rows;
  } finally {
    await client.end();
  }
};

/** Texts that a careless copy would change. */
const TEXTS = ['', '\\N', '\\.', 'a\tb', 'two\nlines\r', '"quoted", \'twice\'', '가상 등록부 🏭', '\\x00'];

beforeAll(async () => {
  [source, target] = [await freshDatabase(), await freshDatabase({ migrated: false })];
  await query(
    source.ownerUrl,
    `insert into spillway.organisation (id, name) values (gen_random_uuid(), 'Only')`,
  );
  for (const [k, text] of TEXTS.entries())
    await query(source.ownerUrl, 'insert into spillway.setting (name, value) values ($1, $2)', [
      `text ${k}`,
      JSON.stringify(text),
    ]);
  await query(
    source.ownerUrl,
    `insert into spillway.record (id, kind, owner, tlp, salt)
     select gen_random_uuid(), 'economy', id, 'RED', 's' from spillway.organisation`,
  );
  await query(
    source.ownerUrl,
    `insert into spillway.record_file (record, name, media_type, bytes) select id, 'all bytes', 'x', $1 from spillway.record`,
    [Buffer.from(Array.from({ length: 5_000_000 }, (_, k) => (k * 7919) % 256))],
  );
  for (let k = 0; k < 3; k += 1)
    await query(
      source.ownerUrl,
      `insert into spillway.audit_entry (actor, via, action, object_kind, object_id, detail)
       values (null, 'program', 'x.y', 'x', '1', '{}')`,
    );
});
afterAll(async () => {
  await source.drop();
  await target.drop();
  rmSync(folder, { recursive: true, force: true });
});

test('every row comes back as it was, and sequences go on behind the last', async () => {
  const { manifest } = await writeBackup(source.ownerUrl, path);
  expect(manifest.migrations).toHaveLength(MIGRATIONS.length);
  expect(manifest.tables.find(({ name }) => name === 'record_file')).toMatchObject({ rows: 1, parts: 3 });
  await restoreBackup(target.ownerUrl, path, { replace: false });
  await runMigrations(target.ownerUrl, { appRole: target.appRole });
  const rowsOf = async (url: string) =>
    Promise.all(
      ['setting', 'organisation', 'record', 'record_file', 'audit_entry', 'migration'].map((table) =>
        query(url, `select md5(t::text) as row from spillway.${table} t order by 1`),
      ),
    );
  expect(await rowsOf(target.appUrl)).toEqual(await rowsOf(source.appUrl));
  const [{ entry }] = await query<{ entry: string }>(
    target.appUrl,
    `insert into spillway.audit_entry (actor, via, action, object_kind, object_id, detail)
     values (null, 'program', 'x.y', 'x', '1', '{}') returning entry`,
  );
  expect(Number(entry)).toBe(4);
});

test('what was changed inside, left out, or comes from elsewhere is refused before anything is touched', async () => {
  const whole = gunzipSync(readFileSync(path));
  const place = whole.indexOf('Only');
  const changed = Buffer.from(whole);
  changed.write('Lone', place);
  const file = join(folder, 'changed.tar.gz');
  writeFileSync(file, gzipSync(changed));
  await expect(checkBackup(file)).rejects.toMatchObject({
    code: 'archive/damaged',
    message: expect.stringContaining('spillway.organisation') as unknown,
  });
  await expect(restoreBackup(target.ownerUrl, file, { replace: true })).rejects.toMatchObject({
    code: 'archive/damaged',
  });
  expect(await query(target.ownerUrl, `select from spillway.organisation where name = 'Only'`)).toHaveLength(
    1,
  );

  writeFileSync(file, gzipSync(whole.subarray(0, whole.indexOf('manifest.json'))));
  await expect(checkBackup(file)).rejects.toThrow('cut off');
  writeFileSync(file, 'no archive at all');
  await expect(checkBackup(file)).rejects.toMatchObject({ code: 'archive/damaged' });
});

test('a backup cut at any place is refused', async () => {
  const bytes = readFileSync(path);
  const file = join(folder, 'cut.tar.gz');
  for (let k = 1; k < 12; k += 1) {
    writeFileSync(file, bytes.subarray(0, Math.floor((bytes.length * k) / 12)));
    await expect(checkBackup(file)).rejects.toMatchObject({ code: 'archive/damaged' });
  }
});

test('nothing goes over anyone’s work, nor under a centre that runs', async () => {
  await expect(restoreBackup(target.ownerUrl, path, { replace: false })).rejects.toMatchObject({
    code: 'storage/not-empty',
    details: { people: 0, organisations: 1, objects: 1 },
  });
  const other = new pg.Client({ connectionString: target.appUrl });
  await other.connect();
  await expect(restoreBackup(target.ownerUrl, path, { replace: true })).rejects.toMatchObject({
    code: 'storage/not-empty',
    details: { connections: 1 },
  });
  await other.end();
});

test('an earlier shape is restored and brought up to date; a later one, or another, is refused', async () => {
  const [older, fresh] = [await freshDatabase({ migrated: false }), await freshDatabase({ migrated: false })];
  try {
    await runMigrations(older.ownerUrl, { appRole: null, migrations: MIGRATIONS.slice(0, 2) });
    await query(older.ownerUrl, `insert into spillway.setting (name, value) values ('kept', '1')`);
    const file = join(folder, 'older.tar.gz');
    await writeBackup(older.ownerUrl, file);
    await restoreBackup(fresh.ownerUrl, file, { replace: false });
    expect((await migrationState(fresh.ownerUrl)).applied).toBe(2);
    expect(await runMigrations(fresh.ownerUrl, { appRole: null })).toBe(MIGRATIONS.length - 2);
    expect(await query(fresh.ownerUrl, `select value from spillway.setting`)).toEqual([{ value: 1 }]);

    const known = MIGRATIONS.slice(0, 1);
    await expect(
      restoreBackup(fresh.ownerUrl, file, { replace: true, migrations: known }),
    ).rejects.toMatchObject({ code: 'storage/newer-database' });
    const other = [MIGRATIONS[0], { name: 'accounts', sql: 'select 1' }];
    await expect(
      restoreBackup(fresh.ownerUrl, file, { replace: true, migrations: other }),
    ).rejects.toMatchObject({ code: 'storage/other-database' });
    expect((await migrationState(fresh.ownerUrl)).applied).toBe(MIGRATIONS.length);
  } finally {
    await older.drop();
    await fresh.drop();
  }
});

test('a restore that fails half-way leaves what was there', async () => {
  // Checked well, and refused by the database: an organisation stands there twice.
  const file = join(folder, 'twice.tar.gz');
  const content: { name: string; bytes: Buffer }[] = [];
  for await (const { name, bytes } of readArchive(path)) content.push({ name, bytes: Buffer.from(bytes) });
  await writeArchive(file, new Date(), async (add) => {
    for (const { name, bytes } of content) {
      if (name.startsWith('tables/spillway.organisation/')) await add(name, Buffer.concat([bytes, bytes]));
      else if (name === MANIFEST_FILE) {
        const manifest = readManifest(bytes);
        const twice = Buffer.concat(
          Array<Buffer>(2).fill(
            content.find((each) => each.name.startsWith('tables/spillway.organisation/'))!.bytes,
          ),
        );
        const tables = manifest.tables.map((table) =>
          table.name === 'organisation'
            ? {
                ...table,
                rows: 2,
                bytes: twice.length,
                sha256: createHash('sha256').update(twice).digest('hex'),
              }
            : table,
        );
        await add(name, Buffer.from(JSON.stringify({ ...manifest, tables })));
      } else await add(name, bytes);
    }
  });
  await checkBackup(file);
  await expect(restoreBackup(target.ownerUrl, file, { replace: true })).rejects.toMatchObject({
    code: '23505',
  });
  expect(await query(target.ownerUrl, `select from spillway.organisation where name = 'Only'`)).toHaveLength(
    1,
  );
});
