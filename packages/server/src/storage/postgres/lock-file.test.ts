import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { underLock } from './lock-file.ts';

let folder: string;
let path: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'spillway-lock-'));
  path = join(folder, 'start.lock');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('a lock between processes', () => {
  it('lets one in at a time, and is gone at the end', async () => {
    let inside = 0;
    let most = 0;
    const results = await Promise.all(
      [1, 2, 3, 4, 5].map((n) =>
        underLock(path, undefined, async () => {
          inside += 1;
          most = Math.max(most, inside);
          await new Promise((next) => setImmediate(next));
          inside -= 1;
          return n;
        }),
      ),
    );
    expect(most).toBe(1);
    expect(results).toEqual([1, 2, 3, 4, 5]);
    expect(existsSync(path)).toBe(false);
  });

  it('is let go when the work fails', async () => {
    await expect(underLock(path, undefined, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(await underLock(path, undefined, async () => 'yes')).toBe('yes');
  });

  it('of a process that has ended is taken over', async () => {
    const child = spawn(process.execPath, ['-e', '']);
    await once(child, 'exit');
    writeFileSync(path, `${child.pid} abc`);
    expect(await underLock(path, undefined, async () => 'in')).toBe('in');
  });

  it('whose holder’s number went to a living process is taken over for want of a heartbeat', async () => {
    writeFileSync(path, `${process.pid} abc`);
    const longAgo = new Date(Date.now() - 60_000);
    utimesSync(path, longAgo, longAgo);
    expect(await underLock(path, undefined, async () => 'in')).toBe('in');
  });

  it('of a living holder is waited for until told otherwise', async () => {
    writeFileSync(path, `${process.pid} abc`);
    const told = new AbortController();
    const waiting = underLock(path, told.signal, async () => 'in');
    told.abort(new Error('enough'));
    await expect(waiting).rejects.toThrow('enough');
    expect(existsSync(path)).toBe(true);
  });
});
