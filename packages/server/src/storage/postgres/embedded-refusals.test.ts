import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newHome, queryOnce, removeHome, startIn } from '../../../../../test/embedded-home.ts';
import { OLDEST_MAJOR } from './find-programs.ts';
import { packagedPrograms } from './packaged-programs.ts';
import { stopEmbedded } from './stop-embedded.ts';

const isRoot = process.getuid?.() === 0;

/** Gives a tree the owner of another, which a copy by root loses. */
const chownLike = (model: string, path: string): void => {
  const { uid, gid } = statSync(model);
  chownSync(path, uid, gid);
  for (const entry of readdirSync(path, { recursive: true, encoding: 'utf8' }))
    chownSync(join(path, entry), uid, gid);
};

describe('a data folder', () => {
  let home: string;
  const data = (...path: string[]) => join(home, 'postgres/data', ...path);
  beforeAll(async () => {
    home = newHome();
    await (await startIn(home)).stop();
  });
  afterAll(() => removeHome(home));

  /** With one file of it written otherwise, or gone if null, a start is refused; as it was before, all is well again. */
  const expectRefused = async (
    path: string,
    content: string | Buffer | null,
    code: string,
    message: RegExp,
  ) => {
    const before = readFileSync(data(path));
    if (content === null) renameSync(data(path), data(`${path}.aside`));
    else writeFileSync(data(path), content);
    try {
      await expect(startIn(home)).rejects.toMatchObject({
        code,
        message: expect.stringMatching(message),
      });
      // It was not touched.
      if (content === null) expect(existsSync(data(path))).toBe(false);
      else expect(readFileSync(data(path))).toEqual(Buffer.from(content));
    } finally {
      if (content === null) renameSync(data(`${path}.aside`), data(path));
      else writeFileSync(data(path), before);
    }
  };

  it.each([
    [
      'of someone else',
      'spillway.json',
      null,
      /but it has no spillway\.json and so was made by someone else\. Nothing/,
    ],
    ['with a damaged mark', 'spillway.json', '{', /but its spillway\.json is damaged/],
    ['of no PostgreSQL', 'PG_VERSION', null, /but it has no PG_VERSION/],
    ['with a damaged version', 'PG_VERSION', 'eighteen', /but its PG_VERSION is "eighteen"/],
    ['without its heart', 'global/pg_control', null, /but it has no global\/pg_control/],
  ])('%s is refused', (_, path, content, message) =>
    expectRefused(path, content, 'storage/foreign-data-folder', message),
  );

  it('of another version is refused', () =>
    expectRefused(
      'PG_VERSION',
      '12\n',
      'storage/wrong-database-version',
      /^expected PostgreSQL 12, which made the data, but found 18\./,
    ));

  it('that PostgreSQL finds damaged is refused in its words', () =>
    expectRefused(
      'global/pg_control',
      Buffer.alloc(8192),
      'storage/start-failed',
      /It said:\n(.*\n)*.*(checksum|incompatible)/,
    ));

  it('whose own settings are wrong is refused in its words', () =>
    expectRefused(
      'own.conf',
      'shared_bufers = 1GB\n',
      'storage/start-failed',
      /It said:\n(.*\n)*.*unrecognized configuration parameter "shared_bufers"/,
    ));

  it('that has one’s own settings keeps them, and they win', async () => {
    writeFileSync(data('own.conf'), 'work_mem = 5MB\n');
    const running = await startIn(home);
    expect(await queryOnce(running.appUrl, 'SHOW work_mem')).toEqual([{ work_mem: '5MB' }]);
    await running.stop();
    expect(readFileSync(data('own.conf'), 'utf8')).toBe('work_mem = 5MB\n');
  });

  it('that was copied while in use is not taken for the one it was copied from', async () => {
    const original = await startIn(home);
    const other = newHome();
    try {
      cpSync(join(home, 'postgres'), join(other, 'postgres'), { recursive: true });
      if (isRoot) chownLike(data(), join(other, 'postgres/data'));
      expect(existsSync(join(other, 'postgres/data/postmaster.pid'))).toBe(true);
      const copy = await startIn(other);
      expect(copy.attached).toBe(false);
      expect(copy.pid).not.toBe(original.pid);
      expect(await copy.stop()).toBe(true);
      expect(await queryOnce(original.appUrl, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    } finally {
      await removeHome(other);
      await original.stop();
    }
  });

  it('that is to be elsewhere is missed when it is not there', async () => {
    const other = newHome();
    try {
      mkdirSync(join(other, 'postgres'));
      writeFileSync(join(other, 'postgres/data-place'), '/nowhere/at/all\n');
      await expect(startIn(other)).rejects.toMatchObject({
        code: 'storage/foreign-data-folder',
        message: expect.stringMatching(
          /are to be in \/nowhere\/at\/all, as .*data-place says, but that folder is not there/,
        ),
      });
    } finally {
      await removeHome(other);
    }
  });
});

const LOCAL = '/usr/lib/postgresql';
const localMajors = (existsSync(LOCAL) ? readdirSync(LOCAL) : [])
  .map(Number)
  .filter(
    (major) =>
      major >= OLDEST_MAJOR && major !== 18 && existsSync(join(LOCAL, String(major), 'bin/postgres')),
  );

describe.skipIf(localMajors.length === 0 || packagedPrograms() === null)(
  'with a PostgreSQL of the system',
  () => {
    it('data are made, found again without being told, and closed to the package’s version', async () => {
      const home = newHome();
      const major = localMajors[0] ?? 0;
      try {
        const made = await startIn(home, { binaries: join(LOCAL, String(major), 'bin') });
        await queryOnce(made.ownerUrl, 'CREATE TABLE kept AS SELECT 7 AS a');
        expect(await made.stop()).toBe(true);
        const found = await startIn(home);
        expect(
          await queryOnce(
            found.ownerUrl,
            `SELECT a, current_setting('server_version_num')::int / 10000 AS major FROM kept`,
          ),
        ).toEqual([{ a: 7, major }]);
        expect(await found.stop()).toBe(true);
        const packaged = join(packagedPrograms() ?? '', 'native/bin');
        await expect(startIn(home, { binaries: packaged })).rejects.toMatchObject({
          code: 'storage/wrong-database-version',
          message: expect.stringContaining(
            `expected PostgreSQL ${major}, which made the data, but found 18.`,
          ),
        });
      } finally {
        await removeHome(home);
      }
    });
  },
);

describe('as root', () => {
  it.skipIf(!isRoot)(
    'with a home that the server’s user cannot walk to, data go to a shared place',
    async () => {
      const home = newHome();
      const shared = newHome();
      try {
        chmodSync(home, 0o700);
        const options = { sharedPlace: join(shared, 'spillway'), restarts: false };
        const running = await startIn(home, options);
        await queryOnce(running.ownerUrl, 'CREATE TABLE kept AS SELECT 7 AS a');
        await running.stop();
        const place = readFileSync(join(home, 'postgres/data-place'), 'utf8').trim();
        expect(place.startsWith(join(shared, 'spillway/'))).toBe(true);
        expect(existsSync(join(home, 'postgres/data'))).toBe(false);
        expect(readdirSync(place)).toContain('data');
        expect(statSync(join(place, 'data')).mode & 0o777).toBe(0o700);

        const again = await startIn(home, options);
        expect(await queryOnce(again.ownerUrl, 'SELECT a FROM kept')).toEqual([{ a: 7 }]);
        expect(await stopEmbedded(home)).toBe(true);
        expect(await again.stop()).toBe(false);
      } finally {
        await removeHome(home);
        await removeHome(shared);
      }
    },
  );

  it.skipIf(!isRoot || packagedPrograms() === null)(
    'programs closed to the server’s user are refused by name',
    async () => {
      const home = newHome();
      try {
        const closed = join(home, 'closed');
        mkdirSync(closed, { mode: 0o700 });
        for (const name of ['postgres', 'initdb'])
          writeFileSync(join(closed, name), '#!/bin/sh\n', { mode: 0o755 });
        await expect(startIn(home, { binaries: closed })).rejects.toMatchObject({
          code: 'storage/no-database-program',
          message: expect.stringContaining('EACCES'),
        });
      } finally {
        await removeHome(home);
      }
    },
  );
});
