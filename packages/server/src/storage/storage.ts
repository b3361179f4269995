import type { AuditTrail } from '@spillway/core/audit';
import type { GroupStore, OrganisationStore, RecordStore } from '@spillway/core/records';
import { SpillwayError } from '@spillway/core/shared';
import { auditTrail } from './audit-trail.ts';
import type { Database, Db } from './database.ts';
import { type GuardStore, guardStore } from './guard-store.ts';
import { groupStore } from './group-store.ts';
import { type HoldStore, holdStore } from './hold-store.ts';
import { type IdempotencyStore, idempotencyStore } from './idempotency-store.ts';
import { organisationStore } from './organisation-store.ts';
import { type People, people } from './people.ts';
import { isAway } from './postgres-errors.ts';
import { recordStore } from './record-store.ts';
import { type TicketStore, ticketStore } from './ticket-store.ts';
import { type WaitingStore, waitingStore } from './waiting-store.ts';
import { type SettingStore, settingStore } from './setting-store.ts';

/** Everything that is stored, behind its ports. */
export interface Stores {
  /** For what joins in the same transaction: accounts and the queue. */
  readonly db: Db;
  readonly tickets: TicketStore;
  readonly records: RecordStore;
  readonly organisations: OrganisationStore;
  readonly groups: GroupStore;
  readonly guards: GuardStore;
  readonly holds: HoldStore;
  readonly audit: AuditTrail;
  readonly waiting: WaitingStore;
  readonly people: People;
  readonly idempotency: IdempotencyStore;
  readonly settings: SettingStore;
}

export interface Storage {
  /** For reading: each question sees what is committed when it is asked. */
  readonly stores: Stores;
  /**
   * Changes that are made together or not at all. When it returns, they are on disk.
   *
   * @throws SpillwayError `storage/unreachable` if the database is away; whether the changes were made is then not known
   *   if it went away at the very end, which is what idempotency keys are for.
   */
  write<T>(work: (stores: Stores) => Promise<T>): Promise<T>;
}

export const storesOf = (db: Db, refs?: Map<string, string>, found?: Map<string, string>): Stores => ({
  db,
  tickets: ticketStore(db),
  records: recordStore(db),
  organisations: organisationStore(db),
  groups: groupStore(db),
  guards: guardStore(db),
  holds: holdStore(db),
  audit: auditTrail(db),
  waiting: waitingStore(db),
  people: people(db, refs, found),
  idempotency: idempotencyStore(db),
  settings: settingStore(db),
});

/** @param onWritten called after each commit, for the trail to be lengthened. */
export function openStorage({ db }: Database, onWritten: () => void = () => {}): Storage {
  const refs = new Map<string, string>();
  return {
    stores: storesOf(db, refs),
    async write(work) {
      try {
        const found = new Map<string, string>();
        const result = await db.transaction().execute((tx) => work(storesOf(tx, refs, found)));
        for (const [person, ref] of found) refs.set(person, ref);
        onWritten();
        return result;
      } catch (error) {
        if (isAway(error))
          throw new SpillwayError(
            'storage/unreachable',
            'the database cannot be reached just now',
            {},
            error,
          );
        throw error;
      }
    },
  };
}
