import { afterAll, beforeAll, expect, it } from 'vitest';
import { openTestCentre, type TestCentre, type TestPerson } from '../open-test-centre.ts';

const documentOf = (title: string): string =>
  `spillway: scenario/1\ntitle: ${title}\neconomy: kor-2014\nshocks:\n  - { kind: outage, industry: C29, share: 0.3, depth: 1, days: 3 }\n`;

let centre: TestCentre;
let host: string;
let author: TestPerson;
let colleague: TestPerson;
beforeAll(async () => {
  centre = await openTestCentre();
  host = await centre.host();
  author = await centre.person('Ada', { [host]: ['administrator'] });
  colleague = await centre.person('Ben', { [host]: ['analyst'] });
});
afterAll(() => centre.close());

const get = async (asker: Pick<TestPerson, 'ask'>, url: string) => {
  const response = await asker.ask({ method: 'GET', url });
  return {
    status: response.statusCode,
    body: response.json() as { items: { version: number }[]; document: string },
  };
};

it('shows of what was let out only what it has been since', async () => {
  const made = await author.ask({
    method: 'POST',
    url: '/api/v1/scenarios',
    payload: { document: documentOf('The name of the victim'), owner: host, label: { tlp: 'RED' } },
  });
  const { id }: { id: string } = made.json();
  const at = `/api/v1/scenarios/${id}`;
  const put = (url: string, payload: object) =>
    author.ask({ method: 'PUT', url, headers: { 'if-match': '*' }, payload });
  expect((await put(at, { document: documentOf('A works') })).statusCode).toBe(200);
  expect((await put(`${at}/label`, { tlp: 'AMBER' })).statusCode).toBe(200);
  expect((await put(at, { document: documentOf('A works, for the house') })).statusCode).toBe(200);
  expect((await put(`${at}/label`, { tlp: 'CLEAR' })).statusCode).toBe(200);
  await centre.settled();

  for (const [who, asker, versions] of [
    ['author', author, [4, 2, 1]],
    ['colleague', colleague, [4, 3]],
    ['anyone', centre, [5]],
  ] as const) {
    const listed = await get(asker, `${at}/versions`);
    expect([who, listed.body.items.map(({ version }) => version)]).toEqual([who, versions]);
    for (let version = 1; version <= 5; version++) {
      const { status, body } = await get(asker, `${at}/versions/${version}`);
      expect([who, version, status]).toEqual([who, version, version >= versions.at(-1)! ? 200 : 404]);
      if (status === 200 && who !== 'author') expect(body.document).not.toContain('victim');
    }
    const changes = (await asker.ask({ method: 'GET', url: '/api/v1/changes?after=0&limit=500' })).json() as {
      items: { id: string; version: number }[];
    };
    const told = changes.items.filter((change) => change.id === id).map(({ version }) => version);
    expect([who, Math.min(...told)]).toEqual([who, versions.at(-1)]);
  }
});
