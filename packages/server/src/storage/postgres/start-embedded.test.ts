import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { networkInterfaces } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  newHome,
  queryOnce,
  removeHome,
  startIn,
  startInOtherProcess,
} from '../../../../../test/embedded-home.ts';
import type { RunningPostgres, StartStep } from './start-embedded.ts';
import { showUse } from './use-elsewhere.ts';

const homes: string[] = [];
const home = (): string => {
  homes.push(newHome());
  return homes.at(-1) ?? '';
};
afterAll(() => Promise.all(homes.map(removeHome)));

const changed = (url: string, change: (url: URL) => void): string => {
  const copy = new URL(url);
  change(copy);
  return copy.href;
};

describe('an embedded PostgreSQL', () => {
  let folder: string;
  let running: RunningPostgres;
  const steps: StartStep[] = [];
  beforeAll(async () => {
    folder = home();
    running = await startIn(folder, { onProgress: (step) => steps.push(step) });
  });
  afterAll(() => running.stop());

  it('is made at the first start', () => {
    expect(steps).toEqual(['making-database', 'starting']);
    expect(running.attached).toBe(false);
  });

  it('keeps what it acknowledges, checks what it reads, and counts in UTF-8 and UTC', async () => {
    const rows = await queryOnce<{ name: string; setting: string }>(
      running.ownerUrl,
      `SELECT name, setting FROM pg_settings WHERE name IN ('fsync', 'full_page_writes', 'synchronous_commit',
         'data_checksums', 'TimeZone', 'server_encoding', 'listen_addresses', 'unix_socket_directories',
         'password_encryption', 'max_connections')`,
    );
    expect(Object.fromEntries(rows.map(({ name, setting }) => [name, setting]))).toEqual({
      fsync: 'on',
      full_page_writes: 'on',
      synchronous_commit: 'on',
      data_checksums: 'on',
      TimeZone: 'UTC',
      server_encoding: 'UTF8',
      listen_addresses: '127.0.0.1',
      unix_socket_directories: '',
      password_encryption: 'scram-sha-256',
      max_connections: '100',
    });
    const [order] = await queryOnce(
      running.appUrl,
      `SELECT 'Z' < 'a' AS by_code_point, upper('é한') AS upper`,
    );
    expect(order).toEqual({ by_code_point: true, upper: 'É한' });
  });

  it('has an owner who may make databases, and a role that owns nothing', async () => {
    const roles = await queryOnce(
      running.ownerUrl,
      `SELECT rolname, rolsuper, rolcreatedb, rolcreaterole, rolbypassrls FROM pg_roles WHERE rolcanlogin ORDER BY 1`,
    );
    const plain = { rolsuper: false, rolcreaterole: false, rolbypassrls: false };
    expect(roles).toEqual([
      {
        ...plain,
        rolname: 'postgres',
        rolsuper: true,
        rolcreatedb: true,
        rolcreaterole: true,
        rolbypassrls: true,
      },
      { ...plain, rolname: 'spillway_app', rolcreatedb: false },
      { ...plain, rolname: 'spillway_owner', rolcreatedb: true },
    ]);
    const refused = { code: '42501' };
    await expect(queryOnce(running.appUrl, 'CREATE TABLE mine (a int)')).rejects.toMatchObject(refused);
    await expect(queryOnce(running.appUrl, 'CREATE SCHEMA mine')).rejects.toMatchObject(refused);
    await expect(queryOnce(running.appUrl, 'CREATE DATABASE mine')).rejects.toMatchObject(refused);
    const maintenance = changed(running.appUrl, (url) => {
      url.pathname = '/postgres';
    });
    await expect(queryOnce(maintenance, 'SELECT 1')).rejects.toMatchObject(refused);
    await queryOnce(running.ownerUrl, 'CREATE TABLE owned (a int); DROP TABLE owned');
  });

  it.each([
    ['a wrong password', { password: 'x'.repeat(43) }, '28P01'],
    ['the password of the other role', { username: 'spillway_owner' }, '28P01'],
    ['the superuser', { username: 'postgres' }, '28000'],
    ['a user it does not know', { username: 'root' }, '28000'],
  ])('lets nobody in with %s', async (_, change, code) => {
    const url = changed(running.appUrl, (copy) => Object.assign(copy, change));
    await expect(queryOnce(url, 'SELECT 1')).rejects.toMatchObject({ code });
  });

  it('lets nobody in without a password', async () => {
    const { port } = new URL(running.appUrl);
    const client = new pg.Client({
      host: '127.0.0.1',
      port: Number(port),
      user: 'spillway_app',
      database: 'spillway',
    });
    await expect(client.connect()).rejects.toThrow(/password/);
  });

  it('is heard on the loopback address only', async () => {
    const { port, hostname } = new URL(running.appUrl);
    expect(hostname).toBe('127.0.0.1');
    const others = Object.values(networkInterfaces())
      .flatMap((addresses) => addresses ?? [])
      .map(({ address, family, scopeid }) => (family === 'IPv6' && scopeid ? `${address}%lo` : address))
      .filter((address) => address !== '127.0.0.1');
    if (process.platform === 'linux') others.push('127.0.0.2');
    for (const host of others) {
      const outcome = await new Promise<string>((resolve) => {
        const socket = connect({ host, port: Number(port) });
        socket.on('connect', () => resolve('connected')).on('error', () => resolve('refused'));
        socket.on('close', () => socket.destroy());
      });
      expect(`${host} ${outcome}`).toBe(`${host} refused`);
    }
  });

  it('keeps passwords, log and data for us alone', () => {
    const own = join(folder, 'postgres');
    for (const name of ['owner.password', 'app.password', 'postgres.log', 'port']) {
      expect(`${name} ${(statSync(join(own, name)).mode & 0o777).toString(8)}`).toBe(`${name} 600`);
    }
    expect(statSync(join(own, 'data')).mode & 0o777).toBe(0o700);
    const passwords = ['owner', 'app'].map((role) =>
      readFileSync(join(own, `${role}.password`), 'utf8').trim(),
    );
    expect(new Set(passwords.map((text) => Buffer.from(text, 'base64url').length))).toEqual(new Set([32]));
    expect(passwords[0]).not.toBe(passwords[1]);
    const log = readFileSync(join(own, 'postgres.log'), 'utf8');
    for (const password of passwords) expect(log).not.toContain(password);
  });

  it('runs as an ordinary user', () => {
    const { uid } = statSync(join(folder, 'postgres', 'data'));
    expect(uid).not.toBe(0);
    if (process.getuid?.() !== 0) expect(uid).toBe(process.getuid?.());
    if (process.platform === 'linux') expect(statSync(`/proc/${running.pid}`).uid).toBe(uid);
  });
});

describe('several processes with one home folder', () => {
  const folder = home();

  it('that begin at once have one server between them, which the last to leave stops', async () => {
    const others = [startInOtherProcess(folder), startInOtherProcess(folder)];
    const mine = await startIn(folder);
    const theirs = await Promise.all(others.map(({ started }) => started));
    const all = [mine, ...theirs];
    expect(new Set(all.map(({ pid }) => pid)).size).toBe(1);
    expect(all.filter(({ attached }) => !attached)).toHaveLength(1);

    const starter = all.findIndex(({ attached }) => !attached);
    const stops = [() => mine.stop(), ...others.map((other) => () => other.stop())];
    const order = [starter, ...[0, 1, 2].filter((k) => k !== starter)];
    const stopped: boolean[] = [];
    for (const k of order) stopped.push((await stops[k]?.()) ?? false);
    expect(stopped).toEqual([false, false, true]);
    expect(existsSync(join(folder, 'postgres/data/postmaster.pid'))).toBe(false);

    const steps: StartStep[] = [];
    const again = await startIn(folder, { onProgress: (step) => steps.push(step) });
    expect(steps).toEqual(['starting']);
    expect(again.appUrl).toBe(mine.appUrl); // the same port and password
    expect(await again.stop()).toBe(true);
    expect(await again.stop()).toBe(true); // told twice, done once
  });

  it('do not stop it under someone else’s hands', async () => {
    const running = await startIn(folder);
    const person = new pg.Client({ connectionString: running.ownerUrl });
    await person.connect();
    expect(await running.stop()).toBe(false);
    expect((await person.query('SELECT 1 AS one')).rows).toEqual([{ one: 1 }]);
    await person.end();
    const next = await startIn(folder);
    expect(next).toMatchObject({ attached: true, pid: running.pid });
    expect(await next.stop()).toBe(true);
  });
});

describe('a start', () => {
  const folder = home();

  it('takes another port if that of before is taken', async () => {
    const first = await startIn(folder);
    const { port } = new URL(first.appUrl);
    await first.stop();
    const squatter = createServer();
    await new Promise<void>((listening) => squatter.listen(Number(port), '127.0.0.1', listening));
    const second = await startIn(folder);
    expect(new URL(second.appUrl).port).not.toBe(port);
    expect(await queryOnce(second.appUrl, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    await second.stop();
    squatter.close();
  });

  it('is refused while another container uses the folder', async () => {
    const note = join(folder, 'postgres/in-use');
    const end = await showUse(note, 20);
    writeFileSync(note, 'another container\n');
    await expect(startIn(folder)).rejects.toThrow(/in use in another container/);
    end();
    rmSync(note);
    expect(await (await startIn(folder)).stop()).toBe(true);
    expect(existsSync(note)).toBe(false);
  });

  it('makes new passwords for those lost', async () => {
    const first = await startIn(folder);
    await queryOnce(first.ownerUrl, 'CREATE TABLE kept AS SELECT 7 AS a');
    await first.stop();
    rmSync(join(folder, 'postgres/app.password'));
    const second = await startIn(folder);
    expect(new URL(second.appUrl).password).not.toBe(new URL(first.appUrl).password);
    expect(await queryOnce(second.appUrl, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    expect(await queryOnce(second.ownerUrl, 'SELECT a FROM kept')).toEqual([{ a: 7 }]);
    await second.stop();
  });

  it('that is cancelled leaves nothing half-made', async () => {
    const untouched = home();
    const told = new AbortController();
    const begun = startIn(untouched, { signal: told.signal, onProgress: () => told.abort() });
    await expect(begun).rejects.toMatchObject({ code: 'shared/cancelled' });
    expect(readdirSync(join(untouched, 'postgres')).filter((name) => name.startsWith('data'))).toEqual([]);
    const next = await startIn(untouched);
    expect(await next.stop()).toBe(true);
  });
});
