import { type ChildProcess, fork } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { decodeTable, tableHash } from '@spillway/core/economy';
import { backtestWork, runBacktests, readBacktests } from '@spillway/core/evidence';
import {
  assess,
  type EstimateWork,
  type Job,
  type JobQueue,
  type LibraryWork,
  parseScenario,
  type ModelId,
  type Scenario,
  type Work,
} from '@spillway/core/scenarios';
import { hashJson } from '@spillway/core/shared';
import { memoryFile } from '@spillway/core/sheets';
import { loadEvidenceData } from '@spillway/node/files';
import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { backtestCsv } from '../../../../test/backtest-csv.ts';
import { freshDatabase, type FreshDatabase } from '../../../../test/postgres.ts';
import { type Database, openDatabase } from '../storage/database.ts';
import { MIGRATIONS } from '../storage/migrations/index.ts';
import { jobs } from '../storage/migrations/0003-jobs.ts';
import { runMigrations } from '../storage/migrations/run-migrations.ts';
import { keepResult } from './chunk-results.ts';
import { installQueue, type JobNews, openJobQueue, startWorker, watchJobs, type Worker } from './index.ts';

const ROOT = fileURLToPath(new URL('../../../../', import.meta.url));
const WORKER = join(ROOT, 'test/e2e/chunk-worker.mjs');
const LEASE = 3;
const SIZES = { draws: 2 ** 16, paths: 2, years: 2 ** 17, rows: 2 };
const OPTIONS = { leaseSeconds: LEASE, retries: 2, retryDelay: 0 };

const bytes = await readFile(join(ROOT, 'data/economies/kor-2014.spillway-table'));
const table = decodeTable(bytes);
const hash = tableHash(table);

async function shipped(id: string, uncertainty: NonNullable<Scenario['uncertainty']>): Promise<Scenario> {
  const { scenario } = parseScenario(await readFile(join(ROOT, `data/scenarios/${id}.yaml`), 'utf8'), id);
  return { ...scenario!, uncertainty };
}
let seed = 100;
/** Another seed each time: what one test computed must not help another. */
const estimate = async (
  uncertainty: Scenario['uncertainty'] = { draws: 300_000, pathDraws: 6 },
  models?: readonly ModelId[],
): Promise<EstimateWork> => {
  seed += 1;
  return {
    kind: 'estimate',
    scenario: await shipped('port-terminal', { ...uncertainty, seed }),
    table: hash,
    models,
  };
};
/** The same by three models that are soon done, where how it is computed does not matter. */
const quick = (uncertainty: Scenario['uncertainty']): Promise<EstimateWork> =>
  estimate(uncertainty, ['leontief', 'pinned', 'pinned-dynamic']);
const undivided = async (work: EstimateWork): Promise<string> =>
  hashJson(await assess(work.scenario, table, { models: work.models }));

let fresh: FreshDatabase;
let database: Database;
let queue: JobQueue;
let folder: string;
let news: JobNews[] = [];
let waiting: (() => void)[] = [];
let watch: { close(): Promise<void> };

beforeAll(async () => {
  fresh = await freshDatabase();
  const migrations = MIGRATIONS.some(({ name }) => name === 'jobs')
    ? MIGRATIONS
    : [...MIGRATIONS, { name: 'jobs', sql: jobs }];
  await runMigrations(fresh.ownerUrl, { appRole: fresh.appRole, migrations });
  await installQueue(fresh.ownerUrl, fresh.appRole);
  await installQueue(fresh.ownerUrl, fresh.appRole);
  const owner = openDatabase(fresh.ownerUrl, { connections: 1 });
  await owner.pool.query(
    `create table public.answer (job uuid primary key, json text not null);
     grant select, insert on public.answer to ${fresh.appRole}`,
  );
  await owner.close();
  database = openDatabase(fresh.appUrl);
  queue = await openJobQueue(database, { ...OPTIONS, sizes: SIZES });
  await new Promise<void>((ready) => {
    watch = watchJobs(
      database,
      (each) => {
        news.push(each);
        for (const go of waiting.splice(0)) go();
      },
      ready,
    );
  });
  folder = await mkdtemp(join(tmpdir(), 'spillway-tables-'));
  await writeFile(join(folder, hash), bytes);
}, 120_000);

const processes = new Set<ChildProcess>();
const workers = new Set<Worker>();
const errors: unknown[] = [];

afterEach(async () => {
  for (const child of processes) child.kill('SIGKILL');
  processes.clear();
  await Promise.all([...workers].map((worker) => worker.stop()));
  workers.clear();
  for (const { id } of await queue.list()) await queue.cancel(id);
  errors.length = 0;
});
afterAll(async () => {
  await watch?.close();
  await database?.close();
  await fresh?.drop();
  await rm(folder, { recursive: true, force: true });
});

/** Until something told of a job holds; news are the events that are waited for. */
async function until(job: string, holds: (news: JobNews) => boolean): Promise<JobNews> {
  for (;;) {
    const found = news.find((each) => each.job === job && holds(each));
    if (found !== undefined) return found;
    await new Promise<void>((go) => waiting.push(go));
  }
}
const ended = (job: string): Promise<JobNews> =>
  until(job, ({ state }) => ['done', 'failed', 'dead', 'cancelled'].includes(state));

async function processWorker(): Promise<ChildProcess> {
  const child = fork(WORKER, [fresh.appUrl, folder, JSON.stringify({ ...OPTIONS, concurrency: 1 })], {
    stdio: 'inherit',
    execArgv: [],
  });
  processes.add(child);
  await new Promise<void>((resolve, reject) => {
    child.once('message', () => resolve());
    child.once('exit', (code) => reject(new Error(`a worker ended with ${code}`)));
  });
  return child;
}

/** A worker of this process, whose chunks may be held up, counted or spoiled. */
async function ownWorker(
  concurrency = 1,
  help: Partial<Parameters<typeof startWorker>[0]> = {},
): Promise<Worker> {
  const worker = await startWorker({
    ...OPTIONS,
    concurrency,
    database,
    table: async () => bytes,
    async store(db, { job, json }) {
      await sql`insert into public.answer (job, json)
        values (${job.id}, ${Buffer.from(json).toString('utf8')})`.execute(db);
    },
    onError: (error) => void errors.push(error),
    ...help,
  });
  workers.add(worker);
  return worker;
}

async function answerOf(job: string): Promise<unknown> {
  const { rows } = await sql<{ json: string }>`select json from public.answer where job = ${job}`.execute(
    database.db,
  );
  return rows.length === 1 ? JSON.parse(rows[0].json) : null;
}
const submit = (work: Work): Promise<string> => queue.submit(work, 'ada');

describe('an estimate as a job', () => {
  it('gives the bits of the undivided one, computed by the program itself', async () => {
    const work = await estimate();
    const id = await submit(work);
    expect(await queue.job(id)).toMatchObject({
      state: 'waiting',
      done: 0,
      by: 'ada',
      attempts: 0,
      startedAt: null,
    });
    await ownWorker();
    expect(await ended(id)).toMatchObject({ state: 'done' });
    expect(hashJson(await answerOf(id))).toBe(await undivided(work));
    const job = (await queue.job(id))!;
    expect(job.total).toBe(1 + 3 + 5 + 2);
    expect(job).toMatchObject({ state: 'done', done: job.total, attempts: 1, error: null });
    // Progress was told, and never fell.
    const told = news.filter((each) => each.job === id).map(({ done }) => done);
    expect(new Set(told).size).toBeGreaterThan(job.total / 2);
    expect(told).toEqual(told.toSorted((a, b) => a - b));
  });

  it.each([1, 3])('gives them with %i worker processes', async (count) => {
    const work = await estimate();
    const id = await submit(work);
    await Promise.all(Array.from({ length: count }, processWorker));
    expect(await ended(id)).toMatchObject({ state: 'done' });
    expect(hashJson(await answerOf(id))).toBe(await undivided(work));
  });

  it('gives them when a worker is killed in the middle', async () => {
    const work = await estimate();
    const id = await submit(work);
    const [first] = await Promise.all([processWorker(), processWorker()]);
    await until(id, ({ done }) => done >= 3);
    first.kill('SIGKILL');
    expect(await ended(id)).toMatchObject({ state: 'done' });
    expect(hashJson(await answerOf(id))).toBe(await undivided(work));
  });

  it('gives the chunk of a killed worker to another once its lease is over, and counts the try', async () => {
    const work = await estimate({ draws: 5000, pathDraws: 60 });
    const sizes = { ...SIZES, paths: 60 };
    const id = await (await openJobQueue(database, { ...OPTIONS, sizes })).submit(work, 'ada');
    const first = await processWorker();
    // In the middle of the runs over time, which take seconds.
    for (let begun = false; !begun; ) {
      await new Promise((go) => setTimeout(go, 50));
      const { rows } = await sql`select 1 from spillway.job_chunk
        where job = ${id} and part = 'paths' and attempts = 1`.execute(database.db);
      begun = rows.length > 0;
    }
    first.kill('SIGKILL');
    await new Promise((gone) => first.once('exit', gone));
    await processWorker();
    expect(await ended(id)).toMatchObject({ state: 'done' });
    expect((await queue.job(id))!.attempts).toBe(2);
    expect(hashJson(await answerOf(id))).toBe(await undivided(work));
  });

  it('keeps a chunk that takes longer than its lease, while its worker lives', async () => {
    const work = await quick({ draws: 5000, pathDraws: 4 });
    const id = await submit(work);
    const begun = async (): Promise<number> => {
      const { rows } = await sql<{ at: Date }>`select started_on as at from jobs.job
        where data ->> 'job' = ${id} and state = 'active'`.execute(database.db);
      return rows[0].at.getTime();
    };
    let held = 0;
    await ownWorker(1, {
      async table() {
        const first = await begun();
        while (held <= LEASE) {
          await new Promise((go) => setTimeout(go, 200));
          held = ((await begun()) - first) / 1000;
        }
        return bytes;
      },
    });
    expect(await ended(id)).toMatchObject({ state: 'done' });
    expect(held).toBeGreaterThan(LEASE);
    expect((await queue.job(id))!.attempts).toBe(1);
  });
});

describe('chunks', () => {
  it('may run twice and come to an end twice: the answer is stored once', async () => {
    const work = await quick({ draws: 5000, pathDraws: 2 });
    const id = await submit(work);
    let copies = 0;
    await ownWorker(2, {
      // While the first chunk is on its way its entry is put back, so that it runs beside itself.
      async table() {
        copies += 1;
        if (copies === 1)
          await sql`update jobs.job set state = 'created' where data ->> 'job' = ${id} and state = 'active'`.execute(
            database.db,
          );
        return bytes;
      },
    });
    expect(await ended(id)).toMatchObject({ state: 'done' });
    expect((await queue.job(id))!.attempts).toBeGreaterThan(1);
    expect(hashJson(await answerOf(id))).toBe(await undivided(work));
    expect(errors).toEqual([]);
  });

  it('may be put together by two workers at once: the answer is stored once', async () => {
    const work = await quick({ draws: 5000, pathDraws: 2 });
    const id = await submit(work);
    const combining = sql`select combining from spillway.job where id = ${id}`;
    let stored = 0;
    await ownWorker(2, {
      // Before the first one has stored it, its entry is put back, and it waits for the other to begin.
      async store(db, { json }) {
        stored += 1;
        await sql`update jobs.job set state = 'created' where id = (${combining})`.execute(database.db);
        for (let begun = false; !begun; ) {
          await new Promise((go) => setTimeout(go, 50));
          const { rows } = await sql`select 1 from jobs.job
            where id = (${combining}) and state = 'active' and retry_count = 1`.execute(database.db);
          begun = rows.length > 0;
        }
        await sql`insert into public.answer (job, json)
          values (${id}, ${Buffer.from(json).toString('utf8')})`.execute(db);
      },
    });
    expect(await ended(id)).toMatchObject({ state: 'done' });
    // The other has come to its end too, and left what is there.
    for (let open = true; open; ) {
      await new Promise((go) => setTimeout(go, 50));
      const { rows } = await sql`select 1 from jobs.job
        where data ->> 'job' = ${id} and state < 'completed'`.execute(database.db);
      open = rows.length > 0;
    }
    expect(stored).toBe(1);
    expect(errors).toEqual([]);
    expect(hashJson(await answerOf(id))).toBe(await undivided(work));
  });

  it('that give other bytes the second time fail the job', async () => {
    const work = await quick({ draws: 5000, pathDraws: 2 });
    const id = await submit(work);
    let asked = 0;
    await ownWorker(1, {
      // Someone else has stored the first chunk meanwhile, and it is not the same.
      async table() {
        asked += 1;
        const { hash: name } = (await queue.job(id))!;
        if (asked === 1)
          await keepResult(
            database.db,
            name,
            { item: 0, part: 'frame', first: 0, end: 1 },
            new Uint8Array(8),
          );
        return bytes;
      },
    });
    expect(await ended(id)).toMatchObject({ state: 'failed' });
    expect((await queue.job(id))!.error!.message).toBe(
      'chunk 0/frame/0-1 must give the same bytes whenever it is run, but gave others',
    );
    expect(await answerOf(id)).toBeNull();
  });

  it('that fail are tried again, and wait as dead letters once they have failed too often', async () => {
    const work = await quick({ draws: 5000, pathDraws: 2 });
    const id = await submit(work);
    let fails = Number.POSITIVE_INFINITY;
    let tries = 0;
    const worker = await ownWorker(1, {
      async table() {
        tries += 1;
        if (tries <= fails) throw new Error('the disk with the tables is away');
        return bytes;
      },
    });
    expect(await ended(id)).toMatchObject({ state: 'dead' });
    const dead = await queue.deadLetters();
    expect(dead.length).toBeGreaterThan(0);
    expect(dead[0]).toMatchObject({
      job: id,
      chunk: '0/frame/0-1',
      attempts: 1 + OPTIONS.retries,
      message: 'the disk with the tables is away',
    });
    expect((await queue.job(id))!.error).toEqual({ code: null, message: 'the disk with the tables is away' });
    fails = tries + 2;
    news = news.filter(({ job }) => job !== id);
    expect(await queue.retry(id)).toBe(true);
    expect(await queue.deadLetters()).toEqual([]);
    expect(await ended(id)).toMatchObject({ state: 'done' });
    expect(hashJson(await answerOf(id))).toBe(await undivided(work));
    expect(await queue.retry(id)).toBe(false);
    await worker.stop();
  });

  it('of a scenario that does not fit fail the job at once, with the code', async () => {
    const work = await estimate();
    const id = await submit({
      ...work,
      scenario: { ...work.scenario, shocks: [{ kind: 'outage', industry: 'X99', days: 1 }] },
    });
    await ownWorker();
    expect(await ended(id)).toMatchObject({ state: 'failed' });
    const job = (await queue.job(id))!;
    expect(job).toMatchObject({ attempts: 1, error: { code: 'scenarios/invalid' } });
    expect(await queue.deadLetters()).toEqual([]);
  });
});

describe('a job', () => {
  it('is cancelled in the middle of a chunk, soon, and can be taken up again', async () => {
    const work = await estimate({ draws: 5000, pathDraws: 2000 });
    const long = { ...SIZES, paths: 2000 };
    const id = await (await openJobQueue(database, { ...OPTIONS, sizes: long })).submit(work, 'ada');
    await ownWorker();
    // The frame, and then the runs over time, which take minutes.
    await until(id, ({ done }) => done >= 1);
    const before = performance.now();
    expect(await queue.cancel(id)).toBe(true);
    expect(await ended(id)).toMatchObject({ state: 'cancelled' });
    expect(await queue.cancel(id)).toBe(false);
    const other = await quick({ draws: 5000, pathDraws: 2 });
    const next = await submit(other);
    expect(await ended(next)).toMatchObject({ state: 'done' });
    expect((performance.now() - before) / 1000).toBeLessThan(30);
    expect(errors).toEqual([]);
    const { done } = (await queue.job(id))!;
    expect(done).toBeGreaterThan(0);
    expect(await queue.retry(id)).toBe(true);
    const again = (await queue.job(id))!;
    expect(again).toMatchObject({ done, error: null });
    // A worker may have taken it up already.
    expect(['waiting', 'running']).toContain(again.state);
    expect(await queue.cancel(id)).toBe(true);
  });

  it('goes on elsewhere when its worker stops, without a try being counted', async () => {
    const work = await estimate({ draws: 5000, pathDraws: 60 });
    const sizes = { ...SIZES, paths: 60 };
    const id = await (await openJobQueue(database, { ...OPTIONS, sizes })).submit(work, 'ada');
    const child = await processWorker();
    await until(id, ({ done }) => done >= 1);
    child.send('stop');
    await new Promise((gone) => child.once('exit', gone));
    const { rows } = await sql<{ state: string; retry_count: number }>`
      select state, retry_count from jobs.job where name = 'chunk' and data ->> 'job' = ${id} and state < 'completed'`.execute(
      database.db,
    );
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows) expect(row).toEqual({ state: 'created', retry_count: 0 });
    await ownWorker();
    expect(await ended(id)).toMatchObject({ state: 'done' });
    expect(hashJson(await answerOf(id))).toBe(await undivided(work));
  });

  it('is listed with those of the same person, the newest first', async () => {
    const work = await quick({ draws: 1000, pathDraws: 0 });
    const mine = [await queue.submit(work, 'eve'), await queue.submit(work, 'eve')];
    expect((await queue.list({ by: 'eve' })).map(({ id }) => id)).toEqual(mine.toReversed());
    expect((await queue.list({ by: 'eve', limit: 1 })).map(({ id }) => id)).toEqual([mine[1]]);
    expect((await queue.list()).length).toBeGreaterThan(2);
    expect(await queue.job('00000000-0000-0000-0000-000000000000')).toBeNull();
    await ownWorker();
    // Both are of one work, and each has its answer.
    for (const id of mine) expect(await ended(id)).toMatchObject({ state: 'done' });
    expect(hashJson(await answerOf(mine[0]))).toBe(hashJson(await answerOf(mine[1])));
    const { rows } = await sql`select 1 from spillway.chunk_result r join spillway.job j using (work_hash)
      where j.submitted_by = 'eve'`.execute(database.db);
    expect(rows).toEqual([]);
  });
});

describe('other works', () => {
  it('a library has an answer for each scenario, and a back-test its report', async () => {
    const library: LibraryWork = {
      kind: 'library',
      scenarios: [
        await shipped('hospital', { draws: 2000, pathDraws: 2 }),
        await shipped('insurer', { draws: 2000, pathDraws: 2 }),
      ],
      table: hash,
      models: ['pinned', 'leontief'],
    };
    const csv = backtestCsv([{}, { recapture: 'partly' }, { year: 2019, price_year: 2021 }]);
    const rows = await backtestWork('rows.csv', csv, 'shipped');
    const ids = [await submit(library), await submit(rows)];
    await ownWorker(2);
    const jobsDone: Job['state'][] = [];
    for (const id of ids) jobsDone.push((await ended(id)).state);
    expect(jobsDone).toEqual(['done', 'done']);
    const { answers } = (await answerOf(ids[0])) as { answers: { assessment: unknown }[] };
    for (const [k, scenario] of library.scenarios.entries())
      expect(hashJson(answers[k].assessment)).toBe(
        hashJson(await assess(scenario, table, { models: ['pinned', 'leontief'] })),
      );
    const read = await readBacktests(memoryFile('rows.csv', new TextEncoder().encode(csv)));
    expect(hashJson(await answerOf(ids[1]))).toBe(
      hashJson(await runBacktests(read, { ...(await loadEvidenceData()), file: 'rows.csv' })),
    );
  });
});
