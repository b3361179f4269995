import { randomBytes } from 'node:crypto';
import { open, rename, rm, stat, writeFile } from 'node:fs/promises';

/**
 * Writes a file whole or not at all: beside its place first, synced to disk, then renamed over it. A process
 * killed half-way leaves what was there before. The folder must be there. A device or a pipe is written to, never
 * replaced.
 */
export async function writeWhole(path: string, content: Uint8Array | string): Promise<void> {
  if (await isDevice(path)) {
    await writeFile(path, content);
    return;
  }
  const beside = `${path}.${randomBytes(6).toString('hex')}.part`;
  try {
    const file = await open(beside, 'wx');
    try {
      await file.writeFile(content);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(beside, path);
  } catch (error) {
    await rm(beside, { force: true });
    // People know the place they named, not the file beside it.
    if (error instanceof Error) Object.assign(error, { path });
    throw error;
  }
}

/** Whether something stands there that is no file: a device, a pipe, a socket. */
async function isDevice(path: string): Promise<boolean> {
  try {
    const found = await stat(path);
    return !found.isFile() && !found.isDirectory();
  } catch {
    return false;
  }
}
