import { createReadStream } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { basename, join, relative } from 'node:path';
import type { SourceFile } from '@spillway/core/sheets';

/** Bytes read at a time: large enough that the parsers, not the disk calls, set the pace. */
const CHUNK_BYTES = 1 << 20;

/** A file on disk as a stream that can be opened again. */
export async function fileSource(path: string, name: string = basename(path)): Promise<SourceFile> {
  const { size } = await stat(path);
  return { name, size, open: () => createReadStream(path, { highWaterMark: CHUNK_BYTES }) };
}

/** Files and folders named by a person, as sources; of a folder, every file below it in the order of names. */
export async function fileSources(paths: readonly string[]): Promise<SourceFile[]> {
  const sources: SourceFile[] = [];
  for (const path of paths) {
    if (!(await stat(path)).isDirectory()) {
      sources.push(await fileSource(path));
      continue;
    }
    const entries = await readdir(path, { recursive: true, withFileTypes: true });
    const files = entries
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name));
    for (const file of files.sort()) sources.push(await fileSource(file, relative(path, file)));
  }
  return sources;
}
