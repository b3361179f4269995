import { type Database, openDatabase } from '../packages/server/src/storage/database.ts';
import { openStorage, type Storage, type Stores } from '../packages/server/src/storage/storage.ts';
import { freshDatabase } from './postgres.ts';

/** The stores over a database of a test's own, without a centre around them. */
export interface TestStores {
  readonly database: Database;
  readonly storage: Storage;
  readonly stores: Stores;
  organisation(name?: string): Promise<string>;
  /** A row of an account, which nobody can sign in to. */
  person(name: string): Promise<string>;
  close(): Promise<void>;
}

export async function openTestStores(): Promise<TestStores> {
  const fresh = await freshDatabase();
  const database = openDatabase(fresh.appUrl, { connections: 6 });
  const storage = openStorage(database);
  return {
    database,
    storage,
    stores: storage.stores,
    async organisation(name = 'Organisation') {
      const id = crypto.randomUUID();
      await storage.stores.organisations.create(
        id,
        { name, industry: null, sector: null, country: null },
        false,
      );
      return id;
    },
    async person(name) {
      const id = crypto.randomUUID();
      await database.pool.query(
        'insert into accounts."user" (id, name, email, "emailVerified") values ($1, $2, $3, true)',
        [id, name, `${id}@example.test`],
      );
      return id;
    },
    async close() {
      await database.close();
      await fresh.drop();
    },
  };
}
