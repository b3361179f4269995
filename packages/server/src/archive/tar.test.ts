import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readTar, TAR_END, tarBlocks, type TarEntry } from './tar.ts';

const pack = (entries: readonly TarEntry[]): Buffer =>
  Buffer.concat([...entries.flatMap((entry) => tarBlocks(entry, 1_700_000_000)), TAR_END]);

async function unpack(bytes: Uint8Array, pieces = 1000): Promise<TarEntry[]> {
  async function* source() {
    for (let at = 0; at < bytes.length; at += pieces) yield bytes.subarray(at, at + pieces);
  }
  const found: TarEntry[] = [];
  for await (const { name, bytes: content } of readTar(source()))
    found.push({ name, bytes: Uint8Array.from(content) });
  return found;
}

const entries = fc.array(
  fc.record({ name: fc.stringMatching(/^[a-z0-9./-]{1,90}$/), bytes: fc.uint8Array({ maxLength: 3000 }) }),
  { maxLength: 5 },
);

test('what is packed is unpacked, however it arrives', () =>
  fc.assert(
    fc.asyncProperty(entries, fc.integer({ min: 1, max: 2000 }), async (list, pieces) => {
      expect(await unpack(pack(list), pieces)).toEqual(list);
    }),
    { numRuns: 100 },
  ));

test('an archive cut before its end is told to be', () =>
  fc.assert(
    fc.asyncProperty(entries, fc.double({ min: 0, max: 1, noNaN: true }), async (list, share) => {
      const whole = pack(list);
      const cut = whole.subarray(0, Math.floor((whole.length - TAR_END.length) * share));
      await expect(unpack(cut)).rejects.toMatchObject({ code: 'archive/damaged' });
    }),
    { numRuns: 100 },
  ));

test('the system’s own tar reads it', () => {
  const folder = mkdtempSync(join(tmpdir(), 'spillway-tar-'));
  try {
    const bytes = Uint8Array.from({ length: 1500 }, (_, k) => k % 251);
    writeFileSync(join(folder, 'a.tar'), pack([{ name: 'tables/a.b/000000.copy', bytes }]));
    execFileSync('tar', ['xf', 'a.tar'], { cwd: folder });
    expect(Uint8Array.from(readFileSync(join(folder, 'tables/a.b/000000.copy')))).toEqual(bytes);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
