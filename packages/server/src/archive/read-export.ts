import { type Finding, SpillwayError } from '@spillway/core/shared';
import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { TSchema } from 'typebox';
import { Value } from 'typebox/value';
import { readArchive } from './archive-file.ts';
import { type ExportIndex, type ExportLists, INDEX_FILE, IndexSchema, LISTS } from './export-format.ts';
import { isArchive } from './export-sink.ts';

/** An export as far as it is what it says. */
export interface OpenExport {
  readonly index: ExportIndex;
  readonly lists: ExportLists;
  readonly read: (path: string) => Promise<Buffer>;
  readonly findings: readonly Finding[];
}

const SAFE = /^[A-Za-z0-9_-]+(?:[./][A-Za-z0-9_-]+)*$/;
/** More of one kind are counted and not told. */
const TOLD = 50;

/** Unpacks an archive into a folder of its own; what would land elsewhere is refused. */
async function unpack(path: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'spillway-import-'));
  try {
    for await (const { name, bytes } of readArchive(path)) {
      if (!SAFE.test(name))
        throw new SpillwayError(
          'archive/damaged',
          `${path}: ${JSON.stringify(name)} is no file of an export`,
          { path },
        );
      const file = join(folder, name);
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, bytes);
    }
    return folder;
  } catch (error) {
    await rm(folder, { recursive: true, force: true });
    throw error;
  }
}

async function readJson(
  folder: string,
  file: string,
  schema: TSchema,
  find: (finding: Finding) => void,
): Promise<unknown> {
  const wrong = (path: string, message: string): void =>
    find({ code: 'archive/unreadable', severity: 'error', path, message });
  let value: unknown;
  try {
    value = JSON.parse(await readFile(join(folder, file), 'utf8'));
  } catch (error) {
    wrong(file, (error as NodeJS.ErrnoException).code === 'ENOENT' ? 'it is not there' : 'it is no JSON');
    return null;
  }
  if (Value.Check(schema, value)) return value;
  for (const { instancePath, message } of [...Value.Errors(schema, value)].slice(0, TOLD))
    wrong(`${file}${instancePath}`, message);
  return null;
}

async function readFolder(folder: string): Promise<OpenExport> {
  const findings: Finding[] = [];
  const find = (finding: Finding): void => void findings.push(finding);
  const index = (await readJson(folder, INDEX_FILE, IndexSchema, find)) as ExportIndex | null;
  if (index === null)
    throw new SpillwayError(
      'archive/damaged',
      `expected an export, but ${findings[0].path}: ${findings[0].message}`,
      { findings },
    );
  for (const { path, bytes, sha256 } of index.files) {
    const content = await readFile(join(folder, path)).catch(() => null);
    const fits = content?.length === bytes && createHash('sha256').update(content).digest('hex') === sha256;
    if (!fits)
      find({
        code: 'archive/changed-file',
        severity: 'error',
        path,
        message: content === null ? 'it is not there' : 'it is not the file that was exported',
      });
  }
  const lists: Record<string, unknown> = {};
  for (const name of Object.keys(LISTS) as (keyof ExportLists)[]) {
    const { file, schema } = LISTS[name];
    lists[name] =
      name === 'persons' && !index.persons ? [] : ((await readJson(folder, file, schema, find)) ?? []);
  }
  return {
    index,
    lists: lists as ExportLists,
    read: (path) => readFile(join(folder, path)),
    findings,
  };
}

/**
 * Opens an export, a folder or a `.tar.gz`, and compares every file with what its index says.
 *
 * @throws SpillwayError `archive/damaged` if it is none.
 */
export async function withExport<T>(path: string, work: (open: OpenExport) => Promise<T>): Promise<T> {
  if (!isArchive(path)) return work(await readFolder(path));
  const folder = await unpack(path);
  try {
    return await work(await readFolder(folder));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
