import type { Role } from '@spillway/core/access';
import type { Invitation, Organisation, OrganisationStore } from '@spillway/core/records';
import { type RawBuilder, sql } from 'kysely';
import type { Db } from './database.ts';
import { type Standing, standingColumns } from './standing.ts';

interface Row {
  id: string;
  name: string;
  industry: string | null;
  sector: string | null;
  country: string | null;
  host: boolean;
  version: number;
  created_at: Date;
}

const organisationOf = ({ created_at, ...row }: Row): Organisation => ({
  id: row.id,
  name: row.name,
  industry: row.industry,
  sector: row.sector,
  country: row.country,
  host: row.host,
  version: row.version,
  createdAt: created_at.toISOString(),
});

const COLUMNS = ['id', 'name', 'industry', 'sector', 'country', 'host', 'version', 'created_at'] as const;

const INVITATION = sql`id, organisation, email, roles, created_at, expires_at,
  case when closed_as is not null then closed_as when expires_at <= now() then 'expired' else 'open' end as state`;

interface InvitationRow {
  id: string;
  organisation: string;
  email: string;
  roles: Role[];
  created_at: Date;
  expires_at: Date;
  state: Invitation['state'];
}

const invitationOf = (row: InvitationRow): Invitation => ({
  id: row.id,
  organisation: row.organisation,
  email: row.email,
  roles: row.roles,
  createdAt: row.created_at.toISOString(),
  expiresAt: row.expires_at.toISOString(),
  state: row.state,
});

export function organisationStore(db: Db): OrganisationStore {
  const one = async (id: string, end: RawBuilder<unknown>): Promise<Organisation | null> => {
    const { rows } = await sql<Row>`select id, name, industry, sector, country, host, version, created_at
      from spillway.organisation where id = ${id}::uuid ${end}`.execute(db);
    return rows.length === 0 ? null : organisationOf(rows[0]);
  };
  return {
    async create(id, fields, host) {
      const row = await db
        .insertInto('organisation')
        .values({ id, ...fields, host })
        .returning(COLUMNS)
        .executeTakeFirstOrThrow();
      return organisationOf(row);
    },
    get: (id) => one(id, sql``),
    hold: (id) => one(id, sql`for update`),
    async list() {
      return (await db.selectFrom('organisation').select(COLUMNS).orderBy('name').execute()).map(
        organisationOf,
      );
    },
    async change(id, fields) {
      const row = await db
        .updateTable('organisation')
        .set({ ...fields, version: sql<number>`version + 1`, updated_at: sql<Date>`now()` })
        .where('id', '=', id)
        .returning(COLUMNS)
        .executeTakeFirstOrThrow();
      return organisationOf(row);
    },
    async members(organisation) {
      const { rows } = await sql<{ person: string; name: string; email: string; roles: Role[]; since: Date }>`
        select person, "user".name, "user".email, roles, since
        from spillway.membership join accounts."user" on "user".id = person
        where organisation = ${organisation}::uuid order by "user".name, person`.execute(db);
      return rows.map((row) => ({ ...row, since: row.since.toISOString() }));
    },
    async setRoles(organisation, person, roles) {
      if (roles.length === 0) {
        await db
          .deleteFrom('membership')
          .where('organisation', '=', organisation)
          .where('person', '=', person)
          .execute();
        return;
      }
      await db
        .insertInto('membership')
        .values({ organisation, person, roles: [...roles] })
        .onConflict((conflict) =>
          conflict.columns(['organisation', 'person']).doUpdateSet({ roles: [...roles] }),
        )
        .execute();
    },
    async rolesOf(organisation, person) {
      const row = await db
        .selectFrom('membership')
        .select('roles')
        .where('organisation', '=', organisation)
        .where('person', '=', person)
        .executeTakeFirst();
      return (row?.roles ?? []) as Role[];
    },
    async membershipsOf(person) {
      const { rows } = await sql<{ organisation: string; name: string; roles: Role[]; host: boolean }>`
        select organisation, organisation.name, roles, host
        from spillway.membership join spillway.organisation on organisation.id = membership.organisation
        where person = ${person} order by organisation.name`.execute(db);
      return rows;
    },
    async standingOf(person) {
      const { rows } = await sql<Standing>`select ${sql.raw(standingColumns('asked.person'))}
        from (select ${person}::text as person) asked`.execute(db);
      return rows[0];
    },
    async invite({ id, organisation, email, roles, tokenHash, createdBy, expiresAt }) {
      const { rows } = await sql<InvitationRow>`insert into spillway.invitation
        (id, organisation, email, roles, token_hash, created_by, expires_at)
        values (${id}::uuid, ${organisation}::uuid, ${email}, ${[...roles]}::text[], ${tokenHash}, ${createdBy},
          ${expiresAt}::timestamptz)
        returning ${INVITATION}`.execute(db);
      return invitationOf(rows[0]);
    },
    async invitations(organisation) {
      const { rows } = await sql<InvitationRow>`select ${INVITATION} from spillway.invitation
        where organisation = ${organisation}::uuid order by created_at desc, id`.execute(db);
      return rows.map(invitationOf);
    },
    async invitationByToken(tokenHash) {
      const { rows } = await sql<InvitationRow>`select ${INVITATION} from spillway.invitation
        where token_hash = ${tokenHash} for update`.execute(db);
      return rows.length === 0 ? null : invitationOf(rows[0]);
    },
    async closeInvitation(id, as) {
      await db
        .updateTable('invitation')
        .set({ closed_at: sql<Date>`now()`, closed_as: as })
        .where('id', '=', id)
        .where('closed_at', 'is', null)
        .execute();
    },
  };
}
