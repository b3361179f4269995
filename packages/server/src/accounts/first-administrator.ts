import type { OrganisationFields, OrganisationStore } from '@spillway/core/records';
import { SpillwayError } from '@spillway/core/shared';
import { sql } from 'kysely';
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import type { Db } from '../storage/database.ts';
import type { Accounts } from './accounts.ts';

interface FirstAdministratorInput {
  readonly name: string;
  readonly email: string;
  readonly password: string;
  /** The organisation that runs the centre; not looked at where there is one already. */
  readonly organisation: OrganisationFields;
}

interface FirstAdministratorTaken {
  readonly person: string;
  readonly organisation: string;
  /** With the cookies of the new session. */
  readonly headers: Headers;
}

/** The way in to a centre that has no administrator yet. */
export interface FirstAdministrator {
  /**
   * Makes a new code for `<origin>/first/<code>`; the one before it is void. To be called at each start. Only its hash is
   * stored.
   *
   * @returns null where there is an administrator.
   */
  offer(): Promise<string | null>;
  /** Whether a code would be taken just now. */
  isOpen(token: string): Promise<boolean>;
  /**
   * Makes the person, the organisation where there is none, and the membership, in one transaction, which also uses the
   * code up. Of two who use it at the same moment one is first.
   *
   * @param within done in the same transaction, for the trail.
   * @throws SpillwayError `access/not-found` if the code is not, or no longer, good.
   * @throws SpillwayError `accounts/refused` if the address is taken or the password too short or too long; the code stays good.
   */
  take(
    token: string,
    input: FirstAdministratorInput,
    within?: (tx: Db, taken: Omit<FirstAdministratorTaken, 'headers'>) => Promise<void>,
  ): Promise<FirstAdministratorTaken>;
}

const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex');

export async function hasAdministrator(db: Db): Promise<boolean> {
  const { rows } = await sql<{ there: boolean }>`select exists (
      select from spillway.membership
      join spillway.organisation on organisation.id = membership.organisation
      join accounts."user" on "user".id = membership.person
      where host and 'administrator' = any (roles)) as there`.execute(db);
  return rows[0].there;
}

/** Whether the code is the one stored, whose row then is ours until the transaction ends. */
async function holdsCode(db: Db, token: string): Promise<boolean> {
  const { rows } = await sql<{ token_hash: string }>`select token_hash from accounts.first_administrator
    for update`.execute(db);
  return rows.length > 0 && rows[0].token_hash === hashOf(token);
}

export function firstAdministrator(
  db: Db,
  accounts: Pick<Accounts, 'createPerson'>,
  organisations: (tx: Db) => OrganisationStore,
): FirstAdministrator {
  return {
    async offer() {
      if (await hasAdministrator(db)) {
        await sql`delete from accounts.first_administrator`.execute(db);
        return null;
      }
      const token = randomBytes(32).toString('base64url');
      await sql`insert into accounts.first_administrator (token_hash) values (${hashOf(token)})
        on conflict (single) do update set token_hash = excluded.token_hash, made_at = now()`.execute(db);
      return token;
    },
    async isOpen(token) {
      const { rows } = await sql`select from accounts.first_administrator
        where token_hash = ${hashOf(token)}`.execute(db);
      return rows.length > 0 && !(await hasAdministrator(db));
    },
    take: (token, input, within) =>
      db.transaction().execute(async (tx) => {
        if (!(await holdsCode(tx, token)) || (await hasAdministrator(tx)))
          throw new SpillwayError(
            'access/not-found',
            'the link for the first administrator is not good, or no longer: the server shows a new one when it starts, while there is no administrator',
          );
        const store = organisations(tx);
        const host = (await store.list()).find((organisation) => organisation.host);
        const organisation = host?.id ?? (await store.create(randomUUID(), input.organisation, true)).id;
        const { name, email, password } = input;
        const { person, headers } = await accounts.createPerson({ name, email, password }, tx);
        await store.setRoles(organisation, person, ['administrator']);
        await sql`delete from accounts.first_administrator`.execute(tx);
        await within?.(tx, { person, organisation });
        return { person, organisation, headers };
      }),
  };
}
