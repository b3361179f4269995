import { mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { writeWhole } from './write-whole.ts';

const folder = mkdtempSync(join(tmpdir(), 'write-whole-'));

it('replaces a file in one step and leaves nothing beside it', async () => {
  const path = join(folder, 'a.txt');
  writeFileSync(path, 'before');
  await writeWhole(path, 'after');
  expect(readFileSync(path, 'utf8')).toBe('after');
  expect(readdirSync(folder)).toEqual(['a.txt']);
});

it('names the place asked for where it cannot be written, and leaves nothing', async () => {
  const path = join(folder, 'no', 'such', 'folder.txt');
  await expect(writeWhole(path, 'x')).rejects.toMatchObject({ code: 'ENOENT', path });
  await expect(writeWhole(folder, 'x')).rejects.toMatchObject({ code: 'EISDIR' });
  expect(readdirSync(folder)).toEqual(['a.txt']);
});

it('writes to a device and never takes its place', async () => {
  await writeWhole('/dev/null', 'x');
  expect(statSync('/dev/null').isCharacterDevice()).toBe(true);
});
