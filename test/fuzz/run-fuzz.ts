import * as fc from 'fast-check';
import { randomUUID } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import pg from 'pg';
import { verifyTrail } from '../../packages/server/src/centre/audit.ts';
import { FROM_PAGE, makeKey, type TestCentre } from '../open-test-centre.ts';
import { answerFault, bodyOf } from './check-answer.ts';
import { databaseFaults, written } from './check-database.ts';
import { type Actor, type Plan, plan } from './plans.ts';
import { readAnswer, sendRaw } from './send-raw.ts';
import { writeRequest } from './write-request.ts';

export interface FuzzOptions {
  readonly seed: number;
  readonly requests: number;
  /** Longest time one answer may take. */
  readonly limitMs: number;
  /** What the program last wrote of an error. */
  readonly lastError?: () => string;
  readonly log?: (line: string) => void;
}

export interface FuzzReport {
  readonly requests: number;
  /** Faults by kind, with how often and the first request that had it. */
  readonly faults: ReadonlyMap<string, { count: number; readonly first: string }>;
  readonly statuses: ReadonlyMap<string, number>;
  /** Operations that were asked with success at least once. */
  readonly succeeded: ReadonlySet<string>;
  readonly longest: readonly { readonly ms: number; readonly what: string }[];
  /** Longest time in which the program answered nobody. */
  readonly stalled: readonly { readonly ms: number; readonly what: string }[];
}

const BATCH = 250;
/** Requests after which the database is looked over. */
const LOOK_EVERY = 1000;
const VICTIMS = 3;

/** Ids and other words that answers told of, by kind: the last few hundred. */
class Memory {
  private readonly kinds = new Map<string, string[]>();
  add(kind: string, word: unknown): void {
    if (typeof word !== 'string') return;
    const words = this.kinds.get(kind) ?? [];
    words.push(word);
    this.kinds.set(kind, words.slice(-300));
  }
  get(kind: string, pick: number): string {
    const words = this.kinds.get(kind) ?? [];
    // The newest first: old ones have mostly been deleted.
    return words.at(-1 - (pick % Math.max(1, Math.min(words.length, 40)))) ?? randomUUID();
  }
}

function learn(memory: Memory, operation: string, body: unknown): void {
  if (typeof body !== 'object' || body === null) return;
  const told = body as Record<string, unknown>;
  const items = Array.isArray(told['items']) ? (told['items'] as Record<string, unknown>[]) : [told];
  if (typeof told['next'] === 'string') memory.add('cursor', told['next']);
  if (typeof told['job'] === 'string') memory.add('job', told['job']);
  for (const item of items.slice(0, 5)) {
    if (typeof item['kind'] === 'string' && item['may'] !== undefined) {
      memory.add(item['kind'], item['id']);
      memory.add('record', item['id']);
    } else if (operation === 'createGroup') memory.add('group', item['id']);
    else if (operation === 'createOrganisation') memory.add('organisation', item['id']);
    else if (operation === 'placeHold') memory.add('hold', item['id']);
    else if (operation === 'createInvitation') {
      memory.add('invitation', item['id']);
      memory.add('token', String(item['link']).split('/').at(-1));
    }
  }
}

/** Keeps the greatest few. */
function keep(list: { ms: number; what: string }[], ms: number, what: string): void {
  list.push({ ms: Math.round(ms), what });
  list.sort((a, b) => b.ms - a.ms);
  list.length = Math.min(list.length, 12);
}

const headOf = (bytes: Buffer): string => bytes.subarray(0, 1500).toString('latin1');

/** Asks a centre a great many things, and looks at every answer and at what is left behind. */
export async function runFuzz(open: TestCentre, options: FuzzOptions): Promise<FuzzReport> {
  const { seed, requests, limitMs, log = () => undefined } = options;
  await open.app.listen({ port: 0, host: '127.0.0.1' });
  const { port } = open.app.server.address() as AddressInfo;
  const client = new pg.Client({ connectionString: open.database.ownerUrl });
  await client.connect();
  const memory = new Memory();
  const host = await open.host();
  const home = await open.organisation('Fuzzed');
  memory.add('home', home);
  memory.add('home', host);
  memory.add('organisation', home);
  memory.add('organisation', await open.organisation('Other'));
  const viewer = await open.person('Viewer', { [home]: ['viewer'] });
  const analyst = await open.person('Analyst', { [home]: ['analyst'] });
  const administrator = await open.person('Administrator', {
    [home]: ['administrator', 'analyst'],
    [host]: ['administrator', 'analyst'],
  });
  let made = 0;
  const addVictims = async (): Promise<void> => {
    for (let k = 0; k < VICTIMS; k++)
      memory.add('person', (await open.person(`Victim ${made++}`, { [home]: ['viewer'] })).id);
  };
  await addVictims();
  const cookieOf = (person: typeof viewer): Record<string, string> => ({
    cookie: person.cookie,
    ...FROM_PAGE,
  });
  const bearer = async (scopes: Parameters<typeof makeKey>[2]): Promise<Record<string, string>> => ({
    authorization: `Bearer ${await makeKey(administrator, open.origin, scopes)}`,
  });
  const credentials: Record<Actor, Record<string, string>> = {
    nobody: {},
    viewer: cookieOf(viewer),
    analyst: cookieOf(analyst),
    administrator: cookieOf(administrator),
    readKey: await bearer(['read']),
    fullKey: await bearer(['read', 'write', 'share', 'administer']),
  };
  // Something to work with.
  const LABEL = { tlp: 'AMBER' };
  for (let k = 0; k < 3; k++) {
    const document = `spillway: scenario/1\ntitle: First ${k}\neconomy: kor-2014\nshocks:\n  - { kind: outage, industry: C29, days: ${k + 1} }\n`;
    const payload = { owner: home, label: LABEL };
    for (const [url, more] of [
      ['scenarios', { document }],
      ['estimates', { scenario: { document } }],
      ['groups', { label: undefined, name: `Group ${k}`, hidesMembers: k === 0, organisations: [home] }],
    ] as const) {
      const answer = await administrator.ask({
        method: 'POST',
        url: `/api/v1/${url}`,
        payload: { ...payload, ...more },
      });
      learn(memory, url === 'groups' ? 'createGroup' : '', answer.json());
    }
  }
  for (const url of ['scenarios', 'economies'])
    learn(memory, '', (await administrator.ask({ url: `/api/v1/${url}?limit=200` })).json());

  const faults = new Map<string, { count: number; first: string }>();
  const statuses = new Map<string, number>();
  const succeeded = new Set<string>();
  const longest: { ms: number; what: string }[] = [];
  const stalled: { ms: number; what: string }[] = [];
  const fault = (what: string, where: string): void => {
    const before = faults.get(what);
    if (before === undefined) {
      faults.set(what, { count: 1, first: where });
      log(`FAULT ${what}\n${where}`);
    } else before.count++;
  };

  let last = performance.now();
  let stall = 0;
  const beat = setInterval(() => {
    const now = performance.now();
    stall = Math.max(stall, now - last - 20);
    last = now;
  }, 20);

  let state = await written(client);
  const one = async (each: Plan, k: number): Promise<void> => {
    const request = writeRequest(each, {
      known: ({ kind, pick }) => memory.get(kind, pick),
      credentials: credentials[each.actor],
      host: `127.0.0.1:${port}`,
    });
    const what = `${each.operation.id} (${each.transport}, ${each.actor})`;
    const where = (): string => `  seed ${seed}, request ${k}, ${what}\n${headOf(request.pieces[0])}`;
    const begun = performance.now();
    last = begun;
    stall = 0;
    const outcome = await sendRaw(port, request, limitMs, each.method === 'HEAD');
    const ms = performance.now() - begun;
    stall = Math.max(stall, performance.now() - last - 20);
    keep(longest, ms, `${what} request ${k}`);
    keep(stalled, stall, `${what} request ${k}`);
    const status = outcome.kind === 'answered' ? String(outcome.answer.status) : outcome.kind;
    statuses.set(status, (statuses.get(status) ?? 0) + 1);
    if (outcome.kind === 'hung')
      fault(`${each.operation.id} gave no answer within ${limitMs / 1000} s`, where());
    if (outcome.kind === 'closed') {
      // Half a request that ends needs no answer; and of one that still sends, the answer may be lost with the connection.
      if (request.half !== true && each.transport !== 'huge')
        fault(`${each.operation.id} closed without an answer (${each.transport})`, where());
    }
    if (outcome.kind !== 'answered') {
      state = await written(client);
      return;
    }
    const { answer } = outcome;
    // What a junk host or path leads to is no longer the operation that was meant.
    const meant = each.tail === '' && Object.values(each.path).every((part) => part !== '..');
    const wrong = answerFault(meant ? each.operation : null, each.method, answer);
    if (wrong !== null)
      fault(
        `${each.operation.id}: ${wrong}`,
        `${where()}\n  answered ${answer.status} ${answer.body.subarray(0, 600).toString()}${answer.status >= 500 ? `\n  ${options.lastError?.()}` : ''}`,
      );
    if (each.transport === 'pipelined' && !answer.headers.get('connection')?.includes('close')) {
      const second = readAnswer(outcome.rest, true);
      if (second !== null && second.answer.status !== 200)
        fault(`a request behind another was answered ${second.answer.status}`, where());
    }
    const now = await written(client);
    const changed = now !== state;
    if (answer.status >= 400 && changed)
      fault(
        `${each.operation.id}: refused with ${answer.status}, and yet something was written`,
        `${where()}\n  ${state}\n  ${now}`,
      );
    state = now;
    if (answer.status < 300 && each.method === each.operation.method) {
      succeeded.add(each.operation.id);
      learn(memory, each.operation.id, bodyOf(answer));
    }
  };
  const lookOver = async (k: number): Promise<void> => {
    await open.settled();
    for (const wrong of await databaseFaults(client))
      fault(`database: ${wrong.split(':')[0]}`, `  before request ${k}: ${wrong}`);
    const { findings } = await verifyTrail(open.centre.storage);
    for (const { message } of findings) fault(`trail: ${message}`, `  before request ${k}`);
    if (({} as { polluted?: unknown }).polluted !== undefined)
      fault('Object.prototype was polluted', `  before request ${k}`);
  };

  try {
    for (let k = 0; k < requests; ) {
      const batch = fc.sample(plan, { seed: (seed + k * 7919) | 0, numRuns: Math.min(BATCH, requests - k) });
      for (const each of batch) {
        await one(each, k);
        k++;
      }
      if (k % 2000 === 0) await addVictims();
      state = await written(client);
      if (k % LOOK_EVERY === 0 || k === requests) await lookOver(k);
      log(`${k} requests, ${faults.size} kinds of faults`);
    }
  } finally {
    clearInterval(beat);
    await client.end();
  }
  return { requests, faults, statuses, succeeded, longest, stalled };
}
