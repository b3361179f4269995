import type { RecordKind } from '@spillway/core/access';
import type { RecordHead } from '@spillway/core/records';
import { decodeTable } from '@spillway/core/economy';
import { encodeSpillwayCsv } from '@spillway/core/economy/readers';
import type { Assessment } from '@spillway/core/scenarios';
import { SpillwayError, type TaskOptions, throwIfCancelled, VERSION } from '@spillway/core/shared';
import { renderCsv } from '@spillway/report';
import { sql } from 'kysely';
import { createHash } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import { TABLE_FILE } from '../centre/economies.ts';
import { ASSESSMENT_FILE } from '../centre/estimates.ts';
import { readSettings } from '../centre/settings.ts';
import type { Database, Db } from '../storage/database.ts';
import { storesOf, type Stores } from '../storage/storage.ts';
import type { AddFile } from './archive-file.ts';
import { writeFiles } from './export-sink.ts';
import {
  EXPORT_FORMAT,
  EXPORT_README,
  type ExportIndex,
  type ExportLists,
  INDEX_FILE,
  LISTS,
} from './export-format.ts';

export interface ExportOptions extends TaskOptions {
  /** Whether people come along: names, addresses, memberships, who wrote what. */
  readonly persons: boolean;
}

const LINKS_A_FILE = 50_000;

async function* allOf({ records }: Stores, kind: RecordKind): AsyncGenerator<RecordHead> {
  let cursor: string | undefined;
  do {
    const page = await records.list({ kind, viewer: { kind: 'program' }, limit: 200, cursor });
    yield* page.records;
    cursor = page.next ?? undefined;
  } while (cursor !== undefined);
}

/** What every object tells of itself. */
const headOf = (head: RecordHead, persons: boolean) => ({
  id: head.id,
  owner: head.owner.id,
  label: {
    tlp: head.label.tlp,
    organisations: [...head.label.organisations],
    groups: [...head.label.groups],
    persons: persons ? [...head.label.persons] : head.label.persons.length,
  },
  title: { ...head.title },
  shipped: head.shipped,
  version: head.version,
  createdAt: head.createdAt,
  updatedAt: head.updatedAt,
  facts: { ...head.facts },
  ...(persons ? { author: head.author?.id ?? null } : {}),
});

const missing = (what: string, { id }: RecordHead): SpillwayError =>
  new SpillwayError('economy/missing-data', `the ${what} of ${id} is missing`, { id });

async function organisationsAndGroups(stores: Stores, persons: boolean) {
  const all = await stores.organisations.list();
  const organisations: ExportLists['organisations'] = [];
  for (const { id, name, industry, sector, country, host } of all) {
    const members = persons
      ? (await stores.organisations.members(id)).map(({ person, roles }) => ({ person, roles: [...roles] }))
      : null;
    organisations.push({
      id,
      name,
      industry,
      sector,
      country,
      host,
      ...(members === null ? {} : { members }),
    });
  }
  const groups = (await stores.groups.listOf(all.map(({ id }) => id))).map((group) => ({
    id: group.id,
    name: group.name,
    owner: group.owner.id,
    hidesMembers: group.hidesMembers,
    organisations: group.organisations.map(({ id }) => id),
  }));
  return { organisations, groups };
}

async function exportPersons(db: Db): Promise<ExportLists['persons']> {
  const { rows } = await sql<ExportLists['persons'][number]>`
    select "user".id, "user".name, "user".email, audit_person.ref as trail
    from accounts."user" left join spillway.audit_person on audit_person.person = "user".id order by "user".email`.execute(
    db,
  );
  return rows;
}

/** @param add takes each file; @param step is called after each object. */
async function exportRecords(stores: Stores, persons: boolean, add: AddFile, step: () => void) {
  const scenarios: ExportLists['scenarios'] = [];
  for await (const head of allOf(stores, 'scenario')) {
    const versions: ExportLists['scenarios'][number]['versions'] = [];
    for (const { version, at } of (await stores.records.versions(head.id)).toReversed()) {
      const { document } = (await stores.records.content(head.id, version)) as { document: string };
      const file = `scenarios/${head.id}/v${version}.yaml`;
      await add(file, Buffer.from(document));
      versions.push({ version, at, file });
    }
    scenarios.push({ ...headOf(head, persons), versions, ...head.history });
    step();
  }
  const economies: ExportLists['economies'] = [];
  for await (const head of allOf(stores, 'economy')) {
    const found = await stores.records.attachment(head.id, TABLE_FILE);
    if (found === null) throw missing('table', head);
    const table = decodeTable(found.bytes);
    const [tableFile, csvFile] = [`economies/${head.id}.spillway-table`, `economies/${head.id}.csv`];
    await add(tableFile, found.bytes);
    await add(csvFile, Buffer.from([...encodeSpillwayCsv(table)].join('')));
    economies.push({ ...headOf(head, persons), table: table.id, tableFile, csvFile });
    step();
  }
  const estimates: ExportLists['estimates'] = [];
  for await (const head of allOf(stores, 'estimate')) {
    const found = await stores.records.attachment(head.id, ASSESSMENT_FILE);
    if (found === null) throw missing('answer', head);
    const { document, summary } = (await stores.records.content(head.id)) as {
      document: string;
      summary: unknown;
    };
    const json = gunzipSync(found.bytes);
    const files = {
      document: `estimates/${head.id}.yaml`,
      assessment: `estimates/${head.id}.json`,
      csv: `estimates/${head.id}.csv`,
    };
    await add(files.document, Buffer.from(document));
    await add(files.assessment, json);
    await add(files.csv, Buffer.from(renderCsv(JSON.parse(json.toString('utf8')) as Assessment, 'en')));
    estimates.push({ ...headOf(head, persons), ...files, summary });
    step();
  }
  return { scenarios, economies, estimates };
}

async function exportTrail({ audit }: Stores, add: AddFile): Promise<ExportIndex['trail']> {
  let end: ExportIndex['trail'] = { position: 0, hash: '0'.repeat(64) };
  for (let number = 1; ; number += 1) {
    const lines: string[] = [];
    while (lines.length < LINKS_A_FILE) {
      const links = await audit.read({ after: end.position, limit: 5000 });
      if (links.length === 0) break;
      lines.push(...links.map((link) => JSON.stringify(link)));
      const last = links.at(-1)!;
      end = { position: last.position, hash: last.hash };
    }
    if (lines.length === 0) return end;
    await add(`audit/trail-${String(number).padStart(6, '0')}.jsonl`, Buffer.from(`${lines.join('\n')}\n`));
  }
}

/** Keeps book of the files: the index names them all, and is the last. */
async function exportAll(db: Db, add: AddFile, at: Date, options: ExportOptions): Promise<ExportIndex> {
  const stores = storesOf(db);
  const { persons } = options;
  const files: ExportIndex['files'] = [];
  const put: AddFile = async (path, bytes) => {
    throwIfCancelled(options.signal);
    await add(path, bytes);
    files.push({ path, bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') });
  };
  let done = 0;
  const step = (): void => options.onProgress?.({ stage: 'export', done: ++done, total: null, unit: 'rows' });
  await put('README.txt', Buffer.from(EXPORT_README));
  const lists: ExportLists = {
    ...(await organisationsAndGroups(stores, persons)),
    persons: persons ? await exportPersons(db) : [],
    ...(await exportRecords(stores, persons, put, step)),
  };
  for (const name of Object.keys(LISTS) as (keyof ExportLists)[])
    if (name !== 'persons' || persons)
      await put(LISTS[name].file, Buffer.from(`${JSON.stringify(lists[name], null, 1)}\n`));
  const { name, language, currency, economy, retention } = await readSettings(stores);
  const settings = { name, language, currency, economy, retention };
  await put('settings.json', Buffer.from(`${JSON.stringify(settings, null, 1)}\n`));
  const trail = await exportTrail(stores, put);
  const index: ExportIndex = {
    format: EXPORT_FORMAT,
    program: VERSION,
    exportedAt: at.toISOString(),
    centre: name,
    persons,
    trail,
    files,
  };
  await add(INDEX_FILE, Buffer.from(`${JSON.stringify(index, null, 1)}\n`));
  return index;
}

/**
 * Writes everything a centre holds in open formats, as it is at one moment. Nothing by which anyone signs in is in it, and
 * people only where they are asked for.
 *
 * @param path of a new folder, or of a `.tar.gz`.
 */
export async function writeExport(
  database: Database,
  path: string,
  options: ExportOptions,
): Promise<ExportIndex> {
  const at = new Date();
  let index: ExportIndex | undefined;
  await writeFiles(path, at, (add) =>
    database.db
      .transaction()
      .setIsolationLevel('repeatable read')
      .execute(async (tx) => {
        await sql`set local statement_timeout = 0`.execute(tx);
        await sql`set local idle_in_transaction_session_timeout = 0`.execute(tx);
        index = await exportAll(tx, add, at, options);
      }),
  );
  return index!;
}
