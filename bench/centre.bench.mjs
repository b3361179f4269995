// The centre under a steady load: reads and writes at 200 requests a second, on a trail of a million entries and a hundred
// thousand estimates, beside yardsticks of the same run.
//
//   node bench/centre.bench.mjs            [--quick: a tenth of everything]
import { fork } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { Agent, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import pg from 'pg';

const agent = new Agent({ keepAlive: true, maxSockets: 64 });

function ask(origin, { method = 'GET', path, headers = {}, body }) {
  return new Promise((resolve, reject) => {
    const text = body === undefined ? undefined : JSON.stringify(body);
    const sent = request(
      new URL(path, origin),
      {
        method,
        agent,
        headers: { ...headers, ...(text === undefined ? {} : { 'content-type': 'application/json' }) },
      },
      (response) => {
        const parts = [];
        response.on('data', (part) => parts.push(part));
        response.on('end', () =>
          resolve({
            status: response.statusCode,
            headers: response.headers,
            text: Buffer.concat(parts).toString(),
          }),
        );
        response.on('error', reject);
      },
    );
    sent.on('error', reject);
    sent.end(text);
  });
}

const quantile = (values, q) =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * q))];

/** Sends `rate` requests a second, whether the ones before are answered or not, and counts from when each was due. */
async function steadily(rate, seconds, make) {
  const milliseconds = [];
  const failed = new Map();
  const running = [];
  const start = performance.now();
  for (let k = 0; k < rate * seconds; k++) {
    const due = start + (k * 1000) / rate;
    const early = due - performance.now();
    if (early > 0.5) await new Promise((resolve) => void setTimeout(resolve, early));
    running.push(
      make(k).then(
        (status) => {
          milliseconds.push(performance.now() - due);
          if (status >= 400) failed.set(status, (failed.get(status) ?? 0) + 1);
        },
        (error) => void failed.set(String(error), (failed.get(String(error)) ?? 0) + 1),
      ),
    );
  }
  await Promise.all(running);
  return {
    median: quantile(milliseconds, 0.5),
    p95: quantile(milliseconds, 0.95),
    p99: quantile(milliseconds, 0.99),
    failed: Object.fromEntries(failed),
  };
}

const DOCUMENT = (k) => `spillway: scenario/1
title: Works ${k} stopped
economy: kor-2014
shocks:
  - { kind: outage, industry: C29, share: 0.3, depth: 1, days: ${1 + (k % 30)} }
`;

export async function centreMeasures({ quick = false } = {}) {
  const home = await mkdtemp(join(tmpdir(), 'spillway-bench-'));
  const port = 20_000 + Math.floor(Math.random() * 20_000);
  const wish = { home, port, entries: quick ? 100_000 : 1_000_000, estimates: quick ? 10_000 : 100_000 };
  const server = fork(fileURLToPath(new URL('centre-server.mjs', import.meta.url)), [JSON.stringify(wish)]);
  try {
    const { origin, people, appUrl, linkSeconds } = await new Promise((resolve, reject) => {
      server.on('message', (message) => {
        if (message.ready) resolve(message);
        else console.error(`filling: ${message.stage}`);
      });
      server.on('exit', (code) => reject(new Error(`the server ended with ${code}`)));
    });
    const headersOf = ({ cookie }) => ({ cookie, 'x-spillway-csrf': '1' });
    const own = [];
    for (const [k, someone] of people.entries()) {
      const made = await ask(origin, {
        method: 'POST',
        path: '/api/v1/scenarios',
        headers: headersOf(someone),
        body: { document: DOCUMENT(k), owner: someone.organisation, label: { tlp: 'AMBER' } },
      });
      if (made.status !== 201) throw new Error(made.text);
      own.push(JSON.parse(made.text).id);
    }
    const listed = JSON.parse(
      (await ask(origin, { path: '/api/v1/estimates?limit=200', headers: headersOf(people[0]) })).text,
    ).items.map(({ id }) => id);
    const reads = [
      () => '/api/v1/estimates?limit=20',
      (k) => `/api/v1/estimates/${listed[k % listed.length]}`,
      (k) => `/api/v1/scenarios/${own[k % own.length]}`,
      () => '/api/v1/scenarios?limit=20',
      () => '/api/v1/me',
      () => `/api/v1/changes?after=${wish.entries - 200}&limit=20`,
      // By a word that many have, and by one that few have.
      (k) =>
        `/api/v1/estimates?limit=20&table=kor-2014&q=${k % 16 < 8 ? 'hospital' : `no.%20${(k * 7919) % wish.estimates}`}`,
      () => '/api/v1/economies?limit=20',
    ];
    const read = async (k) => {
      const someone = people[k % people.length];
      const which = k % reads.length;
      // What is someone's own is asked for by its owner.
      const by = which === 1 ? people[0] : which === 2 ? people[k % own.length] : someone;
      return (await ask(origin, { path: reads[which](k), headers: headersOf(by) })).status;
    };
    const write = async (k) => {
      const someone = people[k % people.length];
      const headers = {
        ...headersOf(someone),
        'idempotency-key': `bench-${process.pid}-${k}-${Math.random()}`,
      };
      const { status } = await ask(
        origin,
        k % 2 === 0
          ? {
              method: 'POST',
              path: '/api/v1/scenarios',
              headers,
              body: { document: DOCUMENT(k), owner: someone.organisation, label: { tlp: 'AMBER' } },
            }
          : {
              method: 'PUT',
              path: `/api/v1/scenarios/${own[k % own.length]}`,
              headers: { ...headers, 'if-match': '*' },
              body: { document: DOCUMENT(k) },
            },
      );
      return status;
    };
    const seconds = quick ? 8 : 30;
    const raw = new pg.Pool({ connectionString: appUrl, max: 8 });
    // What is measured is a centre that has been at work: its code compiled, its connections open.
    await Promise.all([steadily(100, 8, read), steadily(30, 8, write)]);
    const yardHttp = await steadily(
      150,
      seconds / 2,
      async () => (await ask(origin, { path: '/healthz' })).status,
    );
    const yardCommit = await steadily(50, seconds / 2, async (k) => {
      await raw.query(`insert into spillway.setting (name, value) values ($1, '1')`, [
        `bench ${k} ${Math.random()}`,
      ]);
      return 200;
    });
    const [readRow, writeRow] = await Promise.all([
      steadily(150, seconds, read),
      steadily(50, seconds, write),
    ]);
    const rows = [
      { what: 'yardstick: an answer without the database, 150/s', ...yardHttp },
      { what: 'yardstick: one row committed, 50/s', ...yardCommit },
      { what: 'reads, 150/s, together with', aim: 25, ...readRow },
      { what: 'writes, 50/s', aim: 60, ...writeRow },
    ];
    for (const [which, path] of [...reads.entries(), [6, () => reads[6](8)]]) {
      const headers = headersOf(which === 1 || which === 2 ? people[0] : people[1]);
      const one = async () => (await ask(origin, { path: path(0), headers })).status;
      // Ids are drawn anew in each run.
      rows.push({
        what: `alone: ${path(0).replace(/[0-9a-f-]{36}/, ':id')}`,
        ...(await steadily(20, 3, one)),
      });
    }
    await raw.end();
    return {
      holds: {
        entries: wish.entries,
        estimates: wish.estimates,
        linkedPerSecond: wish.entries / linkSeconds,
      },
      rows,
    };
  } finally {
    if (server.connected) server.send('close');
    await new Promise(
      (resolve) => void (server.exitCode === null ? server.once('exit', resolve) : resolve()),
    );
    agent.destroy();
    await rm(home, { recursive: true, force: true });
  }
}

/** What a run told, to be printed. */
export const centreRows = ({ rows }) =>
  rows.map(({ what, median, p95, p99, aim, failed }) => ({
    centre: what,
    median: `${median.toFixed(1)} ms`,
    '95 %': `${p95.toFixed(1)} ms`,
    '99 %': `${p99.toFixed(1)} ms`,
    aim: aim === undefined ? '' : `95 % ${aim} ms`,
    failed: Object.entries(failed)
      .map(([status, count]) => `${status}: ${count}`)
      .join(', '),
  }));

/** What the centre held that was measured. */
export const centreHolds = ({ holds: { entries, estimates, linkedPerSecond } }) =>
  `a centre with ${entries} entries, linked at ${Math.round(linkedPerSecond)} a second, and ${estimates} estimates`;

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const measures = await centreMeasures({ quick: process.argv.includes('--quick') });
  console.log(centreHolds(measures));
  console.table(centreRows(measures));
}
