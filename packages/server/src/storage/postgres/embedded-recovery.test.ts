import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync, statSync, watch, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import {
  newHome,
  queryOnce,
  removeHome,
  startIn,
  startInOtherProcess,
} from '../../../../../test/embedded-home.ts';
import { isServerOf, orphansOf } from './process-table.ts';

const count = async (url: string): Promise<number> =>
  (await queryOnce<{ n: number }>(url, 'SELECT count(*)::int AS n FROM written'))[0]?.n ?? Number.NaN;

/** Writes rows one after the other until the connection breaks; tells how many were acknowledged. */
function writeRows(url: string): { some: Promise<void>; acknowledged: Promise<number> } {
  let enough: () => void = () => {};
  const some = new Promise<void>((resolve) => {
    enough = resolve;
  });
  const acknowledged = (async () => {
    const client = new pg.Client({ connectionString: url });
    client.on('error', () => {});
    await client.connect();
    for (let n = 0; ; n += 1) {
      if (n === 50) enough();
      try {
        await client.query('INSERT INTO written VALUES ($1)', [n]);
      } catch {
        return n;
      }
    }
  })();
  return { some, acknowledged };
}

describe('after a kill', () => {
  let home: string;
  const data = () => join(home, 'postgres/data');
  beforeAll(async () => {
    home = newHome();
    const running = await startIn(home);
    await queryOnce(
      running.ownerUrl,
      'CREATE TABLE written (n int PRIMARY KEY); GRANT ALL ON written TO spillway_app',
    );
    await running.stop();
  });
  afterAll(() => removeHome(home));

  it('of who started it the server goes on, and the next start attaches', async () => {
    const other = startInOtherProcess(home);
    const { pid, appUrl } = await other.started;
    await queryOnce(appUrl, 'INSERT INTO written VALUES (-1)');
    await other.kill();
    expect(await count(appUrl)).toBe(1);
    const next = await startIn(home);
    expect(next).toMatchObject({ attached: true, pid });
    expect(await isServerOf(pid, data())).toBe(true);
    // It has the killed one's duties: nobody else uses the server.
    expect(await next.stop()).toBe(true);
    expect(await isServerOf(pid, data())).toBe(false);
  });

  it('of the server it is started again at the same address for those who use it, with all that was acknowledged', async () => {
    const running = await startIn(home);
    const { pid, appUrl } = running;
    const before = await count(appUrl);
    const { some, acknowledged } = writeRows(appUrl);
    await some;
    process.kill(pid, 'SIGKILL');
    const rows = await acknowledged;
    await vi.waitFor(() => expect(running.pid).not.toBe(pid), { timeout: 20_000 });
    expect(running.appUrl).toBe(appUrl);
    // The row under way may have been committed before its acknowledgement was lost.
    expect([rows, rows + 1]).toContain((await count(appUrl)) - before);
    expect(rows).toBeGreaterThanOrEqual(50);
    expect(await running.stop()).toBe(true);
  });

  it('of the server what it left is ended, be it in the middle of something, and nothing is lost', async () => {
    const running = await startIn(home, { restarts: false });
    const before = await count(running.appUrl);
    const { name } = JSON.parse(readFileSync(join(data(), 'spillway.json'), 'utf8')) as { name: string };
    // A loop that never looks whether its server still lives.
    const busy = new pg.Client({ connectionString: running.appUrl });
    busy.on('error', () => {});
    await busy.connect();
    const endless = busy.query('DO $$ BEGIN LOOP END LOOP; END $$').catch(() => {});
    await vi.waitFor(async () => {
      const sql = `SELECT FROM pg_stat_activity WHERE state = 'active' AND query LIKE 'DO%'`;
      expect(await queryOnce(running.ownerUrl, sql)).toHaveLength(1);
    });
    process.kill(running.pid, 'SIGKILL');
    await vi.waitFor(async () => expect(await orphansOf(name)).toHaveLength(1), { timeout: 20_000 });
    expect(existsSync(join(data(), 'postmaster.pid'))).toBe(true);

    const next = await startIn(home);
    expect(next.attached).toBe(false);
    expect(await count(next.appUrl)).toBe(before);
    expect(await orphansOf(name)).toEqual([]);
    await endless;
    expect(await next.stop()).toBe(true);
  });

  it('of everything, a file that names a process of another program does not keep it from starting', async () => {
    // It is of the server's user, whom PostgreSQL would take for its own.
    const { uid, gid } = statSync(data());
    const stranger = spawn('sleep', ['600'], process.getuid?.() === 0 ? { uid, gid } : {});
    await once(stranger, 'spawn');
    const lines = [stranger.pid, data(), 1_700_000_000, 5432, '', '127.0.0.1', '  1234567 1', 'ready   '];
    writeFileSync(join(data(), 'postmaster.pid'), `${lines.join('\n')}\n`);
    const running = await startIn(home);
    expect(running.attached).toBe(false);
    expect(running.pid).not.toBe(stranger.pid);
    expect(stranger.exitCode).toBeNull();
    stranger.kill();
    expect(await count(running.appUrl)).toBeGreaterThan(0);
    expect(await running.stop()).toBe(true);
  });

  it('of a first start nothing half-made is taken for a database', async () => {
    const young = newHome();
    try {
      const other = startInOtherProcess(young);
      const own = join(young, 'postgres');
      await vi.waitFor(() => expect(existsSync(own)).toBe(true), { timeout: 20_000, interval: 5 });
      const halfMade = () => readdirSync(own).filter((name) => name.startsWith('data.new-'));
      const watcher = watch(own);
      while (halfMade().length === 0) await once(watcher, 'change');
      watcher.close();
      await other.kill();
      await expect(other.started).rejects.toThrow('SIGKILL');
      expect(halfMade()).toHaveLength(1);
      expect(existsSync(join(own, 'data'))).toBe(false);
      expect(existsSync(join(own, 'start.lock'))).toBe(true);

      const running = await startIn(young);
      expect(running.attached).toBe(false);
      expect(await queryOnce(running.appUrl, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
      expect(halfMade()).toEqual([]);
      expect(await running.stop()).toBe(true);
    } finally {
      await removeHome(young);
    }
  });
});
