import type { RecordKind } from '@spillway/core/access';
import { sql } from 'kysely';
import type { Db } from './database.ts';

/** Something that must not be deleted until the hold is lifted: one object, or every object of a kind. */
export interface LegalHold {
  readonly id: string;
  readonly organisation: string;
  readonly record: string | null;
  readonly kind: RecordKind | null;
  readonly reason: string;
  readonly placedAt: string;
}

export interface HoldStore {
  place(hold: Omit<LegalHold, 'placedAt'>, by: string | null): Promise<LegalHold>;
  get(id: string): Promise<LegalHold | null>;
  list(organisation: string): Promise<readonly LegalHold[]>;
  lift(id: string): Promise<void>;
  /** Whether an organisation owns this object. */
  has(organisation: string, record: string): Promise<boolean>;
  /** Whether a hold keeps this object from being deleted. */
  keeps(record: string): Promise<boolean>;
  /** Days that objects of a kind are kept after their last change; kinds without a time are kept. */
  retention(): Promise<ReadonlyMap<RecordKind, number>>;
  setRetention(kind: RecordKind, days: number | null): Promise<void>;
  /** Objects past their time that no hold keeps, the oldest first, held until the transaction ends. */
  overdue(limit: number): Promise<
    readonly {
      readonly id: string;
      readonly kind: RecordKind;
      readonly owner: string;
      readonly contentHash: string;
    }[]
  >;
}

interface Row {
  id: string;
  organisation: string;
  record: string | null;
  kind: string | null;
  reason: string;
  placed_at: Date;
}

const holdOf = (row: Row): LegalHold => ({
  id: row.id,
  organisation: row.organisation,
  record: row.record,
  kind: row.kind as RecordKind | null,
  reason: row.reason,
  placedAt: row.placed_at.toISOString(),
});

const COLUMNS = ['id', 'organisation', 'record', 'kind', 'reason', 'placed_at'] as const;
const KEPT = sql`exists (select from spillway.legal_hold hold where hold.lifted_at is null
  and hold.organisation = record.owner and (hold.record = record.id or hold.kind = record.kind))`;

export function holdStore(db: Db): HoldStore {
  const open = db.selectFrom('legal_hold').select(COLUMNS).where('lifted_at', 'is', null);
  return {
    async place({ id, organisation, record, kind, reason }, by) {
      const row = await db
        .insertInto('legal_hold')
        .values({ id, organisation, record, kind, reason, placed_by: by })
        .returning(COLUMNS)
        .executeTakeFirstOrThrow();
      return holdOf(row);
    },
    async get(id) {
      const row = await open.where('id', '=', id).executeTakeFirst();
      return row === undefined ? null : holdOf(row);
    },
    async list(organisation) {
      const rows = await open.where('organisation', '=', organisation).orderBy('placed_at').execute();
      return rows.map(holdOf);
    },
    async lift(id) {
      await db.updateTable('legal_hold').set({ lifted_at: sql<Date>`now()` }).where('id', '=', id).execute();
    },
    async has(organisation, record) {
      const row = await db
        .selectFrom('record')
        .select('id')
        .where('id', '=', record)
        .where('owner', '=', organisation)
        .where('removed_at', 'is', null)
        .executeTakeFirst();
      return row !== undefined;
    },
    async keeps(record) {
      const { rows } = await sql<{ kept: boolean }>`select ${KEPT} as kept from spillway.record
        where record.id = ${record}::uuid`.execute(db);
      return rows[0]?.kept ?? false;
    },
    async retention() {
      const rows = await db.selectFrom('retention').select(['kind', 'days']).execute();
      return new Map(rows.map(({ kind, days }) => [kind as RecordKind, days]));
    },
    async setRetention(kind, days) {
      if (days === null) {
        await db.deleteFrom('retention').where('kind', '=', kind).execute();
        return;
      }
      await db
        .insertInto('retention')
        .values({ kind, days })
        .onConflict((conflict) => conflict.column('kind').doUpdateSet({ days, updated_at: sql<Date>`now()` }))
        .execute();
    },
    async overdue(limit) {
      const { rows } = await sql<{ id: string; kind: RecordKind; owner: string; contentHash: string }>`
        select record.id, record.kind, record.owner, record.content_hash as "contentHash" from spillway.record join spillway.retention using (kind)
        where removed_at is null and not shipped
          and record.updated_at < now() - make_interval(days => retention.days) and not ${KEPT}
        order by record.updated_at limit ${limit} for update of record skip locked`.execute(db);
      return rows;
    },
  };
}
