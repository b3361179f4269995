import { readdir } from 'node:fs/promises';
import { join } from 'node:path';

/** Files of a folder that are called by an id and an extension, in the order of ids; none where there is no such folder. */
export async function filesById(folder: string, extension: string): Promise<{ id: string; path: string }[]> {
  let names: string[];
  try {
    names = await readdir(folder);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
  return names
    .filter((name) => name.endsWith(extension))
    .sort()
    .map((name) => ({ id: name.slice(0, -extension.length), path: join(folder, name) }));
}
