import { type Label, type Role, ROLES } from '@spillway/core/access';
import { decodeTable } from '@spillway/core/economy';
import { hasErrors, type TaskOptions, throwIfCancelled } from '@spillway/core/shared';
import { sql } from 'kysely';
import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { PROGRAM } from '../centre/caller.ts';
import { TABLE_FILE, TABLE_MEDIA_TYPE } from '../centre/economies.ts';
import { ASSESSMENT_FILE, ASSESSMENT_MEDIA_TYPE } from '../centre/estimates.ts';
import { create, replace } from '../centre/record-deeds.ts';
import { seed } from '../centre/seed.ts';
import { versionOf } from '../centre/scenarios.ts';
import { tell } from '../centre/trail.ts';
import { economyFacts } from '../compute/economy-facts.ts';
import type { Database, Db } from '../storage/database.ts';
import { linkWaiting } from '../storage/link-waiting.ts';
import { storesOf, type Stores } from '../storage/storage.ts';
import { type ExportLists, INDEX_FILE } from './export-format.ts';
import { type ImportPlan, type Look, planImport } from './plan-import.ts';
import { type OpenExport, withExport } from './read-export.ts';

export interface ImportOptions extends TaskOptions {
  /** Only look, and tell what would be done. */
  readonly dryRun: boolean;
}

export interface Imported {
  /** Whether anything was written. */
  readonly done: boolean;
  readonly plan: ImportPlan;
}

const lookAt = (db: Db): Look => ({
  async isTaken(id) {
    const { rows } = await sql`select from spillway.record where id = ${id}::uuid`.execute(db);
    return rows.length > 0;
  },
  async personsOf(emails) {
    const { rows } = await sql<{ id: string; email: string }>`select id, lower(email) as email
      from accounts."user" where lower(email) = any(${[...emails]}::text[])`.execute(db);
    return new Map(rows.map(({ id, email }) => [email, id]));
  },
});

type Head = ExportLists['scenarios' | 'economies' | 'estimates'][number];

/** A label as it reads here; recipients who did not come along are left out, which closes it and never opens it. */
function labelHere({ label }: Head, plan: ImportPlan): Label {
  const found = (ids: readonly string[], here: ReadonlyMap<string, string>): string[] =>
    ids.map((id) => here.get(id)).filter((id) => id !== undefined);
  const mapped = {
    tlp: label.tlp,
    persons: typeof label.persons === 'number' ? [] : found(label.persons, plan.persons),
    organisations: found(label.organisations, plan.organisations),
    groups: found(label.groups, plan.groups),
  };
  // A GREEN label that names nobody any more would be for everyone at the centre.
  const named =
    label.organisations.length +
    label.groups.length +
    (typeof label.persons === 'number' ? label.persons : label.persons.length);
  const left = mapped.organisations.length + mapped.groups.length + mapped.persons.length;
  return named > 0 && left === 0 && label.tlp === 'GREEN' ? { ...mapped, tlp: 'AMBER' } : mapped;
}

async function addOrganisations(db: Db, stores: Stores, plan: ImportPlan, from: ExportLists): Promise<void> {
  for (const { id, name, industry, sector, country } of plan.newOrganisations) {
    await stores.organisations.create(id, { name, industry, sector, country }, false);
    await tell(stores, PROGRAM, {
      action: 'organisation.create',
      kind: 'organisation',
      id,
      organisation: id,
      detail: { name, industry, sector, country, imported: true },
    });
  }
  for (const { id, name, email } of plan.newPersons)
    await sql`insert into accounts."user" (id, name, email, "emailVerified")
      values (${id}, ${name}, ${email.toLowerCase()}, false)`.execute(db);
  for (const { id, members = [] } of from.organisations) {
    const organisation = plan.organisations.get(id)!;
    for (const { person, roles } of members) {
      const here = plan.persons.get(person);
      if (here === undefined) continue;
      const before = await stores.organisations.rolesOf(organisation, here);
      const to = roles.filter((role): role is Role => (ROLES as readonly string[]).includes(role));
      if (before.length > 0 || to.length === 0) continue;
      await stores.organisations.setRoles(organisation, here, to);
      await tell(stores, PROGRAM, {
        action: 'membership.change',
        kind: 'membership',
        id: await stores.people.refOf(here),
        organisation,
        detail: { from: [], to, imported: true },
      });
    }
  }
  for (const { id, name, owner, hidesMembers, organisations } of plan.newGroups) {
    const members = [
      ...new Set(
        organisations.map((each) => plan.organisations.get(each)).filter((each) => each !== undefined),
      ),
    ];
    await stores.groups.create(id, plan.organisations.get(owner)!, {
      name,
      hidesMembers,
      organisations: members,
    });
    await tell(stores, PROGRAM, {
      action: 'group.create',
      kind: 'group',
      id,
      organisation: plan.organisations.get(owner)!,
      detail: { organisations: members, hidesMembers, imported: true },
    });
  }
}

/** Gives an object the dates and the author it had. */
async function setPast(db: Db, record: Head, plan: ImportPlan): Promise<void> {
  const author =
    record.author === undefined || record.author === null ? null : (plan.persons.get(record.author) ?? null);
  await sql`update spillway.record set created_at = ${record.createdAt}::timestamptz,
    updated_at = ${record.updatedAt}::timestamptz, author = ${author}
    where id = ${plan.records.get(record.id)!}::uuid`.execute(db);
}

async function addRecords(
  db: Db,
  stores: Stores,
  { plan, open, step }: { plan: ImportPlan; open: OpenExport; step: () => void },
): Promise<void> {
  const common = (record: Head) => ({
    id: plan.records.get(record.id)!,
    owner: plan.organisations.get(record.owner)!,
    label: labelHere(record, plan),
    title: record.title,
  });
  for (const record of plan.economies) {
    const bytes = await open.read(record.tableFile);
    const facts = { ...economyFacts(decodeTable(bytes, record.tableFile)) };
    const made = await create(
      stores,
      PROGRAM,
      { ...common(record), kind: 'economy', facts, content: facts },
      { hash: facts.hash, imported: true },
    );
    await stores.records.attach(made.id, TABLE_FILE, TABLE_MEDIA_TYPE, bytes);
    await setPast(db, record, plan);
    step();
  }
  const mapped = (id: unknown): unknown => (typeof id === 'string' ? (plan.records.get(id) ?? null) : id);
  for (const record of plan.scenarios) {
    const [first, ...later] = record.versions;
    const kept = async (file: string) => {
      const { title, facts, content } = versionOf((await open.read(file)).toString('utf8'));
      const { from, ceiling } = record.facts;
      return {
        title,
        content,
        facts: {
          ...facts,
          name: record.facts['name'] ?? null,
          ...(from === undefined ? {} : { from: mapped(from) }),
          ...(ceiling === undefined ? {} : { ceiling }),
        },
      };
    };
    let head = await create(
      stores,
      PROGRAM,
      { ...common(record), kind: 'scenario', ...(await kept(first.file)) },
      { imported: true },
    );
    for (const { file } of later) head = await replace(stores, PROGRAM, head, { ...(await kept(file)) });
    const versions = (await stores.records.versions(head.id)).map(({ version }) => version).toReversed();
    for (const [k, version] of versions.entries())
      await sql`update spillway.record_version set created_at = ${record.versions[k].at}::timestamptz
        where record = ${head.id}::uuid and version = ${version}`.execute(db);
    // Versions are numbered anew: what was in force at the first that may be read is so here.
    const here = (first: number): number =>
      versions[
        Math.max(
          0,
          record.versions.findLastIndex(({ version }) => version <= first),
        )
      ];
    await sql`update spillway.record set house_from = ${here(record.houseFrom)}, open_from = ${here(record.openFrom)}
      where id = ${head.id}::uuid`.execute(db);
    await setPast(db, record, plan);
    step();
  }
  for (const record of plan.estimates) {
    const document = (await open.read(record.document)).toString('utf8');
    const made = await create(
      stores,
      PROGRAM,
      {
        ...common(record),
        kind: 'estimate',
        facts: {
          ...record.facts,
          scenario: mapped(record.facts['scenario']),
          economy: mapped(record.facts['economy']),
        },
        content: { document, summary: record.summary },
      },
      { assessment: record.facts['assessment'] ?? null, imported: true },
    );
    const answer = gzipSync(await open.read(record.assessment), { level: 5 });
    await stores.records.attach(made.id, ASSESSMENT_FILE, ASSESSMENT_MEDIA_TYPE, answer);
    await setPast(db, record, plan);
    step();
  }
}

async function importInto(tx: Db, open: OpenExport, options: ImportOptions): Promise<Imported> {
  await sql`set local statement_timeout = 0`.execute(tx);
  await sql`set local idle_in_transaction_session_timeout = 0`.execute(tx);
  const stores = storesOf(tx);
  await stores.settings.alone('import');
  const plan = await planImport(stores, open, lookAt(tx));
  if (options.dryRun || hasErrors(plan.findings)) return { done: false, plan };
  await addOrganisations(tx, stores, plan, open.lists);
  let done = 0;
  const total = plan.scenarios.length + plan.economies.length + plan.estimates.length;
  const step = (): void => {
    throwIfCancelled(options.signal);
    options.onProgress?.({ stage: 'import', done: ++done, total, unit: 'rows' });
  };
  await addRecords(tx, stores, { plan, open, step });
  const { exportedAt, centre, trail } = open.index;
  const index = createHash('sha256')
    .update(await open.read(INDEX_FILE))
    .digest('hex');
  await tell(stores, PROGRAM, {
    action: 'centre.import',
    kind: 'centre',
    id: '-',
    organisation: null,
    detail: { exportedAt, centre, trail, index },
  });
  return { done: true, plan };
}

/**
 * Brings an export into a centre. First it looks at all of it; where it finds an error, or is only to look, it writes
 * nothing. Then all of it goes in, or nothing.
 *
 * Ids stay where they are free. Organisations are joined with those of the same id or name, the one that ran the centre
 * with the one that runs this. People come without a way to sign in. The trail and the settings of the export stay outside.
 */
export async function importExport(
  database: Database,
  path: string,
  options: ImportOptions,
): Promise<Imported> {
  const imported = await withExport(path, async (open) => {
    // What came with Spillway is the same here, and is not to come in a second time.
    await seed(database.db);
    return database.db.transaction().execute((tx) => importInto(tx, open, options));
  });
  while ((await linkWaiting(database.db)).length > 0);
  return imported;
}
