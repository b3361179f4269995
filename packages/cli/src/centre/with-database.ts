import type { Database } from '@spillway/server';
import { homeFolder } from './home-option.ts';
import { reachDatabase, type ReachedDatabase } from './reach-database.ts';
import { requireShape } from './require-shape.ts';

export interface DatabaseWork extends ReachedDatabase {
  readonly home: string;
}

/** Does something with the database of a home folder, or of the environment, and lets go of it. */
export async function withDatabase<T>(
  flags: { readonly home?: string },
  work: (reached: DatabaseWork) => Promise<T>,
  signal?: AbortSignal,
): Promise<T> {
  const home = homeFolder(flags);
  const reached = await reachDatabase(home, signal === undefined ? {} : { signal });
  try {
    return await work({ ...reached, home });
  } finally {
    await reached.leave();
  }
}

/** The same with connections of the role that serves, to a database in the shape this program knows. */
export const withCentre = <T>(
  flags: { readonly home?: string },
  work: (database: Database, reached: DatabaseWork) => Promise<T>,
  signal?: AbortSignal,
): Promise<T> =>
  withDatabase(
    flags,
    async (reached) => {
      const { openDatabase } = await import('@spillway/server');
      await requireShape(reached, { migrate: false });
      const database = openDatabase(reached.address.appUrl, { connections: 4, name: 'spillway command' });
      try {
        return await work(database, reached);
      } finally {
        await database.close();
      }
    },
    signal,
  );
