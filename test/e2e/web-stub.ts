import { generateKeyPairSync, sign } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { readdir, readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { decodeTable } from '@spillway/core/economy';
import { readTables } from '@spillway/core/economy/readers';
import { EMPTY_CHAIN, linkEntries } from '@spillway/core/audit';
import { bothLanguages, canonicalJson } from '@spillway/core/shared';
import { parseScenario } from '@spillway/core/scenarios';
import { memoryFile } from '@spillway/core/sheets';

const DATA = resolve(import.meta.dirname, '../../data');

/** Answers a request of the API; false where it is none. */
export type Stub = (request: IncomingMessage, response: ServerResponse) => Promise<boolean>;

interface StubOptions {
  /** A centre without an administrator, with one that is signed out, or in use. */
  readonly state?: 'first-run' | 'signed-out' | 'signed-in';
}

const CLEAR = { tlp: 'CLEAR', persons: [], organisations: [], groups: [] };
const keys = generateKeyPairSync('ed25519');
const signState = (text: string) => ({
  signature: sign(null, Buffer.from(text), keys.privateKey).toString('base64'),
  publicKey: keys.publicKey.export({ type: 'spki', format: 'pem' }) as string,
});
const may = (all: boolean) => ({ write: all, share: all, delete: all });
const HOST = { id: '00000000-0000-4000-8000-000400000001', name: 'National Centre' };
const ADA = { id: 'ada', name: 'Ada Kim', email: 'ada@centre.example' };
const at = '2026-03-12T05:30:00.000Z';

const uuid = (kind: number, k: number): string =>
  `00000000-0000-4000-8000-${String(kind).padStart(4, '0')}${String(k).padStart(8, '0')}`;
const shipped = {
  owner: HOST,
  author: null,
  label: CLEAR,
  version: 1,
  createdAt: at,
  updatedAt: at,
  may: may(false),
  shipped: true,
};

async function economies() {
  const names = (await readdir(`${DATA}/economies`))
    .filter((name) => name.endsWith('.spillway-table'))
    .sort();
  return Promise.all(
    names.map(async (name, k) => {
      const bytes = new Uint8Array(await readFile(`${DATA}/economies/${name}`));
      const table = decodeTable(bytes);
      const facts = {
        table: table.id,
        title: table.title,
        year: table.year,
        priceYear: table.priceYear,
        country: table.regions.length === 1 ? table.regions[0].code : null,
        currency: table.unit.currency,
        exchangeRates: table.exchangeRates,
        classification: table.classification,
        industries: table.x.length,
        regions: table.regions.length,
        hasJobs: table.satellites.some(({ code }) => code === 'jobs'),
        hash: '0'.repeat(64),
        publisher: table.source.publisher,
        licence: table.source.licence,
        acceptedWithErrors: table.acceptedWithErrors,
      };
      return { bytes, head: { id: uuid(1, k), kind: 'economy', title: table.title, ...shipped, facts } };
    }),
  );
}

async function scenarios() {
  const names = (await readdir(`${DATA}/scenarios`)).filter((name) => name.endsWith('.yaml')).sort();
  return Promise.all(
    names.map(async (name, k) => {
      const document = await readFile(`${DATA}/scenarios/${name}`, 'utf8');
      const { scenario } = parseScenario(document, name);
      const facts = { economy: scenario!.economy ?? null, name: scenario!.id ?? name.replace('.yaml', '') };
      const title = bothLanguages(scenario!.title);
      return { document, head: { id: uuid(2, k), kind: 'scenario', title, ...shipped, facts } };
    }),
  );
}

/** A trail as the centre keeps it, with hashes that follow from one another. */
function trailOf(organisation: string) {
  const entries = Array.from({ length: 30 }, (_, k) => ({
    entry: k + 1,
    recordedAt: at,
    statedAt: null,
    actor: 'f'.repeat(64),
    via: 'session' as const,
    action: k % 3 === 0 ? 'scenario.create' : 'membership.begin',
    objectKind: k % 3 === 0 ? 'scenario' : 'membership',
    objectId: uuid(3, k),
    organisation,
    before: null,
    after: null,
    detail: {},
    request: null,
  }));
  return linkEntries({ centre: EMPTY_CHAIN, organisations: new Map() }, entries).links;
}

async function bodyOf(request: IncomingMessage): Promise<Uint8Array> {
  const pieces: Buffer[] = [];
  for await (const piece of request) pieces.push(piece as Buffer);
  return new Uint8Array(Buffer.concat(pieces));
}

/** The files of a form. */
async function filesOf(request: IncomingMessage) {
  const form = await new Response(await bodyOf(request), {
    headers: { 'content-type': request.headers['content-type'] ?? '' },
  }).formData();
  return Promise.all(
    [...form.values()]
      .filter((value) => typeof value !== 'string')
      .map(async (file) => memoryFile(file.name, new Uint8Array(await file.arrayBuffer()))),
  );
}

/**
 * The API of a centre in memory, for development and for tests of the pages: it keeps what it is given until it ends,
 * and checks nobody's rights. The centre's own tests ask the centre.
 */
export async function openStub({ state = 'signed-in' }: StubOptions = {}): Promise<Stub> {
  const tables = await economies();
  const library = await scenarios();
  const signed = { in: state === 'signed-in' };
  const organisation = {
    ...HOST,
    industry: 'O84',
    sector: null,
    country: 'KR',
    host: true,
    version: 1,
    createdAt: at,
  };
  const plant = { ...organisation, id: uuid(4, 2), name: 'Harbour Works', industry: 'C29', host: false };
  const members = [
    { person: ADA.id, name: ADA.name, email: ADA.email, roles: ['administrator', 'analyst'], since: at },
    { person: 'bo', name: 'Bo Park', email: 'bo@centre.example', roles: ['coordinator'], since: at },
  ];
  const invitation = {
    id: uuid(5, 1),
    organisation: HOST.id,
    email: 'chan@plant.example',
    roles: ['operator'],
    createdAt: at,
    expiresAt: '2026-12-19T05:30:00.000Z',
    state: 'open',
  };
  const groups = [
    {
      id: uuid(6, 1),
      name: 'Automotive sharing group',
      owner: HOST,
      hidesMembers: false,
      organisations: [
        HOST,
        {
          id: plant.id,
          name: plant.name,
        },
      ],
      version: 1,
      updatedAt: at,
    },
  ];
  const trail = trailOf(HOST.id);
  let settings = {
    name: 'National Centre',
    language: 'en',
    currency: 'KRW',
    economy: 'kor-2014',
    version: 1,
    retention: {},
  };
  const page = (items: readonly unknown[]) => ({ items, next: null, change: 7 });
  const problem = (status: number, title: string, code: string) => ({
    status,
    body: { type: 'about:blank', title, status, detail: title, code, requestId: 'req-1' },
  });

  const answer = async (
    method: string,
    path: string,
    request: IncomingMessage,
  ): Promise<{ status?: number; body?: unknown; bytes?: Uint8Array }> => {
    const json = async (): Promise<Record<string, unknown>> =>
      JSON.parse(new TextDecoder().decode(await bodyOf(request)) || '{}') as Record<string, unknown>;
    if (path === '/api/v1/me')
      return {
        body: {
          person: signed.in
            ? {
                ...ADA,
                twoFactor: false,
              }
            : null,
          scopes: null,
          organisations: signed.in
            ? [
                {
                  ...HOST,
                  roles: ['administrator', 'analyst'],
                  host: true,
                },
              ]
            : [],
          firstRun: state === 'first-run',
          demo: false,
          version: '0.1.0',
        },
      };
    if (path.startsWith('/api/auth/')) {
      if (path === '/api/auth/sign-in/email') {
        const { password } = await json();
        if (password !== 'a long enough pass phrase')
          return problem(401, 'Invalid email or password', 'INVALID_EMAIL_OR_PASSWORD');
        signed.in = true;
        return { body: { user: ADA } };
      }
      if (path === '/api/auth/sign-out') signed.in = false;
      if (path === '/api/auth/list-sessions')
        return {
          body: [
            {
              id: 'session-1',
              token: 'token-1',
              createdAt: at,
              updatedAt: at,
              expiresAt: at,
              ipAddress: '192.0.2.7',
              userAgent: 'Firefox on Linux',
            },
          ],
        };
      if (path === '/api/auth/get-session')
        return {
          body: { session: { id: 'session-1', token: 'token-1' }, user: { ...ADA, twoFactorEnabled: false } },
        };
      if (path === '/api/auth/two-factor/enable')
        return {
          body: {
            totpURI: 'otpauth://totp/Spillway:ada%40centre.example?secret=JBSWY3DPEHPK3PXP&issuer=Spillway',
            backupCodes: ['aaaaa-bbbbb', 'ccccc-ddddd'],
          },
        };
      if (path === '/api/auth/passkey/list-user-passkeys' || path === '/api/auth/api-key/list')
        return { body: [] };
      return { body: {} };
    }
    if (path === '/api/v1/economies' && method === 'GET')
      return { body: page(tables.map(({ head }) => head)) };
    if (path === '/api/v1/economies' && method === 'POST') {
      const { tables: made, findings } = await readTables(await filesOf(request));
      return {
        status: 201,
        body: { findings, items: made.map(({ title }, k) => ({ ...tables[0].head, id: uuid(7, k), title })) },
      };
    }
    const table = /^\/api\/v1\/economies\/([^/]+)\/table$/.exec(path);
    if (table !== null) {
      const found = tables.find(({ head }) => head.id === table[1] || head.facts.table === table[1]);
      return found === undefined ? problem(404, 'no such table', 'access/not-found') : { bytes: found.bytes };
    }
    const document = /^\/api\/v1\/scenarios\/([\w-]+)\/document$/.exec(path);
    if (document !== null) {
      const found = library.find(({ head }) => head.id === document[1]);
      return found === undefined
        ? problem(404, 'no such scenario', 'access/not-found')
        : { bytes: new TextEncoder().encode(found.document) };
    }
    if (path === '/api/v1/scenarios') return { body: page(library.map(({ head }) => head)) };
    if (path === '/api/v1/estimates') return { body: page([]) };
    if (path === '/api/v1/jobs' || path === '/api/v1/jobs/dead') return { body: page([]) };
    if (path === '/api/v1/changes') {
      const change = { at, action: 'scenario.create', kind: 'scenario', organisation: HOST.id, version: 1 };
      return { body: { items: [{ ...change, position: 7, id: library[0].head.id }], next: 7, more: false } };
    }
    if (path === '/api/v1/organisations')
      return method === 'POST'
        ? { status: 201, body: { ...plant, id: uuid(4, 3), ...(await json()) } }
        : { body: { items: [organisation, plant] } };
    if (/^\/api\/v1\/organisations\/[^/]+$/.test(path)) return { body: organisation };
    if (path.endsWith('/members')) return { body: { items: members } };
    if (/\/organisations\/[^/]+\/invitations$/.test(path))
      return method === 'POST'
        ? { status: 201, body: { ...invitation, link: 'https://centre.example/invitation/abcdef' } }
        : { body: { items: [invitation] } };
    if (path.startsWith('/api/v1/invitations/'))
      return method === 'POST'
        ? { status: 201, body: { person: ADA.id, organisation: HOST.id } }
        : {
            body: {
              organisation: HOST,
              email: invitation.email,
              roles: invitation.roles,
              expiresAt: invitation.expiresAt,
            },
          };
    if (path === '/api/v1/first-administrator') {
      signed.in = true;
      return { status: 201, body: { person: ADA.id, organisation: HOST.id } };
    }
    if (path === '/api/v1/groups')
      return method === 'POST'
        ? { status: 201, body: { ...groups[0], id: uuid(6, 2) } }
        : { body: { items: groups } };
    if (path === '/api/v1/audit/state') {
      const end = trail.at(-1)!;
      const state = {
        organisation: HOST.id,
        position: end.organisationPosition,
        hash: end.organisationHash,
        at,
      };
      return { body: { ...state, ...signState(canonicalJson(state)) } };
    }
    if (path === '/api/v1/audit')
      return {
        body: {
          items: trail.map((link) => ({ ...link, person: { id: ADA.id, name: ADA.name } })),
          next: null,
        },
      };
    if (path === '/api/v1/settings') {
      if (method === 'PATCH') settings = { ...settings, ...(await json()), version: settings.version + 1 };
      return { body: settings };
    }
    return method === 'GET' ? problem(404, `nothing at ${path}`, 'http/not-found') : { status: 204 };
  };

  return async (request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    if (!path.startsWith('/api/')) return false;
    if (path === '/api/v1/events') {
      response.writeHead(200, { 'content-type': 'text/event-stream' });
      response.write(': open\n\n');
      return true;
    }
    const { status = 200, body, bytes } = await answer(request.method ?? 'GET', path, request);
    response.statusCode = status;
    response.setHeader('content-type', bytes === undefined ? 'application/json' : 'application/octet-stream');
    response.setHeader('etag', '"1"');
    response.end(bytes ?? (body === undefined ? '' : JSON.stringify(body)));
    return true;
  };
}
