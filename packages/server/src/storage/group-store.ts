import type { GroupFields, GroupStore, SharingGroup } from '@spillway/core/records';
import { type RawBuilder, sql } from 'kysely';
import type { Db } from './database.ts';

interface Row {
  id: string;
  name: string;
  owner: string;
  owner_name: string;
  hides_members: boolean;
  version: number;
  updated_at: Date;
  members: { id: string; name: string }[];
}

const SELECT = sql`select sharing_group.id, sharing_group.name, owner, organisation.name as owner_name, hides_members,
    sharing_group.version, sharing_group.updated_at,
    (select coalesce(json_agg(json_build_object('id', o.id, 'name', o.name) order by o.name), '[]'::json)
      from spillway.sharing_group_member member join spillway.organisation o on o.id = member.organisation
      where member.sharing_group = sharing_group.id) as members
  from spillway.sharing_group join spillway.organisation on organisation.id = owner`;

const groupOf = (row: Row): SharingGroup => ({
  id: row.id,
  name: row.name,
  owner: { id: row.owner, name: row.owner_name },
  hidesMembers: row.hides_members,
  organisations: row.members,
  version: row.version,
  updatedAt: row.updated_at.toISOString(),
});

export function groupStore(db: Db): GroupStore {
  const one = async (id: string, end: RawBuilder<unknown>): Promise<SharingGroup | null> => {
    const { rows } = await sql<Row>`${SELECT} where sharing_group.id = ${id}::uuid ${end}`.execute(db);
    return rows.length === 0 ? null : groupOf(rows[0]);
  };
  const again = async (id: string): Promise<SharingGroup> => (await one(id, sql``))!;
  const setMembers = async (id: string, { organisations }: GroupFields): Promise<void> => {
    await db.deleteFrom('sharing_group_member').where('sharing_group', '=', id).execute();
    if (organisations.length > 0)
      await db
        .insertInto('sharing_group_member')
        .values(organisations.map((organisation) => ({ sharing_group: id, organisation })))
        .execute();
  };
  return {
    async create(id, owner, fields) {
      await db
        .insertInto('sharing_group')
        .values({ id, owner, name: fields.name, hides_members: fields.hidesMembers })
        .execute();
      await setMembers(id, fields);
      return again(id);
    },
    get: (id) => one(id, sql``),
    hold: (id) => one(id, sql`for update of sharing_group`),
    async listOf(organisations) {
      const { rows } = await sql<Row>`${SELECT}
        where owner = any(${[...organisations]}::uuid[]) or sharing_group.id in (
          select sharing_group from spillway.sharing_group_member where organisation = any(${[...organisations]}::uuid[]))
        order by sharing_group.name, sharing_group.id`.execute(db);
      return rows.map(groupOf);
    },
    async change(id, fields) {
      await db
        .updateTable('sharing_group')
        .set({
          name: fields.name,
          hides_members: fields.hidesMembers,
          version: sql<number>`version + 1`,
          updated_at: sql<Date>`now()`,
        })
        .where('id', '=', id)
        .execute();
      await setMembers(id, fields);
      return again(id);
    },
    async remove(id) {
      await db.deleteFrom('sharing_group').where('id', '=', id).execute();
    },
  };
}
