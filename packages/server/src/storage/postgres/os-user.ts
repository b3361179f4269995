import { stat } from 'node:fs/promises';
import { dirname } from 'node:path';

/** An ordinary user of the system, as whom the server runs because it refuses to run as root. */
export interface OsUser {
  readonly name: string;
  readonly uid: number;
  readonly gid: number;
}

/** Whether a user may walk down to a folder, as far as the mode bits say. */
export async function mayReach(user: OsUser, folder: string): Promise<boolean> {
  for (let path = folder; ; path = dirname(path)) {
    const found = await stat(path).catch(() => null);
    if (found !== null) {
      const bit = found.uid === user.uid ? 0o100 : found.gid === user.gid ? 0o010 : 0o001;
      if ((found.mode & bit) === 0) return false;
    }
    if (path === dirname(path)) return true;
  }
}
