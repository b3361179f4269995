import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { memoryFile, type SourceFile } from '@spillway/core/sheets';
import type { SampleFiles } from '../tools/make-layout-samples.ts';
import { makeZip } from './make-zip.ts';

/** Made-up files as a folder hands them over, in chunks small enough to cut lines in two. */
export const looseFiles = (files: SampleFiles): SourceFile[] =>
  Object.entries(files).map(([name, bytes]) => memoryFile(name, bytes, 97));

/** The same in one zip archive. */
export const zippedFiles = (files: SampleFiles, name = 'sample.zip'): SourceFile[] => [
  memoryFile(name, makeZip(files)),
];

/** A folder on the disk as a person hands it over. */
export const folderFiles = (folder: string): SourceFile[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((path) => memoryFile(relative(folder, path), readFileSync(path)));

/** The files with one of them changed as text: to see what a reader says of a fault. */
export function spoilt(files: SampleFiles, path: string, change: (text: string) => string): SampleFiles {
  const text = new TextDecoder().decode(files[path]);
  const changed = change(text);
  if (changed === text) throw new Error(`${path} was not changed`);
  return { ...files, [path]: new TextEncoder().encode(changed) };
}

/** The files without some of them. */
export const without = (files: SampleFiles, ...paths: readonly string[]): SampleFiles =>
  Object.fromEntries(Object.entries(files).filter(([path]) => !paths.includes(path)));
