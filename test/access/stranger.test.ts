import { request } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { InjectOptions, LightMyRequestResponse } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FROM_PAGE, makeKey } from '../open-test-centre.ts';
import { DOCUMENT } from './cast.ts';
import { collectRoutes, type RouteCollection } from './collect-routes.ts';
import { openRichHouse, type RichHouse, SECRET } from './rich-house.ts';

let house: RichHouse;
let collected: RouteCollection;
let strangers: Readonly<Record<string, (wish: InjectOptions) => Promise<LightMyRequestResponse>>>;

beforeAll(async () => {
  collected = collectRoutes();
  house = await openRichHouse();
  strangers = {
    'member of a third organisation': (wish) => house.stranger.ask(wish),
    'key of that member': (wish) =>
      house.ask({ ...wish, headers: { authorization: `Bearer ${house.strangerKey}`, ...wish.headers } }),
    anonymous: (wish) => house.ask({ ...wish, headers: { ...FROM_PAGE, ...wish.headers } }),
  };
}, 180_000);
afterAll(async () => {
  collected.stop();
  await house.close();
});

const STRANGERS = ['member of a third organisation', 'key of that member', 'anonymous'] as const;

/** What of an answer must not differ. */
const VARYING = /^(date|x-request-id|x-ratelimit-.*|set-cookie|keep-alive|connection)$/;

/** An answer as bytes, but for the request it belongs to and the ids that were asked for. */
function comparable(response: LightMyRequestResponse, asked: readonly string[]): string {
  const headers = Object.entries(response.headers)
    .filter(([name]) => !VARYING.test(name))
    .map(([name, value]) => `${name}: ${String(value)}`)
    .toSorted();
  let text = [response.statusCode, ...headers, '', response.body].join('\n');
  text = text.replace(/"requestId":"[^"]*"/, '"requestId":""');
  for (const id of asked) text = text.replaceAll(id, '<id>');
  return text;
}

function leaks(response: LightMyRequestResponse, asked: readonly string[] = []): readonly string[] {
  const text = `${JSON.stringify(response.headers)}\n${response.rawPayload.toString('utf8')}`;
  return house.secrets.filter((secret) => !asked.includes(secret) && text.includes(secret));
}

/** Bodies that would be taken if one might, so that it is not their shape that is refused. */
const BODIES: Readonly<Record<string, (ids: RichHouse['ids'], own: string) => object>> = {
  'PATCH /api/v1/organisations/:id': () => ({ name: 'Mine' }),
  'PUT /api/v1/organisations/:id/members/:person': () => ({ roles: ['viewer'] }),
  'POST /api/v1/organisations/:id/members/:person/reset-link': () => ({}),
  'POST /api/v1/organisations/:id/invitations': () => ({ email: 'a@example.test', roles: ['viewer'] }),
  'POST /api/v1/organisations/:id/holds': () => ({ kind: 'scenario', reason: 'mine' }),
  'PATCH /api/v1/groups/:id': (_ids, own) => ({ organisations: [own] }),
  'PUT /api/v1/scenarios/:id': () => ({ document: DOCUMENT }),
  'PUT /api/v1/scenarios/:id/label': () => ({ tlp: 'CLEAR' }),
  'PUT /api/v1/economies/:id/label': () => ({ tlp: 'CLEAR' }),
  'PUT /api/v1/estimates/:id/label': () => ({ tlp: 'CLEAR' }),
  'POST /api/v1/scenarios/:id/duplicate': (_ids, own) => ({ owner: own }),
  'POST /api/v1/jobs/:id/cancel': () => ({}),
  'POST /api/v1/jobs/:id/retry': () => ({}),
  'POST /api/v1/invitations/:token': () => ({ name: 'a', password: 'a long enough password' }),
};

/** Routes whose ids are no secret: everyone with an account knows organisations, and kinds have names. */
const OPEN = new Set([
  'GET /api/v1/organisations/:id',
  'HEAD /api/v1/organisations/:id',
  'PUT /api/v1/settings/retention/:kind',
]);

/** Ids that a route may be asked of, for each of its places. */
function idsFor(route: string): readonly (readonly string[])[] {
  const { ids } = house;
  const first = /\/api\/v1\/(\w+)\//.exec(route)?.[1];
  const heads: Readonly<Record<string, readonly string[]>> = {
    scenarios: ids.scenarios,
    economies: ids.economies,
    estimates: ids.estimates,
    groups: ids.groups,
    organisations: [ids.organisation],
    persons: ids.persons,
    invitations: [ids.invitation],
    jobs: [ids.job],
  };
  const places = [...route.matchAll(/:(\w+)/g)].map(([, name]) => name);
  return places.map((place) => {
    if (place === 'person') return ids.persons;
    if (place === 'version') return ['1'];
    if (place === 'other') return route.includes('/holds/') ? [ids.hold] : [ids.invitation];
    return heads[first ?? ''] ?? [];
  });
}

const fill = (url: string, values: readonly string[]): string => {
  let place = 0;
  return url.replace(/:\w+/g, () => values[place++]);
};

/** Every way to take one id for each place. */
const combinations = (places: readonly (readonly string[])[]): readonly (readonly string[])[] =>
  places.reduce<readonly (readonly string[])[]>(
    (all, ids) => all.flatMap((head) => ids.map((id) => [...head, id])),
    [[]],
  );

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1];

/** How long theirs takes over how long nothing takes, asked in turns. */
async function timeRatio(
  wish: (values: readonly string[]) => InjectOptions,
  values: readonly string[],
): Promise<number> {
  const none = values.map((value) => (value === '1' ? value : crypto.randomUUID()));
  const times: readonly [number[], number[]] = [[], []];
  for (let k = 0; k < 24; k++) {
    const which = k % 2;
    const began = performance.now();
    await house.stranger.ask(wish(which === 0 ? values : none));
    times[which].push(performance.now() - began);
  }
  return median(times[0]) / median(times[1]);
}

describe("another's id is answered as one that nothing has, byte for byte", () => {
  it('on every route that takes an id, whoever the stranger is', async () => {
    const routes = [...collected.routes].filter((route) => route.includes('/:') && !OPEN.has(route));
    expect(routes.length).toBeGreaterThan(30);
    const wrong: string[] = [];
    const ratios: { route: string; ratio: number }[] = [];
    let asked = 0;
    for (const route of routes) {
      const [method, url] = route.split(' ') as ['GET', string];
      const places = idsFor(route);
      expect(places.length > 0 && places.every((ids) => ids.length > 0), `ids for ${route}`).toBe(true);
      if (['POST', 'PUT', 'PATCH'].includes(method)) expect(BODIES, route).toHaveProperty([route]);
      const payload = BODIES[route]?.(house.ids, house.elsewhere);
      const wish = (values: readonly string[]): InjectOptions => ({
        method,
        url: fill(url, values),
        headers: { 'if-match': '*', 'if-none-match': '"1"' },
        ...(payload === undefined ? {} : { payload }),
      });
      for (const values of combinations(places)) {
        // What nothing has: in every place, and in the last alone.
        const none = values.map((value) => (value === '1' ? value : crypto.randomUUID()));
        const half = [...values.slice(0, -1), none.at(-1)!];
        for (const who of STRANGERS) {
          const theirs = await strangers[who](wish(values));
          const nothing = await strangers[who](wish(none));
          asked += 2;
          const found = leaks(theirs, values);
          if (found.length > 0) wrong.push(`${route} tells ${who} ${found.join(', ')}`);
          if (theirs.statusCode < 400) wrong.push(`${route} answers ${who} with ${theirs.statusCode}`);
          if (comparable(theirs, values) !== comparable(nothing, none))
            wrong.push(
              `${route} tells ${who}:\n${comparable(theirs, values)}\n— and of nothing:\n${comparable(nothing, none)}`,
            );
          if (values.length > 1 && !values.includes('1')) {
            const partly = await strangers[who](wish(half));
            if (comparable(theirs, values) !== comparable(partly, half))
              wrong.push(`${route} tells ${who} of a part:\n${comparable(partly, half)}`);
          }
        }
      }
      ratios.push({ route, ratio: await timeRatio(wish, combinations(places)[0]) });
    }
    expect(wrong).toEqual([]);
    expect(asked).toBeGreaterThan(500);
    const far = ratios.toSorted((a, b) => Math.abs(Math.log(b.ratio)) - Math.abs(Math.log(a.ratio)));
    console.log(
      `time of theirs over nothing's, farthest first:\n${far
        .slice(0, 5)
        .map(({ route, ratio }) => `${ratio.toFixed(2)} ${route}`)
        .join('\n')}`,
    );
  }, 180_000);

  it("in the stranger's own house, where a member, hold or invitation of theirs is named", async () => {
    const { ids, elsewhere } = house;
    const own = `/api/v1/organisations/${elsewhere}`;
    const asked: readonly [string, (id: string) => InjectOptions][] = [
      ...ids.persons.flatMap((person): [string, (id: string) => InjectOptions][] => [
        [person, (id) => ({ method: 'PUT', url: `${own}/members/${id}`, payload: { roles: ['viewer'] } })],
        [person, (id) => ({ method: 'DELETE', url: `${own}/members/${id}` })],
        [person, (id) => ({ method: 'POST', url: `${own}/members/${id}/reset-link` })],
        [person, (id) => ({ method: 'DELETE', url: `${own}/members/${id}/second-factor` })],
      ]),
      [ids.hold, (id) => ({ method: 'DELETE', url: `${own}/holds/${id}` })],
      [ids.invitation, (id) => ({ method: 'DELETE', url: `${own}/invitations/${id}` })],
      [
        ids.scenarios[0],
        (id) => ({ method: 'POST', url: `${own}/holds`, payload: { record: id, reason: 'mine' } }),
      ],
      [
        ids.scenarios[0],
        (id) => ({
          method: 'POST',
          url: '/api/v1/estimates',
          payload: { scenario: { id }, owner: elsewhere, label: { tlp: 'AMBER' } },
        }),
      ],
      ...ids.economies.map((economy): [string, (id: string) => InjectOptions] => [
        economy,
        (id) => ({
          method: 'POST',
          url: '/api/v1/estimates',
          payload: {
            scenario: { document: DOCUMENT },
            economy: id,
            owner: elsewhere,
            label: { tlp: 'AMBER' },
          },
        }),
      ]),
      ...ids.groups.map((group): [string, (id: string) => InjectOptions] => [
        group,
        (id) => ({
          method: 'POST',
          url: '/api/v1/scenarios',
          payload: { document: DOCUMENT, owner: elsewhere, label: { tlp: 'AMBER', groups: [id] } },
        }),
      ]),
    ];
    for (const [theirs, wish] of asked) {
      const none = crypto.randomUUID();
      const one = await house.stranger.ask(wish(theirs));
      const other = await house.stranger.ask(wish(none));
      expect(one.statusCode, one.body).toBeGreaterThanOrEqual(400);
      expect(comparable(one, [theirs])).toBe(comparable(other, [none]));
      expect(leaks(one, [theirs])).toEqual([]);
    }
  });
});

describe('lists tell a stranger nothing', () => {
  const records = ['scenarios', 'economies', 'estimates'] as const;

  it('by any filter, sort of page or cursor', async () => {
    const { ids } = house;
    for (const plural of records) {
      const first = await house.administrator.ask({ url: `/api/v1/${plural}?limit=2` });
      const { next, items }: { next: string; items: unknown[] } = first.json();
      expect(items.length).toBe(2);
      expect(leaks(first).length).toBeGreaterThan(0);
      const queries = [
        '',
        '?limit=200',
        `?owner=${ids.organisation}`,
        `?q=${encodeURIComponent(SECRET)}`,
        '?q=%25',
        '?changed-since=0',
        '?shipped=false',
        `?cursor=${next}`,
        `?cursor=${next}&limit=1`,
        ...['RED', 'AMBER%2BSTRICT', 'AMBER', 'GREEN', 'CLEAR'].map((tlp) => `?tlp=${tlp}`),
        ...(plural === 'scenarios'
          ? ['?economy=kor-2014']
          : [`?table=${encodeURIComponent(`table-${SECRET}`)}`]),
        ...(plural === 'estimates' ? ids.scenarios.map((id) => `?scenario=${id}`) : []),
      ];
      for (const query of queries)
        for (const who of STRANGERS) {
          const response = await strangers[who]({ url: `/api/v1/${plural}${query}` });
          expect(response.statusCode, `${plural}${query}`).toBe(200);
          expect(leaks(response, [query.split('=')[1] ?? '']), `${plural}${query} by ${who}`).toEqual([]);
        }
    }
  });

  it('as a filter that finds something of theirs is answered as one that finds nothing', async () => {
    const { ids } = house;
    for (const plural of records)
      for (const who of STRANGERS)
        for (const [theirs, nothing] of [
          [`owner=${ids.organisation}`, `owner=${crypto.randomUUID()}`],
          [`q=${encodeURIComponent(SECRET)}`, `q=${encodeURIComponent('Marillenknoedelei')}`],
          ['tlp=RED', 'tlp=AMBER'],
        ]) {
          const one = await strangers[who]({ url: `/api/v1/${plural}?${theirs}` });
          const other = await strangers[who]({ url: `/api/v1/${plural}?${nothing}` });
          expect(comparable(one, []), `${plural}?${theirs} by ${who}`).toBe(comparable(other, []));
          expect(one.json()).toMatchObject({ items: [], next: null });
        }
  });

  it('nor do groups, organisations, changes, the trail, settings, and what is said of oneself', async () => {
    const { ids } = house;
    for (const url of [
      '/api/v1/groups',
      '/api/v1/jobs',
      '/api/v1/organisations',
      `/api/v1/organisations/${ids.organisation}`,
      '/api/v1/changes?limit=500',
      '/api/v1/changes?limit=1',
      '/api/v1/audit',
      `/api/v1/audit?organisation=${ids.organisation}`,
      '/api/v1/audit/state',
      `/api/v1/audit/state?organisation=${ids.organisation}`,
      '/api/v1/me',
      '/api/v1/settings',
      '/openapi.json',
      '/api/auth/list-sessions',
      '/api/auth/api-key/list',
      '/api/auth/list-accounts',
      '/api/auth/passkey/list-user-passkeys',
    ])
      for (const who of STRANGERS) {
        const response = await strangers[who]({ url, remoteAddress: '198.51.100.9' });
        expect(leaks(response), `${url} by ${who}`).toEqual([]);
        expect(response.statusCode, url).toBeLessThan(500);
      }
  });

  it('while the house itself is told of all of it', async () => {
    const { ids } = house;
    const urls = [
      '/api/v1/scenarios?limit=200',
      '/api/v1/economies?limit=200',
      '/api/v1/estimates?limit=200',
      '/api/v1/groups',
      '/api/v1/jobs',
      `/api/v1/organisations/${ids.organisation}/members`,
      `/api/v1/organisations/${ids.organisation}/invitations`,
      `/api/v1/organisations/${ids.organisation}/holds`,
      '/api/v1/changes?limit=500',
    ];
    for (const url of urls) expect(leaks(await house.administrator.ask({ url })), url).not.toEqual([]);
  });
});

describe('answers that were kept', () => {
  it('are not given to others who use the same Idempotency-Key', async () => {
    const document = DOCUMENT.replace('Nine days', SECRET);
    for (const who of STRANGERS) {
      const response = await strangers[who]({
        method: 'POST',
        url: '/api/v1/scenarios',
        headers: { 'idempotency-key': 'house-0' },
        payload: { document, owner: house.ids.organisation, label: { tlp: 'RED' } },
      });
      expect(response.statusCode, who).toBe(who === 'anonymous' ? 401 : 403);
      expect(leaks(response)).toEqual([]);
    }
    const again = await house.administrator.ask({
      method: 'POST',
      url: '/api/v1/scenarios',
      headers: { 'idempotency-key': 'house-0' },
      payload: { document, owner: house.ids.organisation, label: { tlp: 'RED' } },
    });
    expect(again.json()).toMatchObject({ id: house.ids.scenarios[0] });
  });

  it('nor to the same person by a key that may not read', async () => {
    const key = await makeKey(house.administrator, house.origin, ['share']);
    const response = await house.ask({
      method: 'POST',
      url: '/api/v1/scenarios',
      headers: { authorization: `Bearer ${key}`, 'idempotency-key': 'house-0' },
      payload: {
        document: DOCUMENT.replace('Nine days', SECRET),
        owner: house.ids.organisation,
        label: { tlp: 'RED' },
      },
    });
    expect(response.statusCode).toBe(403);
    expect(leaks(response)).toEqual([]);
  });

  it('nor told to be still good to those who know an ETag', async () => {
    for (const [plural, end] of [
      ['scenarios', ''],
      ['economies', '/table'],
      ['estimates', '/assessment'],
    ] as const) {
      const url = `/api/v1/${plural}/${house.ids[plural][0]}${end}`;
      const { etag } = (await house.administrator.ask({ url })).headers;
      expect(etag).toBeTypeOf('string');
      for (const who of STRANGERS) {
        const response = await strangers[who]({ url, headers: { 'if-none-match': String(etag) } });
        expect(response.statusCode, url).toBe(404);
        expect(response.headers.etag).toBeUndefined();
      }
    }
  });
});

describe('the stream of events', () => {
  interface Listening {
    text(): string;
    until(part: string): Promise<void>;
    close(): void;
  }

  function listen(port: number, headers: Record<string, string>): Promise<Listening> {
    return new Promise((resolve, reject) => {
      const asked = request({ port, host: '127.0.0.1', path: '/api/v1/events', headers }, (response) => {
        let text = '';
        let onText = (): void => {};
        response.setEncoding('utf8');
        response.on('data', (part: string) => {
          text += part;
          onText();
        });
        response.on('error', () => {});
        const until = (part: string): Promise<void> =>
          new Promise((found) => {
            onText = () => {
              if (text.includes(part)) found();
            };
            onText();
          });
        void until('retry').then(() =>
          resolve({
            text: () => `${JSON.stringify(response.headers)}\n${text}`,
            until,
            close: () => void asked.destroy(),
          }),
        );
      });
      asked.on('error', reject);
      asked.end();
    });
  }

  it('tells strangers of what is for everyone while the house works, and of nothing else', async () => {
    const { administrator, stranger, ids } = house;
    await house.app.listen({ port: 0, host: '127.0.0.1' });
    const { port } = house.app.server.address() as AddressInfo;
    const listeners = {
      inside: await listen(port, { cookie: administrator.cookie }),
      stranger: await listen(port, { cookie: stranger.cookie }),
      missed: await listen(port, { cookie: stranger.cookie, 'last-event-id': '0' }),
      key: await listen(port, { authorization: `Bearer ${house.strangerKey}` }),
      anonymous: await listen(port, {}),
      all: await listen(port, { 'last-event-id': '0' }),
    };
    const make = async (label: object): Promise<string> => {
      const response = await administrator.ask({
        method: 'POST',
        url: '/api/v1/scenarios',
        payload: { document: DOCUMENT.replace('Nine days', SECRET), owner: ids.organisation, label },
      });
      return response.json<{ id: string }>().id;
    };
    const hidden = [await make({ tlp: 'AMBER' }), await make({ tlp: 'RED' })];
    await administrator.ask({
      method: 'PUT',
      url: `/api/v1/scenarios/${hidden[0]}`,
      headers: { 'if-match': '*' },
      payload: { document: DOCUMENT },
    });
    await administrator.ask({
      method: 'POST',
      url: `/api/v1/organisations/${ids.organisation}/holds`,
      payload: { kind: 'estimate', reason: SECRET },
    });
    await administrator.ask({
      method: 'POST',
      url: `/api/v1/organisations/${ids.organisation}/invitations`,
      payload: { email: 'guest-of-house2@example.test', roles: ['viewer'] },
    });
    await administrator.ask({
      method: 'PATCH',
      url: `/api/v1/groups/${ids.groups[1]}`,
      headers: { 'if-match': '*' },
      payload: { name: SECRET },
    });
    // Who may read a RED one is its author, who is forgotten with it: nobody is told of it from then on.
    await listeners.inside.until(hidden[1]);
    await administrator.ask({
      method: 'DELETE',
      url: `/api/v1/scenarios/${hidden[1]}`,
      headers: { 'if-match': '*' },
    });
    const open = await make({ tlp: 'CLEAR' });
    await Promise.all(Object.values(listeners).map((each) => each.until(open)));
    for (const listener of Object.values(listeners)) listener.close();
    for (const [who, listener] of Object.entries(listeners)) {
      const found = [...house.secrets, ...hidden].filter((secret) => listener.text().includes(secret));
      if (who === 'inside') expect(found).toEqual(expect.arrayContaining(hidden));
      else expect(found, who).toEqual([]);
    }
  });
});
