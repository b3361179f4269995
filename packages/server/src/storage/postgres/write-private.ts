import { randomBytes } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';
import type { OsUser } from './os-user.ts';

/** Writes a file whole or not at all, synced, and readable by nobody but us, or by the user it is given to. */
export async function writePrivate(path: string, content: string, user: OsUser | null = null): Promise<void> {
  const beside = `${path}.${randomBytes(6).toString('hex')}.part`;
  try {
    const file = await open(beside, 'wx', 0o600);
    try {
      if (user !== null) await file.chown(user.uid, user.gid);
      await file.writeFile(content);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(beside, path);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
}
