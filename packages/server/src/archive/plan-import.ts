import { parseScenario } from '@spillway/core/scenarios';
import { decodeTable, tableHash } from '@spillway/core/economy';
import { canonicalJson, type Finding, hasErrors } from '@spillway/core/shared';
import { newId } from '../centre/new-id.ts';
import type { Stores } from '../storage/storage.ts';
import type { ExportLists } from './export-format.ts';
import type { OpenExport } from './read-export.ts';

/** What an import would do: ids of the export and what they become here; objects that are to be made. */
export interface ImportPlan {
  readonly organisations: ReadonlyMap<string, string>;
  readonly newOrganisations: ExportLists['organisations'];
  readonly groups: ReadonlyMap<string, string>;
  readonly newGroups: ExportLists['groups'];
  readonly persons: ReadonlyMap<string, string>;
  readonly newPersons: ExportLists['persons'];
  readonly records: ReadonlyMap<string, string>;
  readonly scenarios: ExportLists['scenarios'];
  readonly economies: ExportLists['economies'];
  readonly estimates: ExportLists['estimates'];
  readonly findings: readonly Finding[];
}

/** What else must be known of the centre. */
export interface Look {
  /** Whether there is, or was, an object of this id. */
  readonly isTaken: (id: string) => Promise<boolean>;
  /** Persons by address, in lower case. */
  readonly personsOf: (emails: readonly string[]) => Promise<ReadonlyMap<string, string>>;
}

const sameName = (a: string, b: string): boolean => a.trim().toLowerCase() === b.trim().toLowerCase();

/** An id here for each object of a list: its own where that is free or is the same object, else a new one. */
async function placeRecords<T extends ExportLists['scenarios' | 'economies' | 'estimates'][number]>(
  { stores, look }: { readonly stores: Stores; readonly look: Look },
  kind: 'scenario' | 'economy' | 'estimate',
  list: readonly T[],
  isSame: (record: T) => Promise<boolean>,
  ids: Map<string, string>,
  find: (finding: Finding) => void,
): Promise<T[]> {
  const toMake: T[] = [];
  for (const record of list) {
    const taken = await look.isTaken(record.id);
    if (!taken) {
      ids.set(record.id, record.id);
      toMake.push({ ...record, shipped: false });
      continue;
    }
    const there = await stores.records.get(kind, record.id);
    if (there !== null && (record.shipped || (await isSame(record)))) {
      ids.set(record.id, record.id);
      continue;
    }
    ids.set(record.id, newId());
    toMake.push({ ...record, shipped: false });
    find({
      code: 'archive/id-taken',
      severity: 'warning',
      path: record.id,
      message: `there is, or was, another object of this id; this ${kind} gets the id ${ids.get(record.id)!}`,
    });
  }
  return toMake;
}

/** Documents and tables must be ones that this program reads. */
async function checkContents({ lists, read }: OpenExport, find: (finding: Finding) => void): Promise<void> {
  for (const { versions } of lists.scenarios)
    for (const { file } of versions) {
      const text = await read(file).catch(() => null);
      if (text === null) continue; // told of already
      const { findings } = parseScenario(text.toString('utf8'), file);
      if (hasErrors(findings)) for (const finding of findings) find(finding);
    }
  for (const { tableFile } of lists.economies) {
    const bytes = await read(tableFile).catch(() => null);
    if (bytes === null) continue;
    try {
      decodeTable(bytes, tableFile);
    } catch (error) {
      find({
        code: 'archive/unreadable',
        severity: 'error',
        path: tableFile,
        message: error instanceof Error ? error.message : String(error),
      });
    }
  }
}

/** Looks at an export and at the centre, and writes nothing. An error among the findings forbids the import. */
export async function planImport(stores: Stores, open: OpenExport, look: Look): Promise<ImportPlan> {
  const { lists, read } = open;
  const findings: Finding[] = [...open.findings];
  const find = (finding: Finding): void => void findings.push(finding);
  await checkContents(open, find);

  const here = await stores.organisations.list();
  const organisations = new Map<string, string>();
  const newOrganisations: ExportLists['organisations'] = [];
  for (const organisation of lists.organisations) {
    const same =
      here.find(({ id }) => id === organisation.id) ??
      here.find(({ host }) => host && organisation.host) ??
      here.find(({ name }) => sameName(name, organisation.name));
    organisations.set(organisation.id, same?.id ?? organisation.id);
    if (same === undefined) newOrganisations.push({ ...organisation, host: false });
    else if (same.id !== organisation.id && !sameName(same.name, organisation.name))
      find({
        code: 'archive/joined',
        severity: 'info',
        path: organisation.id,
        message: `what belongs to "${organisation.name}" will belong to "${same.name}" here`,
      });
  }
  const groupsHere = await stores.groups.listOf(here.map(({ id }) => id));
  const newGroups = lists.groups.filter(({ id }) => !groupsHere.some((group) => group.id === id));

  const emails = await look.personsOf(lists.persons.map(({ email }) => email.toLowerCase()));
  const persons = new Map(lists.persons.map(({ id, email }) => [id, emails.get(email.toLowerCase()) ?? id]));
  const newPersons = lists.persons.filter(({ email }) => !emails.has(email.toLowerCase()));

  const records = new Map<string, string>();
  const economies = await placeRecords(
    { stores, look },
    'economy',
    lists.economies,
    async ({ id, facts, tableFile }) => {
      const there = await stores.records.get('economy', id);
      return (
        there !== null &&
        there.facts['hash'] === (facts['hash'] ?? tableHash(decodeTable(await read(tableFile))))
      );
    },
    records,
    find,
  );
  const scenarios = await placeRecords(
    { stores, look },
    'scenario',
    lists.scenarios,
    async ({ id, versions }) => {
      const there = (await stores.records.content(id)) as { document: string } | null;
      return there !== null && there.document === (await read(versions.at(-1)!.file)).toString('utf8');
    },
    records,
    find,
  );
  const estimates = await placeRecords(
    { stores, look },
    'estimate',
    lists.estimates,
    async ({ id, summary }) => {
      const there = (await stores.records.content(id)) as { summary: unknown } | null;
      return there !== null && canonicalJson(there.summary) === canonicalJson(summary);
    },
    records,
    find,
  );
  for (const record of [...scenarios, ...economies, ...estimates])
    if (!organisations.has(record.owner))
      find({
        code: 'archive/unknown-owner',
        severity: 'error',
        path: record.id,
        message: `its owner ${record.owner} is not among the organisations of the export`,
        value: record.owner,
      });
  return {
    organisations,
    newOrganisations,
    groups: new Map(lists.groups.map(({ id }) => [id, id])),
    newGroups,
    persons,
    newPersons,
    records,
    scenarios,
    economies,
    estimates,
    findings,
  };
}
