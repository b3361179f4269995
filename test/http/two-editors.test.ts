import type { AddressInfo } from 'node:net';
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FROM_PAGE, openTestCentre, type TestCentre, type TestPerson } from '../open-test-centre.ts';

const documentOf = (title: string, days = 1): string =>
  `spillway: scenario/1\ntitle: ${title}\neconomy: kor-2014\nshocks:\n  - { kind: outage, industry: C29, days: ${days} }\n`;
const LABEL = { tlp: 'AMBER' } as const;

let open: TestCentre;
let house: string;
let ann: TestPerson;
let ben: TestPerson;
beforeAll(async () => {
  open = await openTestCentre();
  house = await open.organisation('House');
  ann = await open.person('Ann', { [house]: ['analyst', 'administrator'] });
  ben = await open.person('Ben', { [house]: ['analyst'] });
});
afterAll(() => open.close());

interface Told {
  readonly id: string;
  readonly version: number;
  readonly title: { readonly en: string };
}

const make = (person: TestPerson, title: string, key?: string, days = 1) =>
  person.ask({
    method: 'POST',
    url: '/api/v1/scenarios',
    headers: key === undefined ? {} : { 'idempotency-key': key },
    payload: { document: documentOf(title, days), owner: house, label: LABEL },
  });
const change = (person: TestPerson, id: string, title: string, tag?: string) =>
  person.ask({
    method: 'PUT',
    url: `/api/v1/scenarios/${id}`,
    headers: tag === undefined ? {} : { 'if-match': tag },
    payload: { document: documentOf(title) },
  });
async function titled(title: string): Promise<readonly Told[]> {
  const answer = await ann.ask({ url: `/api/v1/scenarios?q=${encodeURIComponent(title)}&limit=200` });
  return answer.json<{ items: Told[] }>().items.filter(({ title: { en } }) => en === title);
}

describe('two who change the same', () => {
  it('cannot overwrite what they have not seen', async () => {
    const made = await make(ann, 'Plant');
    expect(made.statusCode).toBe(201);
    const { id } = made.json<Told>();
    const seen = String(made.headers['etag']);
    expect((await ben.ask({ url: `/api/v1/scenarios/${id}` })).headers['etag']).toBe(seen);

    const first = await change(ann, id, 'Plant by Ann', seen);
    expect(first.statusCode).toBe(200);
    const second = await change(ben, id, 'Plant by Ben', seen);
    expect(second.statusCode).toBe(412);
    expect(second.json()).toMatchObject({ code: 'records/changed-meanwhile', status: 412 });
    const there = await ben.ask({ url: `/api/v1/scenarios/${id}` });
    expect(there.json<Told>()).toMatchObject({ version: 2, title: { en: 'Plant by Ann' } });

    expect((await change(ben, id, 'Plant by both', String(there.headers['etag']))).statusCode).toBe(200);
  });

  it('must say what they have seen', async () => {
    const { id } = (await make(ann, 'Unsaid')).json<Told>();
    const wishes = [
      { method: 'PUT', url: `/api/v1/scenarios/${id}`, payload: { document: documentOf('x') } },
      { method: 'PUT', url: `/api/v1/scenarios/${id}/label`, payload: { tlp: 'RED' } },
      { method: 'DELETE', url: `/api/v1/scenarios/${id}` },
      { method: 'PATCH', url: `/api/v1/organisations/${house}`, payload: { name: 'x' } },
    ] as const;
    for (const wish of wishes) {
      const refused = await ann.ask(wish);
      expect(refused.statusCode, wish.url).toBe(428);
      expect(refused.json()).toMatchObject({ code: 'records/version-not-said' });
      for (const tag of ['"99"', 'W/"1"', '1', '"1", "2"', '"-1"', '""', 'x', '"99999999999999999999"'])
        expect(
          (await ann.ask({ ...wish, headers: { 'if-match': tag } })).statusCode,
          `${wish.url} ${tag}`,
        ).toBe(412);
    }
    expect((await ann.ask({ url: `/api/v1/scenarios/${id}` })).json<Told>()).toMatchObject({
      version: 1,
      title: { en: 'Unsaid' },
    });
  });

  it('at the same moment: one is taken, the others are told', async () => {
    const { id } = (await make(ann, 'Race')).json<Told>();
    const answers = await Promise.all(
      Array.from({ length: 8 }, (_, k) => change(k % 2 === 0 ? ann : ben, id, `Race ${k}`, '"1"')),
    );
    const taken = answers.filter(({ statusCode }) => statusCode === 200);
    expect(taken).toHaveLength(1);
    expect(answers.filter(({ statusCode }) => statusCode === 412)).toHaveLength(7);
    const versions = await ann.ask({ url: `/api/v1/scenarios/${id}/versions` });
    expect(
      versions.json<{ items: { title: { en: string } }[] }>().items.map(({ title }) => title.en),
    ).toEqual([taken[0].json<Told>().title.en, 'Race']);
  });

  it('may take whatever is there with *, or delete what the other changes', async () => {
    const { id } = (await make(ann, 'Any')).json<Told>();
    const answers = await Promise.all([
      change(ann, id, 'Any 1', '*'),
      change(ben, id, 'Any 2', '*'),
      ann.ask({ method: 'DELETE', url: `/api/v1/scenarios/${id}`, headers: { 'if-match': '*' } }),
    ]);
    // In whatever order: a change of what is gone finds nothing.
    for (const { statusCode } of answers.slice(0, 2)) expect([200, 404]).toContain(statusCode);
    expect(answers[2].statusCode).toBe(204);
    expect((await ann.ask({ url: `/api/v1/scenarios/${id}` })).statusCode).toBe(404);
  });
});

describe('a create that is sent again', () => {
  it('makes one object, however often and at once', async () => {
    const key = crypto.randomUUID();
    const answers = await Promise.all(Array.from({ length: 12 }, () => make(ann, 'Once', key)));
    expect(answers.map(({ statusCode }) => statusCode)).toEqual(Array(12).fill(201));
    expect(new Set(answers.map(({ body }) => body)).size).toBe(1);
    expect(new Set(answers.map(({ headers }) => `${headers['location']} ${headers['etag']}`)).size).toBe(1);
    expect(await titled('Once')).toHaveLength(1);
    const late = await make(ann, 'Once', key);
    expect(late.body).toBe(answers[0].body);
    expect(await titled('Once')).toHaveLength(1);
  });

  it('without a key makes one each time', async () => {
    await Promise.all([make(ann, 'Twice'), make(ann, 'Twice')]);
    expect(await titled('Twice')).toHaveLength(2);
  });

  it('is refused where the key stood for something else, and another may have the same key', async () => {
    const key = crypto.randomUUID();
    expect((await make(ann, 'Mine', key)).statusCode).toBe(201);
    const other = await make(ann, 'Mine', key, 2);
    expect(other.statusCode).toBe(422);
    expect(other.json()).toMatchObject({ code: 'records/key-reused' });
    expect((await make(ben, 'Mine', key)).statusCode).toBe(201);
    expect(await titled('Mine')).toHaveLength(2);
    const group = await ann.ask({
      method: 'POST',
      url: '/api/v1/groups',
      headers: { 'idempotency-key': key },
      payload: { owner: house, name: 'G', hidesMembers: false, organisations: [] },
    });
    expect(group.statusCode).toBe(422);
  });

  it('keeps no refusal: what was refused may be sent again with the same key', async () => {
    const key = crypto.randomUUID();
    const wish = (document: string) => ({
      method: 'POST' as const,
      url: '/api/v1/scenarios',
      headers: { 'idempotency-key': key },
      payload: { document, owner: house, label: LABEL },
    });
    expect((await ann.ask(wish('title: none'))).statusCode).toBe(422);
    expect((await ann.ask(wish(documentOf('Second try')))).statusCode).toBe(201);
  });

  it('refuses keys that are none, and stores nothing', async () => {
    const before = (await titled('Keyless')).length;
    for (const key of ['', 'x'.repeat(201), 'x'.repeat(4000), 'a b', 'é'])
      expect((await make(ann, 'Keyless', key)).statusCode, key.slice(0, 10)).toBe(400);
    expect(await titled('Keyless')).toHaveLength(before);
  });

  it('gives the same estimate to one who asks twice at once', async () => {
    const key = crypto.randomUUID();
    const ask = () =>
      ann.ask({
        method: 'POST',
        url: '/api/v1/estimates',
        headers: { 'idempotency-key': key },
        payload: { scenario: { document: documentOf('Estimated') }, owner: house, label: LABEL },
      });
    const answers = await Promise.all([ask(), ask(), ask()]);
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([201, 201, 201]);
    expect(new Set(answers.map((each) => each.json<Told>().id)).size).toBe(1);
    const { items } = (await ann.ask({ url: '/api/v1/estimates?q=Estimated' })).json<{ items: Told[] }>();
    expect(items).toHaveLength(1);
  });

  it('behind a connection that was cut is there once, whenever the cut came', async () => {
    await open.app.listen({ port: 0, host: '127.0.0.1' });
    const { port } = open.app.server.address() as AddressInfo;
    const bytesOf = (key: string, title: string): Buffer => {
      const body = JSON.stringify({ document: documentOf(title), owner: house, label: LABEL });
      const headers = {
        host: 'localhost',
        cookie: ann.cookie,
        ...FROM_PAGE,
        'content-type': 'application/json',
        'content-length': String(Buffer.byteLength(body)),
        'idempotency-key': key,
      };
      const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
      return Buffer.from(`POST /api/v1/scenarios HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n${body}`);
    };
    /** Sends so many of the bytes, and cuts when they are out, or with the first byte that comes back. */
    const sendAndCut = (bytes: Buffer, answered: boolean): Promise<void> =>
      new Promise((resolve) => {
        const socket = connect(port, '127.0.0.1', () => {
          socket.write(bytes, () => (answered ? undefined : socket.resetAndDestroy()));
        });
        socket.once('data', () => socket.resetAndDestroy());
        socket.on('error', () => undefined);
        socket.once('close', () => resolve());
      });
    for (const [k, { part, answered }] of [
      { part: 0.5, answered: false },
      { part: 0.99, answered: false },
      { part: 1, answered: false },
      { part: 1, answered: true },
      { part: 1, answered: false },
    ].entries()) {
      const key = crypto.randomUUID();
      const title = `Cut ${k}`;
      const bytes = bytesOf(key, title);
      await sendAndCut(bytes.subarray(0, Math.floor(bytes.length * part)), answered);
      const again = await make(ann, title, key);
      expect(again.statusCode, title).toBe(201);
      const there = await titled(title);
      expect(
        there.map(({ id }) => id),
        title,
      ).toEqual([again.json<Told>().id]);
    }
  });
});
