import { type Guarded, type RecordKind, RECORD_KINDS, type Tlp } from '@spillway/core/access';
import { sql } from 'kysely';
import type { Db } from './database.ts';

/** What the policy must know of objects, also of those that were deleted. */
export interface GuardStore {
  of(ids: readonly string[]): Promise<ReadonlyMap<string, Guarded<RecordKind>>>;
}

const isKind = (kind: string): kind is RecordKind => (RECORD_KINDS as readonly string[]).includes(kind);

export function guardStore(db: Db): GuardStore {
  return {
    async of(ids) {
      if (ids.length === 0) return new Map();
      const rows = await db
        .selectFrom('record')
        .select([
          'id',
          'kind',
          'owner',
          'author',
          'tlp',
          'persons',
          'organisations',
          'groups',
          'mailbox',
          'house_from',
          'open_from',
        ])
        .where(sql<boolean>`id = any(${[...ids]}::uuid[])`)
        .execute();
      return new Map(
        rows.flatMap(({ id, kind, owner, author, tlp, persons, organisations, groups, mailbox, ...row }) =>
          isKind(kind)
            ? [
                [
                  id,
                  {
                    kind,
                    owner,
                    author,
                    mailbox,
                    history: { houseFrom: row.house_from, openFrom: row.open_from },
                    label: { tlp: tlp as Tlp, persons, organisations, groups },
                  },
                ],
              ]
            : [],
        ),
      );
    },
  };
}
