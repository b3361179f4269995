import type { IncomingMessage, ServerResponse } from 'node:http';
import { readdir, readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { decodeTable } from '@spillway/core/economy';
import { readTables } from '@spillway/core/economy/readers';
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
const may = (all: boolean) => ({ write: all, share: all, delete: all });
const HOST = { id: 'org-host', name: 'National Centre' };
const ADA = { id: 'ada', name: 'Ada Kim', email: 'ada@centre.example' };
const at = '2026-03-12T05:30:00.000Z';

async function economies() {
  const names = (await readdir(`${DATA}/economies`)).filter((name) => name.endsWith('.spillway-table'));
  return Promise.all(
    names.map(async (name) => {
      const bytes = new Uint8Array(await readFile(`${DATA}/economies/${name}`));
      const table = decodeTable(bytes);
      return {
        bytes,
        head: {
          ...{ id: table.id, kind: 'economy', owner: null, label: CLEAR, title: table.title, author: null },
          ...{ version: 1, createdAt: at, updatedAt: at, may: may(false), origin: 'shipped' },
          country: table.regions.length === 1 ? table.regions[0].code : null,
          ...{ year: table.year, priceYear: table.priceYear, currency: table.unit.currency },
          exchangeRates: table.exchangeRates,
          classification: table.classification,
          regions: table.regions.length,
          industries: table.industries.length,
          hasJobs: table.satellites.some(({ code }) => code === 'jobs'),
          acceptedWithErrors: table.acceptedWithErrors,
        },
      };
    }),
  );
}

async function scenarios() {
  const names = (await readdir(`${DATA}/scenarios`)).filter((name) => name.endsWith('.yaml'));
  return Promise.all(
    names.map(async (name) => {
      const { scenario } = parseScenario(await readFile(`${DATA}/scenarios/${name}`, 'utf8'), name);
      const title = scenario!.title;
      return {
        ...{ id: name.replace('.yaml', ''), kind: 'scenario', owner: null, label: CLEAR, author: null },
        title: typeof title === 'string' ? { en: title, ko: title } : title,
        ...{ version: 1, createdAt: at, updatedAt: at, may: may(false), origin: 'shipped' },
        economy: scenario!.economy ?? null,
      };
    }),
  );
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
  const organisation = { ...HOST, kind: 'centre', country: 'KOR', host: true };
  const organisations = [
    organisation,
    { id: 'org-plant', name: 'Harbour Works', kind: 'operator', country: 'KOR', host: false },
  ];
  const members = [
    { id: ADA.id, name: ADA.name, email: ADA.email, roles: ['administrator', 'analyst'], since: at },
    { id: 'bo', name: 'Bo Park', email: 'bo@centre.example', roles: ['coordinator'], since: at },
  ];
  const invitations = [
    {
      id: 'inv-1',
      email: 'chan@plant.example',
      roles: ['operator'],
      expiresAt: '2026-03-19T05:30:00.000Z',
      createdAt: at,
    },
  ];
  const groups = [
    {
      id: 'group-1',
      name: 'Automotive sharing group',
      organisations: ['org-host', 'org-plant'],
      hidesMembers: false,
    },
  ];
  const audit = Array.from({ length: 30 }, (_, k) => ({
    ...{
      number: 30 - k,
      at,
      actor: { id: ADA.id, name: ADA.name },
      action: k % 3 === 0 ? 'scenario.create' : 'session.sign-in',
    },
    ...{ object: k % 3 === 0 ? { kind: 'scenario', id: `s-${k}` } : null, hash: `${k}`.padStart(64, 'a') },
  }));
  let settings = { language: 'en', appearance: 'auto' };
  const page = (items: readonly unknown[]) => ({ items, next: null, change: '7' });
  const problem = (status: number, title: string, code: string) => ({
    status,
    body: { type: 'about:blank', title, status, detail: title, code },
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
          person: signed.in ? ADA : null,
          organisations: signed.in ? [{ ...HOST, roles: ['administrator', 'analyst'], host: true }] : [],
          ...{ firstRun: state === 'first-run', demo: false, version: '0.1.0' },
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
      if (request.url!.includes('check=true'))
        return {
          body: { findings, table: made[0] === undefined ? null : { id: made[0].id, title: made[0].title } },
        };
      return { status: 201, body: { id: made[0]?.id } };
    }
    const table = /^\/api\/v1\/economies\/([^/]+)\/table$/.exec(path);
    if (table !== null) {
      const found = tables.find(({ head }) => head.id === table[1]);
      return found === undefined ? problem(404, 'no such table', 'http/not-found') : { bytes: found.bytes };
    }
    const document = /^\/api\/v1\/scenarios\/([\w-]+)\/document$/.exec(path);
    if (document !== null)
      return { bytes: new Uint8Array(await readFile(`${DATA}/scenarios/${document[1]}.yaml`)) };
    if (path === '/api/v1/scenarios') return { body: page(library) };
    if (path === '/api/v1/estimates') return { body: page([]) };
    if (path === '/api/v1/jobs' || path === '/api/v1/jobs/dead') return { body: page([]) };
    if (path === '/api/v1/changes') return { body: page([]) };
    if (path === '/api/v1/organisations')
      return method === 'POST'
        ? { status: 201, body: { id: 'org-new', ...(await json()) } }
        : { body: page(organisations) };
    if (/^\/api\/v1\/organisations\/[^/]+$/.test(path)) return { body: organisation };
    if (/\/members$/.test(path)) return { body: page(members) };
    if (/\/organisations\/[^/]+\/invitations$/.test(path))
      return method === 'POST'
        ? { status: 201, body: { link: 'https://centre.example/invitation/abcdef' } }
        : { body: page(invitations) };
    if (/^\/api\/v1\/invitations\//.test(path))
      return method === 'POST'
        ? { body: { organisation: HOST } }
        : {
            body: {
              organisation: HOST,
              email: 'chan@plant.example',
              roles: ['operator'],
              inviter: { name: ADA.name },
              expiresAt: '2026-03-19T05:30:00.000Z',
              hasAccount: false,
            },
          };
    if (path === '/api/v1/first-administrator') {
      signed.in = true;
      return { status: 201, body: { person: ADA } };
    }
    if (path === '/api/v1/groups')
      return method === 'POST'
        ? { status: 201, body: { id: 'group-2', ...(await json()) } }
        : { body: page(groups) };
    if (path === '/api/v1/audit/state')
      return { body: { entries: 30, verified: true, verifiedAt: at, head: 'f'.repeat(64) } };
    if (path === '/api/v1/audit') return { body: page(audit) };
    if (path === '/api/v1/settings') {
      if (method === 'PATCH') settings = { ...settings, ...(await json()) };
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
