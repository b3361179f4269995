import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { removeUse, requireUnusedElsewhere, showUse } from './use-elsewhere.ts';

let folder: string;
let path: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'spillway-use-'));
  path = join(folder, 'in-use');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('the note that data are in use', () => {
  it('of this place keeps nobody here out', async () => {
    const end = await showUse(path);
    await requireUnusedElsewhere(path);
    end();
    expect(existsSync(path)).toBe(true);
    await removeUse(path);
    await requireUnusedElsewhere(path);
  });

  it('gives signs of life until it ends', async () => {
    const end = await showUse(path, 5);
    const { mtimeMs } = statSync(path);
    await vi.waitFor(() => expect(statSync(path).mtimeMs).toBeGreaterThan(mtimeMs));
    end();
  });

  it('of a living other place keeps us out', async () => {
    const end = await showUse(path, 5);
    writeFileSync(path, readFileSync(path, 'utf8').replace(/.\n$/, '?\n'));
    await expect(requireUnusedElsewhere(path, undefined, 60_000)).rejects.toMatchObject({
      code: 'storage/start-failed',
      message: expect.stringContaining('in use in another container or on another machine'),
    });
    end();
  });

  it('of a place that gives no signs of life does not', async () => {
    writeFileSync(path, 'another place\n');
    await requireUnusedElsewhere(path, undefined, 150);
    await expect(requireUnusedElsewhere(path, AbortSignal.abort(new Error('enough')))).rejects.toThrow(
      'enough',
    );
  });
});
