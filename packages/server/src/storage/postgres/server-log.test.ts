import {
  appendFileSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { keepLogSmall, lastLines, openLog } from './server-log.ts';

let folder: string;
let path: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'spillway-log-'));
  path = join(folder, 'postgres.log');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('the log of the server', () => {
  it('is appended to by the next start, unless it has grown long', async () => {
    writeFileSync(path, 'before\n');
    const next = await openLog(path);
    await next.file.appendFile('after\n');
    await next.file.close();
    expect(readFileSync(path, 'utf8')).toBe('before\nafter\n');
    expect(await lastLines(path, next.from)).toBe('after');

    writeFileSync(path, 'x'.repeat(5_000_000));
    const fresh = await openLog(path);
    await fresh.file.close();
    expect(fresh.from).toBe(0);
    expect(statSync(path).size).toBe(0);
    expect(statSync(`${path}.1`).size).toBe(5_000_000);
  });

  it('may be read by us only', async () => {
    const { file } = await openLog(path);
    await file.close();
    expect(statSync(path).mode & 0o777).toBe(0o600);
  });

  it('is emptied while it runs, and what was in it is kept once', async () => {
    const { file } = await openLog(path);
    await file.appendFile('a'.repeat(2_000));
    const stop = keepLogSmall(path, 1_000, 5);
    await vi.waitFor(() => expect(statSync(path).size).toBe(0));
    stop();
    expect(statSync(`${path}.1`).size).toBe(2_000);
    // The server goes on with the file it has open: at the start of the emptied one, not behind a hole.
    await file.appendFile('next\n');
    await file.close();
    expect(readFileSync(path, 'utf8')).toBe('next\n');
  });

  it('is quoted by its last lines', async () => {
    appendFileSync(path, Array.from({ length: 20 }, (_, k) => `line ${k}\n`).join(''));
    expect((await lastLines(path)).split('\n')).toEqual(
      [12, 13, 14, 15, 16, 17, 18, 19].map((k) => `line ${k}`),
    );
    expect(existsSync(join(folder, 'none'))).toBe(false);
    expect(await lastLines(join(folder, 'none'))).toBe('');
  });
});
