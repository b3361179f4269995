import type { RecordKind } from '@spillway/core/access';
import type { InjectOptions } from 'fastify';
import type { Cast, Labelled, Seat } from './cast.ts';
import { DOCUMENT } from './cast.ts';
import * as say from './expected.ts';

/** What a route is asked, and by what answer one knows that it was let do it. */
export interface Row {
  readonly what: string;
  /** Asked of every label of this kind; absent where the route is about no object. */
  readonly kind?: RecordKind;
  readonly expected: (seat: Seat, object: Labelled) => say.Expected;
  readonly request: (cast: Cast, object: Labelled, seat: Seat) => InjectOptions | Promise<InjectOptions>;
  /** Statuses of what was let through: what is asked is made to fail after the check wherever it would change things. */
  readonly done: readonly number[];
  /** Whether an answer takes long: those who get one are asked of one label a colour alone. */
  readonly slow?: boolean;
  /** Puts back what was done; such a row is asked by one after the other. */
  readonly undo?: (cast: Cast) => Promise<unknown>;
  /** What the twin that is asked with HEAD answers, where not the same. */
  readonly head?: (seat: Seat) => say.Expected;
}

/** A version that nothing has: whoever is told so was let change it. */
const NEVER = { 'if-match': '"999999999"' } as const;
const OTHER_ID = '11111111-1111-4111-8111-111111111111';
const ELSEWHERE = '203.0.113.7';

const on = (
  kind: RecordKind,
  plural: string,
  end: string,
  action: Parameters<typeof say.onObject>[1],
  done: readonly number[],
  wish: InjectOptions = {},
): Row => ({
  what: action,
  kind,
  expected: (seat, object) => say.onObject(seat, action, object),
  request: (_cast, { id }) => ({ ...wish, url: `/api/v1/${plural}/${id}${end}` }),
  done,
});

const simple = (
  what: string,
  expected: (seat: Seat) => say.Expected,
  done: number,
  request: (cast: Cast, seat: Seat) => InjectOptions | Promise<InjectOptions>,
  more: Partial<Row> = {},
): Row => ({
  what,
  expected,
  done: [done],
  request: (cast, _object, seat) => request(cast, seat),
  ...more,
});

const get = (url: string) => (): InjectOptions => ({ url });
const atHouse =
  (end: string, wish: InjectOptions = {}) =>
  ({ organisations: { house } }: Cast): InjectOptions => ({
    ...wish,
    url: `/api/v1/organisations/${house}${end}`,
  });
const house = (action: Parameters<typeof say.atHouse>[1]) => (seat: Seat) => say.atHouse(seat, action);
const ofPawn =
  (end: string, wish: InjectOptions = {}) =>
  (cast: Cast): InjectOptions =>
    atHouse(`/members/${cast.pawn.id}${end}`, wish)(cast);
const pawnBack = ({ centre, organisations, pawn }: Cast) =>
  centre.storage.stores.organisations.setRoles(organisations.house, pawn.id, ['viewer']);

/** Routes that every kind of object has. */
const ofKind = (kind: RecordKind, plural: string): Readonly<Record<string, readonly Row[]>> => ({
  [`GET /api/v1/${plural}`]: [simple('list', say.everyone, 200, get(`/api/v1/${plural}`))],
  [`GET /api/v1/${plural}/:id`]: [on(kind, plural, '', 'read', [200])],
  [`PUT /api/v1/${plural}/:id/label`]: [
    on(kind, plural, '/label', 'close', [412], { method: 'PUT', headers: NEVER, payload: { tlp: 'RED' } }),
    on(kind, plural, '/label', 'widen', [412], { method: 'PUT', headers: NEVER, payload: { tlp: 'CLEAR' } }),
  ],
  [`DELETE /api/v1/${plural}/:id`]: [
    on(kind, plural, '', 'delete', [412], { method: 'DELETE', headers: NEVER }),
  ],
});

const read = (kind: RecordKind, plural: string, end: string): readonly Row[] => [
  on(kind, plural, end, 'read', [200]),
];

const onJob = (action: 'read' | 'steer', tlp: 'AMBER' | 'RED', end?: string): Row =>
  simple(
    `${end ?? 'read'} one that makes something ${tlp}`,
    (seat) => say.onJob(seat, action, tlp),
    200,
    ({ jobs }) => ({
      method: end === undefined ? 'GET' : 'POST',
      url: `/api/v1/jobs/${tlp === 'RED' ? jobs.red : jobs.amber}${end === undefined ? '' : `/${end}`}`,
    }),
  );

const slow = (rows: readonly Row[]): readonly Row[] => rows.map((row) => ({ ...row, slow: true }));

const ofSession = ({ account, scopes }: Seat): say.Expected =>
  account && scopes === null ? 'done' : 'sign in';
let addresses = 0;
/** Accounts count requests by address: each has its own here. */
const newAddress = (): string => `198.18.${addresses >> 8}.${++addresses & 255}`;

/**
 * Every route of the server and what is expected of it. A route that is not here fails the test.
 */
export const ROUTES: Readonly<Record<string, readonly Row[]>> = {
  'GET /healthz': [simple('read', say.everyone, 200, get('/healthz'))],
  'GET /readyz': [simple('read', say.everyone, 200, get('/readyz'))],
  'GET /openapi.json': [simple('read', say.everyone, 200, get('/openapi.json'))],
  'GET /metrics': [
    simple('read from this machine', say.everyone, 200, get('/metrics')),
    simple('read from another', say.nobody, 200, () => ({ url: '/metrics', remoteAddress: ELSEWHERE })),
  ],
  'GET /': [simple('page', say.everyone, 200, get('/'))],
  'GET /*': [
    simple('file', say.everyone, 200, get('/assets/page-1234.js')),
    simple('no file', say.nobody, 200, get('/assets/none.js')),
    simple('file outside', say.nobody, 200, get('/assets/..%2f..%2fpackage.json')),
  ],

  'GET /api/auth/*': [
    simple(
      'own sessions',
      ofSession,
      200,
      () => ({
        url: '/api/auth/list-sessions',
        remoteAddress: newAddress(),
      }),
      { head: say.nobody },
    ),
    simple('closed endpoint', say.nobody, 200, get('/api/auth/list-users'), { head: say.nobody }),
  ],
  'POST /api/auth/*': [
    simple('make a key', ofSession, 200, ({ origin }) => ({
      method: 'POST',
      url: '/api/auth/api-key/create',
      headers: { origin },
      remoteAddress: newAddress(),
      payload: { name: 'a', metadata: { scopes: ['read'] } },
    })),
    simple('closed endpoint', say.nobody, 200, ({ origin }) => ({
      method: 'POST',
      url: '/api/auth/sign-up/email',
      headers: { origin },
      payload: { name: 'a', email: 'a@example.test', password: 'a long enough password' },
    })),
  ],

  'GET /api/v1/me': [simple('read', say.everyone, 200, get('/api/v1/me'))],
  'POST /api/v1/first-administrator': [
    simple('with a wrong code', say.nobody, 201, () => ({
      method: 'POST',
      url: '/api/v1/first-administrator',
      payload: { token: 'wrong', name: 'a', email: 'a@example.test', password: 'a long enough password' },
    })),
  ],
  'GET /api/v1/invitations/:token': [
    simple('with a wrong code', say.nobody, 200, get('/api/v1/invitations/wrong')),
  ],
  'POST /api/v1/invitations/:token': [
    simple('with a wrong code and a new account', say.nobody, 201, () => ({
      method: 'POST',
      url: '/api/v1/invitations/wrong',
      payload: { name: 'a', password: 'a long enough password' },
    })),
    simple(
      'with a wrong code',
      ({ account, scopes }) =>
        !account ? 'sign in' : scopes === null || scopes.includes('administer') ? 'absent' : 'refused',
      201,
      () => ({ method: 'POST', url: '/api/v1/invitations/wrong', payload: {} }),
    ),
  ],
  'DELETE /api/v1/persons/:person': [
    // Someone who is not there: whoever may erase is told so.
    simple('erase', say.atCentre, 404, () => ({ method: 'DELETE', url: `/api/v1/persons/${OTHER_ID}` })),
  ],

  'GET /api/v1/organisations': [simple('list', say.withAccount, 200, get('/api/v1/organisations'))],
  'POST /api/v1/organisations': [
    simple('make', say.atCentre, 201, () => ({
      method: 'POST',
      url: '/api/v1/organisations',
      payload: { name: 'New' },
    })),
  ],
  'GET /api/v1/organisations/:id': [simple('read', say.withAccount, 200, atHouse(''))],
  'PATCH /api/v1/organisations/:id': [
    simple(
      'change',
      house('change-organisation'),
      412,
      atHouse('', { method: 'PATCH', headers: NEVER, payload: { name: 'House' } }),
    ),
  ],
  'GET /api/v1/organisations/:id/members': [simple('list', house('see-members'), 200, atHouse('/members'))],
  'PUT /api/v1/organisations/:id/members/:person': [
    simple(
      'give roles',
      house('change-members'),
      200,
      ofPawn('', { method: 'PUT', payload: { roles: ['viewer'] } }),
    ),
  ],
  'DELETE /api/v1/organisations/:id/members/:person': [
    simple('take out', house('change-members'), 204, ofPawn('', { method: 'DELETE' }), { undo: pawnBack }),
  ],
  'POST /api/v1/organisations/:id/members/:person/reset-link': [
    simple('make', house('change-members'), 201, ofPawn('/reset-link', { method: 'POST' })),
  ],
  'DELETE /api/v1/organisations/:id/members/:person/second-factor': [
    simple('take off', house('change-members'), 204, ofPawn('/second-factor', { method: 'DELETE' })),
  ],
  'GET /api/v1/organisations/:id/invitations': [
    simple('list', house('change-members'), 200, atHouse('/invitations')),
  ],
  'POST /api/v1/organisations/:id/invitations': [
    simple(
      'make',
      house('change-members'),
      201,
      atHouse('/invitations', {
        method: 'POST',
        payload: { email: 'guest@example.test', roles: ['viewer'] },
      }),
    ),
  ],
  'DELETE /api/v1/organisations/:id/invitations/:other': [
    simple('revoke', house('change-members'), 204, async (cast) => {
      const { id } = await cast.centre.storage.stores.organisations.invite({
        id: crypto.randomUUID(),
        organisation: cast.organisations.house,
        email: 'guest@example.test',
        roles: ['viewer'],
        tokenHash: crypto.randomUUID(),
        createdBy: null,
        expiresAt: new Date(Date.now() + 3_600_000).toISOString(),
      });
      return atHouse(`/invitations/${id}`, { method: 'DELETE' })(cast);
    }),
  ],
  'GET /api/v1/organisations/:id/holds': [simple('list', house('hold'), 200, atHouse('/holds'))],
  'POST /api/v1/organisations/:id/holds': [
    simple(
      'place',
      house('hold'),
      201,
      atHouse('/holds', { method: 'POST', payload: { kind: 'economy', reason: 'a court asked' } }),
    ),
  ],
  'DELETE /api/v1/organisations/:id/holds/:other': [
    simple('lift', house('hold'), 204, async (cast) => {
      const { id } = await cast.centre.storage.stores.holds.place(
        {
          id: crypto.randomUUID(),
          organisation: cast.organisations.house,
          record: null,
          kind: 'economy',
          reason: 'a court asked',
        },
        null,
      );
      return atHouse(`/holds/${id}`, { method: 'DELETE' })(cast);
    }),
  ],

  'GET /api/v1/groups': [simple('list', say.withAccount, 200, get('/api/v1/groups'))],
  'POST /api/v1/groups': [
    simple('make', house('manage-groups'), 201, ({ organisations }) => ({
      method: 'POST',
      url: '/api/v1/groups',
      payload: { owner: organisations.house, name: 'New', hidesMembers: false, organisations: [] },
    })),
  ],
  'GET /api/v1/groups/:id': [
    simple(
      'read the open one',
      (seat) => say.onGroup(seat, 'read', 'grouped'),
      200,
      ({ groups }) => ({ url: `/api/v1/groups/${groups.open}` }),
    ),
    simple(
      'read the hiding one',
      (seat) => say.onGroup(seat, 'read', 'hidden'),
      200,
      ({ groups }) => ({ url: `/api/v1/groups/${groups.hiding}` }),
    ),
  ],
  'PATCH /api/v1/groups/:id': [
    simple(
      'change',
      (seat) => say.onGroup(seat, 'change', 'grouped'),
      412,
      ({ groups }) => ({
        method: 'PATCH',
        url: `/api/v1/groups/${groups.open}`,
        headers: NEVER,
        payload: { name: 'Other' },
      }),
    ),
  ],
  'DELETE /api/v1/groups/:id': [
    simple(
      'dissolve',
      (seat) => say.onGroup(seat, 'change', 'hidden'),
      412,
      ({ groups }) => ({ method: 'DELETE', url: `/api/v1/groups/${groups.hiding}`, headers: NEVER }),
    ),
  ],

  ...ofKind('scenario', 'scenarios'),
  'POST /api/v1/scenarios': [
    simple(
      'make',
      (seat) => say.onMaking(seat, 'scenario'),
      201,
      ({ organisations }) => ({
        method: 'POST',
        url: '/api/v1/scenarios',
        payload: { document: DOCUMENT, owner: organisations.house, label: { tlp: 'AMBER' } },
      }),
    ),
    simple('make and share', say.onMakingAndSharing, 201, ({ organisations }) => ({
      method: 'POST',
      url: '/api/v1/scenarios',
      payload: {
        document: DOCUMENT,
        owner: organisations.house,
        label: { tlp: 'AMBER', organisations: [organisations.other] },
      },
    })),
  ],
  'PUT /api/v1/scenarios/:id': [
    on('scenario', 'scenarios', '', 'write', [412], {
      method: 'PUT',
      headers: NEVER,
      payload: { document: DOCUMENT },
    }),
  ],
  'GET /api/v1/scenarios/:id/document': read('scenario', 'scenarios', '/document'),
  'GET /api/v1/scenarios/:id/versions': read('scenario', 'scenarios', '/versions'),
  'GET /api/v1/scenarios/:id/versions/:version': read('scenario', 'scenarios', '/versions/1'),
  'POST /api/v1/scenarios/:id/duplicate': [
    {
      ...on('scenario', 'scenarios', '/duplicate', 'copy', [201]),
      request: (_cast, { id }, { organisation }) => ({
        method: 'POST',
        url: `/api/v1/scenarios/${id}/duplicate`,
        payload: { owner: organisation },
      }),
    },
  ],

  ...ofKind('economy', 'economies'),
  'POST /api/v1/economies': [
    simple(
      'import',
      (seat) => say.onMaking(seat, 'economy'),
      422,
      ({ organisations }) => ({
        method: 'POST',
        url: `/api/v1/economies?owner=${organisations.house}`,
        headers: { 'content-type': 'text/csv' },
        payload: 'no table',
      }),
    ),
    simple(
      'check',
      ({ account }) => (account ? 'done' : 'sign in'),
      200,
      () => ({
        method: 'POST',
        url: '/api/v1/economies?check=true',
        headers: { 'content-type': 'text/csv' },
        payload: 'no table',
      }),
    ),
  ],
  'GET /api/v1/economies/:id/table': read('economy', 'economies', '/table'),

  ...ofKind('estimate', 'estimates'),
  'POST /api/v1/estimates': [
    // Of an economy that is not there: whoever may make one is told so.
    simple(
      'make',
      (seat) => say.onMaking(seat, 'estimate'),
      422,
      ({ organisations }) => ({
        method: 'POST',
        url: '/api/v1/estimates',
        payload: {
          scenario: { document: DOCUMENT },
          economy: 'no-such-table',
          owner: organisations.house,
          label: { tlp: 'AMBER' },
        },
      }),
    ),
  ],
  'POST /api/v1/estimates/batch': [
    simple(
      'make of a scenario that may not be read',
      (seat) => say.onMaking(seat, 'estimate'),
      404,
      ({ organisations }) => ({
        method: 'POST',
        url: '/api/v1/estimates/batch',
        payload: {
          scenarios: [OTHER_ID],
          economy: 'kor-2014',
          owner: organisations.house,
          label: { tlp: 'AMBER' },
        },
      }),
    ),
  ],
  'GET /api/v1/estimates/:id/assessment': read('estimate', 'estimates', '/assessment'),
  'GET /api/v1/estimates/:id/report.html': slow(read('estimate', 'estimates', '/report.html')),
  'GET /api/v1/estimates/:id/data.csv': slow(read('estimate', 'estimates', '/data.csv')),

  'GET /api/v1/jobs': [simple('list', say.withAccount, 200, get('/api/v1/jobs'))],
  'GET /api/v1/jobs/dead': [simple('list', say.atCentre, 200, get('/api/v1/jobs/dead'))],
  'GET /api/v1/jobs/:id': [onJob('read', 'AMBER'), onJob('read', 'RED')],
  'POST /api/v1/jobs/:id/cancel': [onJob('steer', 'AMBER', 'cancel'), onJob('steer', 'RED', 'cancel')],
  'POST /api/v1/jobs/:id/retry': [onJob('steer', 'AMBER', 'retry'), onJob('steer', 'RED', 'retry')],

  'GET /api/v1/changes': [simple('list', say.everyone, 200, get('/api/v1/changes'))],
  'GET /api/v1/audit': [
    simple('of the house', house('read-audit'), 200, ({ organisations }) => ({
      url: `/api/v1/audit?organisation=${organisations.house}`,
    })),
    simple("the centre's own", say.atCentre, 200, get('/api/v1/audit')),
  ],
  'GET /api/v1/audit/state': [
    simple('of the house', house('read-audit'), 200, ({ organisations }) => ({
      url: `/api/v1/audit/state?organisation=${organisations.house}`,
    })),
    simple("the centre's own", say.atCentre, 200, get('/api/v1/audit/state')),
  ],
  'GET /api/v1/settings': [simple('read', say.everyone, 200, get('/api/v1/settings'))],
  'PATCH /api/v1/settings': [
    simple('change', say.atCentre, 412, () => ({
      method: 'PATCH',
      url: '/api/v1/settings',
      headers: NEVER,
      payload: { name: 'Other' },
    })),
  ],
  'PUT /api/v1/settings/retention/:kind': [
    simple('set', say.atCentre, 204, () => ({
      method: 'PUT',
      url: '/api/v1/settings/retention/estimate',
      payload: { days: null },
    })),
  ],
};

/** Routes that never end by themselves; they have a test of their own, and no twin to be asked with HEAD. */
const STREAMS: readonly string[] = ['GET /api/v1/events'];

/** What of the server's routes the table lacks, and what it has that the server has not. */
export function difference(server: ReadonlySet<string>): readonly string[] {
  const known = new Set([
    ...STREAMS,
    ...Object.keys(ROUTES).flatMap((route) =>
      route.startsWith('GET ') ? [route, route.replace('GET', 'HEAD')] : [route],
    ),
  ]);
  return [
    ...[...server].filter((route) => !known.has(route)).map((route) => `not in the table: ${route}`),
    ...[...known].filter((route) => !server.has(route)).map((route) => `not in the server: ${route}`),
  ];
}
