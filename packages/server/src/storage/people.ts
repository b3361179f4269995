import type { RecordKind } from '@spillway/core/access';
import { hashBytes } from '@spillway/core/shared';
import { sql } from 'kysely';
import { randomBytes } from 'node:crypto';
import type { Db } from './database.ts';

/**
 * Persons as the trail knows them: by a salted hash. Whoever takes the salt away has taken the person out of the trail,
 * which still verifies.
 */
export interface People {
  /** The hash that stands for a person; made at the first call. */
  refOf(person: string): Promise<string>;
  /** Names of the persons behind hashes, where there still are any. */
  namesOf(
    refs: readonly string[],
  ): Promise<ReadonlyMap<string, { readonly id: string; readonly name: string }>>;
  /** Those of these persons who have an account. */
  known(persons: readonly string[]): Promise<ReadonlySet<string>>;
  /** Objects labelled RED that nobody but this person may read. */
  alone(
    person: string,
  ): Promise<readonly { readonly id: string; readonly kind: RecordKind; readonly owner: string }[]>;
  /**
   * Cuts the tie between a person and the trail, and takes the person out of every organisation, label, invitation and
   * kept answer. To be called while there still is an account, whose address invitations are found by.
   */
  erase(person: string): Promise<void>;
}

/**
 * @param refs hashes that were read, kept between questions: they never change.
 * @param found where hashes go that are read now; within a transaction not the same, for what it makes may be taken back.
 */
export function people(
  db: Db,
  refs: Map<string, string> = new Map(),
  found: Map<string, string> = refs,
): People {
  return {
    async refOf(person) {
      const known = refs.get(person) ?? found.get(person);
      if (known !== undefined) return known;
      const row = await db
        .selectFrom('audit_person')
        .select('ref')
        .where('person', '=', person)
        .executeTakeFirst();
      if (row !== undefined) {
        found.set(person, row.ref);
        return row.ref;
      }
      const salt = randomBytes(32).toString('hex');
      const ref = hashBytes(new TextEncoder().encode(`${salt}\n${person}`)).slice(0, 32);
      await db
        .insertInto('audit_person')
        .values({ person, salt, ref })
        .onConflict((conflict) => conflict.column('person').doNothing())
        .execute();
      const made = await db
        .selectFrom('audit_person')
        .select('ref')
        .where('person', '=', person)
        .executeTakeFirstOrThrow();
      return made.ref;
    },
    async namesOf(refs) {
      if (refs.length === 0) return new Map();
      const { rows } = await sql<{ ref: string; id: string; name: string }>`
        select ref, "user".id, "user".name from spillway.audit_person
        join accounts."user" on "user".id = person where ref = any(${[...refs]}::text[])`.execute(db);
      return new Map(rows.map(({ ref, id, name }) => [ref, { id, name }]));
    },
    async known(persons) {
      if (persons.length === 0) return new Set();
      const { rows } = await sql<{ id: string }>`select id from accounts."user"
        where id = any(${[...persons]}::text[])`.execute(db);
      return new Set(rows.map(({ id }) => id));
    },
    async alone(person) {
      const { rows } = await sql<{ id: string; kind: RecordKind; owner: string }>`
        select id, kind, owner from spillway.record where tlp = 'RED' and removed_at is null
          and (author = ${person} or author is null) and array_remove(persons, ${person}) = '{}'
          and (author = ${person} or persons @> array[${person}]::text[])`.execute(db);
      return rows;
    },
    async erase(person) {
      refs.delete(person);
      found.delete(person);
      await db.deleteFrom('audit_person').where('person', '=', person).execute();
      await db.deleteFrom('membership').where('person', '=', person).execute();
      await db.updateTable('record').set({ author: null }).where('author', '=', person).execute();
      await db.updateTable('record_version').set({ author: null }).where('author', '=', person).execute();
      await sql`update spillway.record set persons = array_remove(persons, ${person})
        where persons @> array[${person}]::text[]`.execute(db);
      await sql`update spillway.estimate_ticket set person = null where person = ${person}`.execute(db);
      await sql`update spillway.job set submitted_by = 'erased' where submitted_by = ${person}`.execute(db);
      await db.updateTable('invitation').set({ created_by: null }).where('created_by', '=', person).execute();
      await sql`delete from spillway.invitation using accounts."user"
        where "user".id = ${person} and lower(invitation.email) = lower("user".email)`.execute(db);
      // Answers to creates name the author.
      await sql`delete from spillway.idempotency where split_part(actor, ' ', 1) = ${person}`.execute(db);
      await db.updateTable('legal_hold').set({ placed_by: null }).where('placed_by', '=', person).execute();
    },
  };
}
