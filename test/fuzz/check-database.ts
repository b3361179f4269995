import { setTimeout as wait } from 'node:timers/promises';
import type pg from 'pg';

/** Statements that give a row for everything that is wrong: `what`, and which. */
const LAWS: Readonly<Record<string, string>> = {
  'an object without a version': `select id from spillway.record where removed_at is null and not exists
    (select from spillway.record_version where record = record.id)`,
  'an object of which the newest version is not what it shows': `select id from spillway.record where removed_at is null
    and not exists (select from spillway.record_version newest where newest.record = record.id
      and newest.title_en = record.title_en and newest.title_ko = record.title_ko and newest.version <= record.version
      and newest.version = (select max(version) from spillway.record_version where record = record.id))`,
  'content of an object that was deleted': `select record.id from spillway.record join
    (select record from spillway.record_version union all select record from spillway.record_file) kept on kept.record = record.id
    where removed_at is not null`,
  'a deleted object that still says something': `select id from spillway.record where removed_at is not null
    and (title_en is not null or title_ko is not null or salt is not null or facts <> '{}')`,
  'an estimate without its assessment': `select id from spillway.record where kind = 'estimate' and removed_at is null
    and not exists (select from spillway.record_file where record = record.id and name = 'assessment' and length(bytes) > 20)`,
  'an economy without its table': `select id from spillway.record where kind = 'economy' and removed_at is null
    and not exists (select from spillway.record_file where record = record.id and name = 'table' and length(bytes) > 20)`,
  'an object that the trail did not see made once': `select id from spillway.record where
    (select count(*) from spillway.audit_entry where object_id = record.id::text
      and action = record.kind || '.create') <> 1`,
  'an object whose version is not its deeds': `select id from spillway.record where removed_at is null and version <>
    (select count(*) from spillway.audit_entry where object_id = record.id::text
      and action in (record.kind || '.create', record.kind || '.change', record.kind || '.label'))`,
  'an object that went without a trace': `select id from spillway.record where removed_at is not null and
    (select count(*) from spillway.audit_entry where object_id = record.id::text
      and action in (record.kind || '.delete', record.kind || '.expire')) <> 1`,
  'a trace of an object that never was': `select object_id as id from spillway.audit_entry
    where object_kind in ('scenario', 'estimate', 'economy')
      and not exists (select from spillway.record where record.id::text = object_id)`,
  'a group that the trail did not see made once': `select id from spillway.sharing_group where
    (select count(*) from spillway.audit_entry where object_id = sharing_group.id::text and action = 'group.create') <> 1`,
  'a group whose version is not its deeds': `select id from spillway.sharing_group where version <>
    (select count(*) from spillway.audit_entry where object_id = sharing_group.id::text
      and action in ('group.create', 'group.change'))`,
  'a hold or invitation without a trace': `select id from (select id, 'hold.place' as action from spillway.legal_hold
      union all select id, 'invitation.create' from spillway.invitation) made where
    (select count(*) from spillway.audit_entry where object_id = made.id::text and audit_entry.action = made.action) <> 1`,
  'a kept answer whose object never was': `select key as id from spillway.idempotency
    where status = 201 and not exists (select from spillway.audit_entry where action like '%.create' or action = 'hold.place'
      group by object_id having object_id = coalesce(body::jsonb ->> 'id', body::jsonb -> 'items' -> 0 ->> 'id'))`,
  'a kept answer whose job never was': `select key as id from spillway.idempotency
    where status = 202 and not exists (select from spillway.job where job.id::text = body::jsonb ->> 'job')`,
  'a job for nobody': `select id from spillway.job where kind = 'estimate'
    and not exists (select from spillway.estimate_ticket where job = job.id)`,
  'a kept answer that is no success': `select key as id from spillway.idempotency where status not between 200 and 299`,
  'an entry that neither stands in the chain nor waits': `select entry as id from spillway.audit_entry
    where not exists (select from spillway.audit_link where audit_link.entry = audit_entry.entry)
      and not exists (select from spillway.audit_waiting where audit_waiting.entry = audit_entry.entry)`,
  'a member of no account': `select person as id from spillway.membership
    where not exists (select from accounts."user" where id = person)`,
  'an organisation that nobody administers but somebody belongs to': `select organisation as id from spillway.membership
    group by organisation having bool_and(not 'administrator' = any(roles))`,
  'a connection that waits': `select pid as id from pg_stat_activity where datname = current_database()
    and pid <> pg_backend_pid() and (state like 'idle in transaction%' or wait_event_type = 'Lock')`,
  'a lock that is held': `select pid as id from pg_locks where locktype = 'advisory' and granted
    and database = (select oid from pg_database where datname = current_database())`,
};

/** Laws that may be broken for a moment. */
const PASSING: ReadonlySet<string> = new Set(['a connection that waits', 'a lock that is held']);

/** Every law that the database breaks, with the first few ids. Nothing may be under way. */
export async function databaseFaults(client: pg.ClientBase): Promise<readonly string[]> {
  const faults: string[] = [];
  for (const [what, statement] of Object.entries(LAWS)) {
    const ask = async () => (await client.query<{ id: unknown }>(`${statement} limit 3`)).rows;
    let rows = await ask();
    // The program's own rounds hold a lock for some milliseconds.
    for (let tries = 0; tries < 20 && rows.length > 0 && PASSING.has(what); tries++) {
      await wait(50);
      rows = await ask();
    }
    if (rows.length > 0) faults.push(`${what}: ${rows.map(({ id }) => String(id)).join(', ')}`);
  }
  return faults;
}

/** How much was ever written: it stays the same where a request was refused. */
export async function written(client: pg.ClientBase): Promise<string> {
  const { rows } = await client.query<Record<string, string>>(`select
    (select count(*) from spillway.audit_entry where action not like 'account.%') as entries,
    (select count(*) from spillway.record) as records, (select count(*) from spillway.record_version) as versions,
    (select count(*) from spillway.record_file) as files, (select count(*) from spillway.organisation) as organisations,
    (select count(*) from spillway.invitation) as invitations, (select count(*) from spillway.sharing_group) as groups,
    (select count(*) from spillway.legal_hold) as holds, (select count(*) from spillway.idempotency) as answers,
    (select count(*) from spillway.membership) as memberships, (select count(*) from accounts."user") as persons`);
  return JSON.stringify(rows[0]);
}
