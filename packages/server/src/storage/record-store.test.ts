import { type Label, plainLabel, type Viewer } from '@spillway/core/access';
import type { NewRecord, RecordQuery } from '@spillway/core/records';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freshDatabase, type FreshDatabase } from '../../../../test/postgres.ts';
import { type Database, openDatabase } from './database.ts';
import { openStorage, type Storage, type Stores } from './storage.ts';

let fresh: FreshDatabase;
let database: Database;
let storage: Storage;
let stores: Stores;
const house = crypto.randomUUID();
const PROGRAM: Viewer = { kind: 'program' };

beforeAll(async () => {
  fresh = await freshDatabase();
  database = openDatabase(fresh.appUrl, { connections: 4 });
  storage = openStorage(database);
  ({ stores } = storage);
  await stores.organisations.create(
    house,
    { name: 'House', industry: null, sector: null, country: null },
    true,
  );
});
afterAll(async () => {
  await database.close();
  await fresh.drop();
});

const recordOf = (change: Partial<NewRecord> = {}): NewRecord => ({
  id: crypto.randomUUID(),
  kind: 'scenario',
  owner: house,
  author: null,
  label: plainLabel('AMBER'),
  title: { en: 'Title', ko: '제목' },
  shipped: false,
  facts: {},
  content: { document: 'first' },
  salt: 'salt',
  contentHash: 'first',
  ...change,
});
const made = async (change: Partial<NewRecord> = {}): Promise<string> =>
  (await stores.records.create(recordOf(change))).id;
const next = (document: string) => ({
  author: null,
  title: { en: document, ko: document },
  facts: { now: document },
  content: { document },
  contentHash: document,
});

describe('an object', () => {
  it('comes back as it was put in, and at version 1', async () => {
    const record = recordOf({
      title: { en: '100 % of _all_ \\ "quoted"', ko: '한글 𝄞' },
      facts: { a: [1, null, { b: 'é' }] },
      content: { document: 'x\ny', deep: { z: [1.5, true] } },
      label: { tlp: 'GREEN', persons: ['p'], organisations: [house], groups: [crypto.randomUUID()] },
    });
    const head = await stores.records.create(record);
    expect(head).toMatchObject({
      id: record.id,
      kind: 'scenario',
      owner: { id: house, name: 'House' },
      author: null,
      label: record.label,
      title: record.title,
      version: 1,
      shipped: false,
      facts: record.facts,
    });
    expect(await stores.records.get('scenario', record.id)).toEqual(head);
    expect(await stores.records.content(record.id)).toEqual(record.content);
  });

  it('is there under its own kind alone', async () => {
    const id = await made();
    expect(await stores.records.get('estimate', id)).toBeNull();
    expect(await stores.records.get('scenario', crypto.randomUUID())).toBeNull();
  });

  it('takes an id once, also one that was removed', async () => {
    const id = await made();
    await expect(stores.records.create(recordOf({ id }))).rejects.toMatchObject({ code: 'records/taken' });
    await stores.records.remove(id);
    await expect(stores.records.create(recordOf({ id }))).rejects.toMatchObject({ code: 'records/taken' });
  });

  it('holds a content of some megabytes', async () => {
    const document = '한'.repeat(1_000_000);
    const id = await made({ content: { document } });
    expect(await stores.records.content(id)).toEqual({ document });
  });
});

describe('versions', () => {
  it('are made by contents and by labels, and a content is found at any version between', async () => {
    const id = await made();
    await stores.records.relabel(id, plainLabel('GREEN'));
    const third = await stores.records.replace(id, next('third'));
    await stores.records.relabel(id, plainLabel('RED'));
    expect(third).toMatchObject({ version: 3, title: { en: 'third', ko: 'third' }, facts: { now: 'third' } });
    expect((await stores.records.get('scenario', id))?.version).toBe(4);
    const contents = await Promise.all(
      [undefined, 0, 1, 2, 3, 4, 9].map((version) => stores.records.content(id, version)),
    );
    expect(contents.map((content) => (content as { document: string } | null)?.document ?? null)).toEqual([
      'third',
      null,
      'first',
      'first',
      'third',
      'third',
      'third',
    ]);
    expect((await stores.records.versions(id)).map(({ version }) => version)).toEqual([3, 1]);
    expect(await stores.records.versions(crypto.randomUUID())).toEqual([]);
  });

  it('keep the label in a change of content, and the content in a change of label', async () => {
    const label: Label = { ...plainLabel('AMBER'), organisations: [house] };
    const id = await made({ label });
    expect((await stores.records.replace(id, next('b'))).label).toEqual(label);
    const head = await stores.records.relabel(id, plainLabel('CLEAR'));
    expect(head.title.en).toBe('b');
    expect(head.facts).toEqual({ now: 'b' });
  });

  it('come one after the other where two change at once', async () => {
    const id = await made();
    await Promise.all(
      Array.from({ length: 8 }, (_, k) =>
        storage.write(async ({ records }) => {
          const head = await records.hold('scenario', id);
          await records.replace(id, next(`${head!.version}-${k}`));
        }),
      ),
    );
    const versions = await stores.records.versions(id);
    expect(versions.map(({ version }) => version)).toEqual([9, 8, 7, 6, 5, 4, 3, 2, 1]);
    // Each began from the version before it.
    expect(versions.slice(0, 8).map(({ title }) => Number(title.en.split('-')[0]))).toEqual([
      8, 7, 6, 5, 4, 3, 2, 1,
    ]);
  });
});

describe('what is removed', () => {
  it('is gone with its content, versions and files, and tells only to whom it was labelled', async () => {
    const label = { ...plainLabel('AMBER'), organisations: [house] };
    const id = await made({ author: 'someone', label, facts: { secret: 'fact' } });
    await stores.records.replace(id, next('b'));
    await stores.records.attach(id, 'file', 'text/plain', new Uint8Array([1]));
    await stores.records.remove(id);
    expect(await stores.records.get('scenario', id)).toBeNull();
    expect(await stores.records.hold('scenario', id)).toBeNull();
    expect(await stores.records.content(id)).toBeNull();
    expect(await stores.records.versions(id)).toEqual([]);
    expect(await stores.records.attachment(id, 'file')).toBeNull();
    const { records } = await stores.records.list({ kind: 'scenario', viewer: PROGRAM, limit: 200 });
    expect(records.map((each) => each.id)).not.toContain(id);
    const row = await database.db
      .selectFrom('record')
      .selectAll()
      .where('id', '=', id)
      .executeTakeFirstOrThrow();
    expect(row).toMatchObject({ title_en: null, title_ko: null, facts: {}, author: null, salt: null });
    expect((await stores.guards.of([id])).get(id)).toMatchObject({ owner: house, label });
  });
});

describe('files', () => {
  it('come back byte for byte, are replaced under the same name, and stand apart by name and object', async () => {
    const [a, b] = [await made(), await made()];
    const bytes = Uint8Array.from({ length: 300_000 }, (_, k) => (k * 7919) & 255);
    await stores.records.attach(a, 'table', 'application/x', bytes.subarray(10));
    await stores.records.attach(a, 'other', 'text/plain', new Uint8Array(0));
    const table = (await stores.records.attachment(a, 'table'))!;
    expect(Buffer.compare(table.bytes, bytes.subarray(10))).toBe(0);
    expect((await stores.records.attachment(a, 'other'))?.bytes.length).toBe(0);
    expect(await stores.records.attachment(b, 'table')).toBeNull();
    await stores.records.attach(a, 'table', 'text/csv', new Uint8Array([1, 2]));
    expect(await stores.records.attachment(a, 'table')).toEqual({
      mediaType: 'text/csv',
      bytes: Buffer.from([1, 2]),
    });
  });
});

describe('lists', () => {
  const list = async (query: Partial<RecordQuery> = {}): Promise<string[]> => {
    const found: string[] = [];
    for (let cursor: string | undefined; ; ) {
      const page = await stores.records.list({
        kind: 'economy',
        viewer: PROGRAM,
        limit: 3,
        ...query,
        cursor,
      });
      found.push(...page.records.map(({ title }) => title.en));
      if (page.next === null) return found;
      cursor = page.next;
    }
  };
  const economy = (en: string, ko: string, change: Partial<NewRecord> = {}) =>
    made({ kind: 'economy', title: { en, ko }, ...change });
  const other = crypto.randomUUID();
  let first: string;

  beforeAll(async () => {
    await stores.organisations.create(
      other,
      { name: 'Other', industry: null, sector: null, country: null },
      false,
    );
    first = await economy('Korea 2011', '한국 2011', { facts: { table: 'kor-2011', country: 'KOR' } });
    await economy('50% of it', '절반', { facts: { table: 'half', country: 'KOR' } });
    await economy('50 of it', '쉰', { owner: other });
    await economy('a_b', '밑줄');
    await economy('axb', '엑스', { label: plainLabel('CLEAR') });
    await economy('back\\slash', '역슬래시', { shipped: true });
    await economy('STRASSE', '거리', { label: plainLabel('RED') });
  });

  it('are newest change first, and a change of content or label brings to the front', async () => {
    const all = ['STRASSE', 'back\\slash', 'axb', 'a_b', '50 of it', '50% of it', 'Korea 2011'];
    expect(await list()).toEqual(all);
    expect(await list({ limit: 1 })).toEqual(all);
    expect(await list({ limit: 7 })).toEqual(all);
    expect(await list({ limit: 8 })).toEqual(all);
    await stores.records.relabel(first, plainLabel('GREEN'));
    expect((await list())[0]).toBe('Korea 2011');
  });

  it.each([
    ['50%', ['50% of it']],
    ['%', ['50% of it']],
    ['_', ['a_b']],
    ['a_b', ['a_b']],
    ['\\', ['back\\slash']],
    ['한국', ['Korea 2011']],
    ['strasse', ['STRASSE']],
    ["'; drop table spillway.record; --", []],
    ['of it', ['50 of it', '50% of it']],
  ])('find the words %j as they are written', async (text, expected) => {
    expect(await list({ text })).toEqual(expected);
  });

  it('filter by owner, colour, what came with Spillway, facts, and all together', async () => {
    expect(await list({ owner: other })).toEqual(['50 of it']);
    expect(await list({ tlp: 'CLEAR' })).toEqual(['axb']);
    expect(await list({ shipped: true })).toEqual(['back\\slash']);
    expect((await list({ shipped: false })).length).toBe(6);
    expect(await list({ facts: { country: 'KOR' } })).toEqual(['Korea 2011', '50% of it']);
    expect(await list({ facts: { country: 'KOR', table: 'half' } })).toEqual(['50% of it']);
    expect(await list({ facts: { country: 'KOR' }, owner: other })).toEqual([]);
  });

  it('go on from a cursor though what it stood for has gone or moved', async () => {
    const page = await stores.records.list({ kind: 'economy', viewer: PROGRAM, limit: 2 });
    const rest = (await list()).slice(2);
    const last = page.records.at(-1)!;
    await stores.records.relabel(last.id, last.label);
    const behind = await stores.records.list({
      kind: 'economy',
      viewer: PROGRAM,
      limit: 200,
      cursor: page.next!,
    });
    expect(behind.records.map(({ title }) => title.en)).toEqual(rest);
    expect(behind.next).toBeNull();
  });

  it.each([
    '',
    'garbage',
    'Yzox%',
    btoa('c:-1'),
    btoa('c:1 or 1=1'),
    btoa('c:9999999999999999999'),
    'YzoxMg==',
  ])('refuse the cursor %j, which no list gave', async (cursor) => {
    await expect(
      stores.records.list({ kind: 'economy', viewer: PROGRAM, limit: 5, cursor }),
    ).rejects.toMatchObject({ code: 'records/unknown-cursor' });
  });
});
