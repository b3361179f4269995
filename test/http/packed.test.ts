import { afterAll, beforeAll, expect, it } from 'vitest';
import { gunzipSync } from 'node:zlib';
import { openTestCentre, type TestCentre, type TestPerson } from '../open-test-centre.ts';

let open: TestCentre;
let ann: TestPerson;
beforeAll(async () => {
  open = await openTestCentre();
  ann = await open.person('Ann', { [await open.organisation('House')]: ['analyst'] });
});
afterAll(() => open.close());

const LIST = '/api/v1/scenarios?limit=50';
const asking = (encodings: string, url = LIST, method: 'GET' | 'HEAD' = 'GET') =>
  ann.ask({ method, url, headers: { 'accept-encoding': encodings } });

it('an answer is packed for who takes it packed, and says the same', async () => {
  const plain = await ann.ask({ url: LIST });
  const packed = await asking('br, gzip, deflate');
  expect(plain.headers['content-encoding']).toBeUndefined();
  expect(plain.json<{ items: unknown[] }>().items).toHaveLength(45);
  expect(packed.headers['content-encoding']).toBe('gzip');
  expect(gunzipSync(packed.rawPayload)).toEqual(plain.rawPayload);
  expect(packed.headers['content-length']).toBe(String(packed.rawPayload.length));
  expect(packed.rawPayload.length).toBeLessThan(plain.rawPayload.length / 2);
  for (const { headers } of [plain, packed]) expect(headers['vary']).toContain('accept-encoding');
});

it('it is told of packed by HEAD as well', async () => {
  const [whole, head] = [await asking('gzip'), await asking('gzip', LIST, 'HEAD')];
  expect(head.rawPayload).toHaveLength(0);
  expect(head.headers['content-encoding']).toBe('gzip');
  expect(head.headers['content-length']).toBe(whole.headers['content-length']);
});

it.each([
  ['identity', 'identity'],
  ['anything but gzip', 'gzip;q=0, br'],
  ['what is not at hand', 'deflate'],
  ['nothing', ''],
  ['nonsense', ';,='],
  ['five thousand letters', 'x'.repeat(5000)],
])('one who asks for %s gets it as it is', async (_, encodings) => {
  const answer = await asking(encodings);
  expect(answer.statusCode).toBe(200);
  expect(answer.headers['content-encoding']).toBeUndefined();
  expect(answer.json<{ items: unknown[] }>().items).toHaveLength(45);
});

it('a version is named by the same tag, packed or not', async () => {
  const [{ id }] = (await ann.ask({ url: LIST })).json<{ items: { id: string }[] }>().items;
  const url = `/api/v1/scenarios/${id}`;
  expect((await asking('gzip', url)).headers['etag']).toBe((await ann.ask({ url })).headers['etag']);
});

it('what is short, what is not found and what opens an account are not packed', async () => {
  for (const url of ['/api/v1/me', '/api/v1/scenarios/none', '/api/auth/get-session'])
    expect((await asking('gzip', url)).headers['content-encoding'], url).toBeUndefined();
});
