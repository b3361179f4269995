import { fork } from 'node:child_process';
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { encodeTable, tableHash } from '@spillway/core/economy';
import { loadEconomy } from '@spillway/node/files';
import { installQueue, openJobQueue, watchJobs } from '../packages/server/dist/jobs/index.js';
import { openDatabase } from '../packages/server/dist/storage/database.js';
import { jobs } from '../packages/server/dist/storage/migrations/0003-jobs.js';
import { MIGRATIONS } from '../packages/server/dist/storage/migrations/index.js';
import { runMigrations } from '../packages/server/dist/storage/migrations/run-migrations.js';
import { startEmbedded } from '../packages/server/dist/storage/postgres/index.js';
import { median } from './measure.mjs';

const WORKER = fileURLToPath(new URL('../test/e2e/chunk-worker.mjs', import.meta.url));
const DRAWS = 10_000_000;

const scenario = (seed, draws) => ({
  spillway: 'scenario/1',
  title: 'bench',
  shocks: [
    {
      kind: 'outage',
      industry: 'C29',
      share: { low: 0.1, mode: 0.2, high: 0.4 },
      days: { low: 5, mode: 10, high: 30 },
    },
    { kind: 'outage', industry: 'J61', share: 0.2, days: { low: 1, mode: 2, high: 9 } },
  ],
  uncertainty: { draws, pathDraws: 0, seed },
});

/** A database with the queue in it, and a place for answers. */
async function openStore(home) {
  const postgres = await startEmbedded({ home });
  const { ownerUrl, appUrl, appRole } = postgres;
  const migrations = MIGRATIONS.some(({ name }) => name === 'jobs')
    ? MIGRATIONS
    : [...MIGRATIONS, { name: 'jobs', sql: jobs }];
  await runMigrations(ownerUrl, { appRole, migrations });
  await installQueue(ownerUrl, appRole);
  const owner = openDatabase(ownerUrl, { connections: 1 });
  await owner.pool.query(
    `create table public.answer (job uuid primary key, json text not null); grant select, insert on public.answer to ${appRole}`,
  );
  await owner.close();
  const database = openDatabase(appUrl, { connections: 4 });
  const queue = await openJobQueue(database);
  return { postgres, database, queue, url: appUrl };
}

/**
 * Measures a job over worker processes: 10⁷ draws of two stops in the linear models, by one process and by two, turn
 * about, so that both meet the same machine. CPU seconds are those of the workers.
 *
 * @returns rows, and how many times faster two are, as medians over turns: by wall seconds, which are true on an idle
 *   machine, and by CPU seconds of the one worker over those of the busier of two, which hardly depend on what else runs.
 */
export async function jobMeasures({ turns = 3, draws = DRAWS } = {}) {
  const home = await mkdtemp(join(tmpdir(), 'spillway-bench-jobs-'));
  await chmod(home, 0o755);
  const table = await loadEconomy('kor-2014');
  const hash = tableHash(table);
  await writeFile(join(home, hash), encodeTable(table));
  const store = await openStore(home);
  const children = [];
  const ended = new Map();
  const watch = watchJobs(store.database, ({ job, state }) => {
    if (state === 'done') ended.get(job)?.resolve();
    if (['failed', 'dead'].includes(state)) ended.get(job)?.reject(new Error(`job ${job} is ${state}`));
  });
  const told = (child, name) =>
    new Promise((resolve) => {
      const hear = (message) => {
        if (!(name in message)) return;
        child.off('message', hear);
        resolve(message[name]);
      };
      child.on('message', hear);
    });
  const used = () =>
    Promise.all(
      children.map(async (child) => {
        const usage = told(child, 'usage');
        child.send('usage');
        const { user, system } = await usage;
        return (user + system) / 1e6;
      }),
    );
  const run = async (work) => {
    let settle;
    const end = new Promise((resolve, reject) => (settle = { resolve, reject }));
    const job = await store.queue.submit(work, 'bench');
    ended.set(job, settle);
    if ((await store.queue.job(job)).state === 'done') settle.resolve();
    await end;
  };
  const hire = async (count) => {
    while (children.length < count) {
      const child = fork(WORKER, [store.url, home, '{}'], { stdio: 'inherit', execArgv: [] });
      children.push(child);
      await told(child, 'ready');
    }
    while (children.length > count) {
      const child = children.pop();
      const gone = new Promise((resolve) => void child.once('exit', resolve));
      child.send('stop');
      await gone;
    }
  };
  let seed = 0;
  const work = (size) => {
    seed += 1;
    return { kind: 'estimate', scenario: scenario(seed, size), table: hash };
  };
  const times = { 1: { cpu: [], busiest: [], wall: [] }, 2: { cpu: [], busiest: [], wall: [] } };
  try {
    for (let turn = 0; turn < turns; turn++)
      for (const count of [1, 2]) {
        await hire(0);
        await hire(count);
        await run(work(300_000 * count));
        const before = await used();
        const start = performance.now();
        await run(work(draws));
        times[count].wall.push((performance.now() - start) / 1e3);
        const cpu = (await used()).map((seconds, k) => seconds - before[k]);
        times[count].cpu.push(cpu.reduce((sum, seconds) => sum + seconds, 0));
        times[count].busiest.push(Math.max(...cpu));
      }
  } finally {
    await hire(0);
    await watch.close();
    await store.database.close();
    await store.postgres.stop();
    await rm(home, { recursive: true, force: true });
  }
  const rows = [1, 2].map((count) => ({
    table: 'kor-2014',
    n: 56,
    what: `10⁷ draws as a job, ${count} worker${count > 1 ? 's' : ''}`,
    cpu: median(times[count].cpu),
    wall: median(times[count].wall),
    aim: null,
  }));
  const ratio = (of) => median(times[1][of].map((seconds, turn) => seconds / times[2][of][turn]));
  return { rows, faster: { wall: ratio('wall'), cpu: ratio('busiest') } };
}

/** In words. */
export const speedUp = ({ wall, cpu }) =>
  `two workers are ${wall.toFixed(2)} times faster than one by wall time, ${cpu.toFixed(2)} by CPU time of the busier`;

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { rows, faster } = await jobMeasures();
  console.table(rows.map(({ what, cpu, wall }) => ({ what, cpu, wall })));
  console.log(speedUp(faster));
}
