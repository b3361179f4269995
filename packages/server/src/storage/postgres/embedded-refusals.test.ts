import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newHome, queryOnce, removeHome } from '../../../../../test/embedded-home.ts';
import { packagedPrograms } from './packaged-programs.ts';
import { startEmbedded } from './start-embedded.ts';
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
  let whole: string;
  let home: string;
  const data = () => join(home, 'postgres/data');
  beforeAll(async () => {
    whole = newHome();
    home = newHome();
    await (await startEmbedded({ home: whole })).stop();
  });
  afterAll(async () => {
    await removeHome(whole);
    await removeHome(home);
  });
  /** The data of a whole one, with something done to it. */
  const withData = (change: () => void): void => {
    rmSync(join(home, 'postgres'), { recursive: true, force: true });
    cpSync(join(whole, 'postgres'), join(home, 'postgres'), { recursive: true, preserveTimestamps: true });
    if (isRoot) chownLike(join(whole, 'postgres/data'), data());
    change();
  };
  const refused = (message: RegExp, code = 'storage/foreign-data-folder') =>
    expect(startEmbedded({ home })).rejects.toMatchObject({ code, message: expect.stringMatching(message) });

  it('of someone else is left alone', async () => {
    withData(() => rmSync(join(data(), 'spillway.json')));
    await refused(/but it has no spillway\.json and so was made by someone else\. Nothing was changed/);
    expect(existsSync(join(data(), 'PG_VERSION'))).toBe(true);

    withData(() => {
      rmSync(data(), { recursive: true });
      mkdirSync(data());
      writeFileSync(join(data(), 'thesis.txt'), 'mine');
    });
    await refused(/but it has no PG_VERSION/);
    expect(readFileSync(join(data(), 'thesis.txt'), 'utf8')).toBe('mine');
  });

  it('that lacks something is named', async () => {
    withData(() => rmSync(join(data(), 'global/pg_control')));
    await refused(/but it has no global\/pg_control/);
    withData(() => writeFileSync(join(data(), 'spillway.json'), '{'));
    await refused(/its spillway\.json is damaged/);
  });

  it('that PostgreSQL finds damaged is refused in its words', async () => {
    withData(() => {
      truncateSync(join(data(), 'global/pg_control'), 0);
      truncateSync(join(data(), 'global/pg_control'), 8192);
    });
    await refused(/It said:\n(.*\n)*.*(checksum|incompatible)/, 'storage/start-failed');
  });

  it('that someone’s own settings spoil is refused in its words', async () => {
    withData(() => writeFileSync(join(data(), 'own.conf'), 'shared_bufers = 1GB\n'));
    await refused(
      /It said:\n(.*\n)*.*unrecognized configuration parameter "shared_bufers"/,
      'storage/start-failed',
    );
  });

  it('of another version is not touched', async () => {
    withData(() => writeFileSync(join(data(), 'PG_VERSION'), '12\n'));
    await refused(
      /^expected PostgreSQL 12, which made the data, but found 18\./,
      'storage/wrong-database-version',
    );
  });

  it('that was copied is not taken for the one it was copied from', async () => {
    const original = await startEmbedded({ home: whole });
    withData(() => {});
    expect(existsSync(join(data(), 'postmaster.pid'))).toBe(true);
    const copy = await startEmbedded({ home });
    expect(copy.attached).toBe(false);
    expect(copy.pid).not.toBe(original.pid);
    expect(await copy.stop()).toBe(true);
    expect(await queryOnce(original.appUrl, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    expect(await original.stop()).toBe(true);
  });

  it('named elsewhere is missed when it is gone', async () => {
    withData(() => {
      rmSync(data(), { recursive: true });
      writeFileSync(join(home, 'postgres/data-place'), '/nowhere/at/all\n');
    });
    await refused(/data are to be in \/nowhere\/at\/all, as .*data-place says, but that folder is not there/);
  });
});

describe('as root', () => {
  it.skipIf(!isRoot)(
    'with a home that the server’s user cannot walk to, data go to a shared place',
    async () => {
      const home = newHome();
      const shared = newHome();
      try {
        chmodSync(home, 0o700);
        const options = { home, sharedPlace: join(shared, 'spillway') };
        const running = await startEmbedded(options);
        await queryOnce(running.ownerUrl, 'CREATE TABLE kept AS SELECT 7 AS a');
        await running.stop();
        const place = readFileSync(join(home, 'postgres/data-place'), 'utf8').trim();
        expect(place.startsWith(join(shared, 'spillway/'))).toBe(true);
        expect(existsSync(join(home, 'postgres/data'))).toBe(false);
        expect(readdirSync(place)).toContain('data');
        expect(statSync(join(place, 'data')).mode & 0o777).toBe(0o700);

        const again = await startEmbedded(options);
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
        await expect(startEmbedded({ home, binaries: closed })).rejects.toMatchObject({
          code: 'storage/no-database-program',
          message: expect.stringContaining('EACCES'),
        });
      } finally {
        await removeHome(home);
      }
    },
  );
});
