import { sql } from 'kysely';
import type { Db } from './database.ts';

/** Settings of the centre, by name. */
export interface SettingStore {
  get(name: string): Promise<{ readonly value: unknown; readonly version: number } | null>;
  hold(name: string): Promise<{ readonly value: unknown; readonly version: number } | null>;
  set(name: string, value: unknown): Promise<void>;
  /** Keeps other programs from the same piece of work until the transaction ends. */
  alone(work: string): Promise<void>;
}

export function settingStore(db: Db): SettingStore {
  const get = (name: string, lock: boolean) => {
    const query = db.selectFrom('setting').select(['value', 'version']).where('name', '=', name);
    return (lock ? query.forUpdate() : query).executeTakeFirst();
  };
  return {
    get: async (name) => (await get(name, false)) ?? null,
    hold: async (name) => (await get(name, true)) ?? null,
    async alone(work) {
      await sql`select pg_advisory_xact_lock(hashtextextended(${work}, 0))`.execute(db);
    },
    async set(name, value) {
      const text = JSON.stringify(value);
      await db
        .insertInto('setting')
        .values({ name, value: text })
        .onConflict((conflict) =>
          conflict.column('name').doUpdateSet({
            value: text,
            version: sql<number>`setting.version + 1`,
            updated_at: sql<Date>`now()`,
          }),
        )
        .execute();
    },
  };
}
