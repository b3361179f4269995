import { type Label, plainLabel } from '@spillway/core/access';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestCentre, type TestCentre } from '../../../../test/open-test-centre.ts';
import { freshDatabase, type FreshDatabase } from '../../../../test/postgres.ts';
import { type Caller, PROGRAM } from '../centre/caller.ts';
import { relabel } from '../centre/record-deeds.ts';
import { changeScenario, createScenario, scenarioDocument } from '../centre/scenarios.ts';
import { type Database, openDatabase } from '../storage/database.ts';
import { storesOf } from '../storage/storage.ts';
import { importExport } from './import-export.ts';
import { writeExport } from './write-export.ts';

const folder = mkdtempSync(join(tmpdir(), 'spillway-export-'));
const path = join(folder, 'out');
const DOCUMENT = `# Kept as it was written.
spillway: scenario/1
title: { en: Fewer cars, ko: 자동차 수요 감소 }
economy: kor-2014
shocks:
  - { kind: demand, industry: C29, change: -0.1 }
`;
let from: TestCentre;
let source: Database;
let target: FreshDatabase;
let to: Database;
let ids: Record<'ours' | 'theirs' | 'group' | 'toGroup' | 'toPerson' | 'open' | 'letOut', string>;

beforeAll(async () => {
  from = await openTestCentre();
  source = openDatabase(from.database.appUrl);
  target = await freshDatabase();
  to = openDatabase(target.appUrl);
  const [ours, theirs] = [await from.organisation('Ours'), await from.organisation('Theirs')];
  const ada = await from.person('Ada', { [ours]: ['analyst'] });
  const { stores } = from.centre.storage;
  const group = crypto.randomUUID();
  await stores.groups.create(group, ours, {
    name: 'Both',
    hidesMembers: true,
    organisations: [ours, theirs],
  });
  const add = async (label: Label) =>
    (await createScenario(stores, PROGRAM, { document: DOCUMENT, owner: ours, label })).id;
  ids = {
    ours,
    theirs,
    group,
    toGroup: await add({ ...plainLabel('GREEN'), groups: [group] }),
    toPerson: await add({ ...plainLabel('GREEN'), persons: [ada.id] }),
    open: await add(plainLabel('CLEAR')),
    letOut: await add(plainLabel('AMBER')),
  };
  await changeScenario(
    stores,
    PROGRAM,
    ids.letOut,
    DOCUMENT.replace('Fewer cars', 'Fewer cars told to all'),
    null,
  );
  await relabel(stores, PROGRAM, 'scenario', ids.letOut, plainLabel('CLEAR'), null);
  await from.settled();
  await writeExport(source, path, { persons: false });
});
afterAll(async () => {
  await source.close();
  await from.close();
  await to.close();
  await target.drop();
  rmSync(folder, { recursive: true, force: true });
});

test('a file that was changed keeps everything out', async () => {
  const file = join(path, `scenarios/${ids.open}/v1.yaml`);
  const before = readFileSync(file, 'utf8');
  writeFileSync(file, before.replace('-0.1', '-0.9'));
  const { done, plan } = await importExport(to, path, { dryRun: false });
  writeFileSync(file, before);
  expect(done).toBe(false);
  expect(plan.findings).toContainEqual(
    expect.objectContaining({ code: 'archive/changed-file', path: `scenarios/${ids.open}/v1.yaml` }),
  );
  expect(await storesOf(to.db).records.get('scenario', ids.open)).toBeNull();
});

test('an index that leads outside is no index', async () => {
  const file = join(path, 'index.json');
  const before = readFileSync(file, 'utf8');
  writeFileSync(file, before.replace('"README.txt"', '"../README.txt"'));
  await expect(importExport(to, path, { dryRun: true })).rejects.toMatchObject({ code: 'archive/damaged' });
  writeFileSync(file, before);
});

test('organisations join those of their name; labels reach nobody they did not reach', async () => {
  const stores = storesOf(to.db);
  const here = crypto.randomUUID();
  await stores.organisations.create(
    here,
    { name: 'ours ', industry: null, sector: null, country: null },
    false,
  );
  const { done, plan } = await importExport(to, path, { dryRun: false });
  expect(done).toBe(true);
  expect(plan.organisations.get(ids.ours)).toBe(here);
  expect((await stores.organisations.get(ids.theirs))!.name).toBe('Theirs');
  const group = (await stores.groups.get(ids.group))!;
  expect(group).toMatchObject({ hidesMembers: true, owner: { id: here } });
  expect(group.organisations.map(({ id }) => id).sort()).toEqual([here, ids.theirs].sort());
  const toGroup = (await stores.records.get('scenario', ids.toGroup))!;
  expect(toGroup).toMatchObject({
    owner: { id: here },
    author: null,
    label: { tlp: 'GREEN', groups: [ids.group] },
  });
  expect((await stores.records.content(ids.toGroup)) as object).toEqual({ document: DOCUMENT });
  // It was for one person, who has not come along: not for everybody now.
  expect((await stores.records.get('scenario', ids.toPerson))!.label).toEqual(plainLabel('AMBER'));
  expect((await stores.records.get('scenario', ids.open))!.label).toEqual(plainLabel('CLEAR'));
});

test('an id that means something else here is left to it', async () => {
  const other = await freshDatabase();
  const database = openDatabase(other.appUrl);
  try {
    await importExport(database, path, { dryRun: true });
    const stores = storesOf(database.db);
    const [host] = await stores.organisations.list();
    await stores.records.create({
      id: ids.open,
      kind: 'scenario',
      owner: host.id,
      author: null,
      label: plainLabel('AMBER'),
      title: { en: 'Mine', ko: '내 것' },
      shipped: false,
      facts: {},
      content: { document: 'mine' },
      salt: '00',
      contentHash: '00',
    });
    const { plan } = await importExport(database, path, { dryRun: false });
    const made = plan.records.get(ids.open)!;
    expect(made).not.toBe(ids.open);
    expect(plan.findings).toContainEqual(
      expect.objectContaining({ code: 'archive/id-taken', path: ids.open }),
    );
    expect((await stores.records.get('scenario', made))!.title.en).toBe('Fewer cars');
    expect((await stores.records.get('scenario', ids.open))!.title.en).toBe('Mine');
  } finally {
    await database.close();
    await other.drop();
  }
});

test('of what was let out, nothing is read that it said before', async () => {
  const stores = storesOf(to.db);
  const anyone: Caller = { viewer: { kind: 'nobody' }, via: 'nobody', request: null };
  expect((await stores.records.get('scenario', ids.letOut))?.label.tlp).toBe('CLEAR');
  await expect(scenarioDocument(stores, anyone, ids.letOut, 1)).rejects.toMatchObject({
    code: 'access/not-found',
  });
  expect((await scenarioDocument(stores, anyone, ids.letOut, 2)).document).toContain('told to all');
});
