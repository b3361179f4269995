import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { writePrivate } from './write-private.ts';

export interface Passwords {
  readonly owner: string;
  readonly app: string;
}

const ownerPath = (folder: string): string => join(folder, 'owner.password');
const appPath = (folder: string): string => join(folder, 'app.password');

const readOne = async (path: string): Promise<string | null> => {
  try {
    const password = (await readFile(path, 'utf8')).trim();
    return /^[\w-]{43}$/.test(password) ? password : null;
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw cause;
  }
};

/** The passwords kept in a folder; null if one is missing or no password of ours. */
export async function readPasswords(folder: string): Promise<Passwords | null> {
  const [owner, app] = await Promise.all([readOne(ownerPath(folder)), readOne(appPath(folder))]);
  return owner === null || app === null ? null : { owner, app };
}

/** Makes new passwords of 32 random bytes and keeps them in files that only we may read. */
export async function makePasswords(folder: string): Promise<Passwords> {
  const random = () => randomBytes(32).toString('base64url');
  const passwords = { owner: random(), app: random() };
  await writePrivate(ownerPath(folder), `${passwords.owner}\n`);
  await writePrivate(appPath(folder), `${passwords.app}\n`);
  return passwords;
}
