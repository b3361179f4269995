import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { verifyTrail } from '../../packages/server/src/centre/audit.ts';
import { openDatabase } from '../../packages/server/src/storage/database.ts';
import { startEmbedded } from '../../packages/server/src/storage/postgres/index.ts';
import { stopEmbedded } from '../../packages/server/src/storage/postgres/stop-embedded.ts';
import { openStorage } from '../../packages/server/src/storage/storage.ts';
import { checkKept } from './check-kept.ts';
import { livingPostmaster, type Program, runProgram, untilReady } from './centre-process.ts';
import { type Ledger, openLedger } from './ledger.ts';
import { write } from './writers.ts';

/** What is killed in a round. */
export type Victim = 'server' | 'postgres' | 'both';

export interface ChaosOptions {
  readonly rounds: number;
  readonly victims: readonly Victim[];
  readonly servers: number;
  readonly workers: number;
  readonly writers: number;
  /** Longest time between a start and its kill. */
  readonly milliseconds: number;
  /** Between 0 and 1. */
  readonly random: () => number;
  readonly say: (line: string) => void;
}

export interface ChaosReport {
  readonly kills: number;
  readonly acknowledged: number;
  readonly checked: number;
  readonly links: number;
  readonly faults: readonly string[];
}

/** Writers who have to wait for the next minute put nothing at risk. */
const RATE = '1000000';
const PASSWORD = 'a long enough password';

async function becomeAdministrator(
  origin: string,
  output: string,
): Promise<{ cookie: string; organisation: string }> {
  const token = /\/first\/([\w-]+)/.exec(output)?.[1];
  if (token === undefined) throw new Error(`no link for the first administrator was printed:\n${output}`);
  const response = await fetch(`${origin}/api/v1/first-administrator`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ token, name: 'Ada', email: 'ada@example.test', password: PASSWORD }),
  });
  if (response.status !== 201) throw new Error(await response.text());
  const cookie = response.headers
    .getSetCookie()
    .map((each) => each.split(';')[0])
    .join('; ');
  return { cookie, organisation: ((await response.json()) as { organisation: string }).organisation };
}

/** Everything committed stands in one chain that verifies, and nothing waits for its place. */
async function checkTrail(home: string, ledger: Ledger): Promise<number> {
  const running = await startEmbedded({ home, restarts: false });
  const database = openDatabase(running.appUrl, { connections: 2 });
  try {
    const storage = openStorage(database);
    const until = Date.now() + 20_000;
    while ((await storage.stores.waiting.count()) > 0) {
      if (Date.now() > until) {
        ledger.faults.push('entries of the trail wait for their place for more than 20 s');
        break;
      }
      await new Promise((wake) => void setTimeout(wake, 50));
    }
    const { links, findings } = await verifyTrail(storage);
    ledger.faults.push(...findings.map(({ code, message }) => `${code}: ${message}`));
    const { rows } = await database.pool.query<{ made: string; told: string }>(
      `select (select count(*) from spillway.record_version join spillway.record on id = record
          where kind = 'scenario' and not shipped) as made,
        (select count(*) from spillway.audit_entry where action in ('scenario.create', 'scenario.change')
          and via <> 'program') as told`,
    );
    if (rows[0].made !== rows[0].told)
      ledger.faults.push(`${rows[0].made} versions were made, but the trail tells of ${rows[0].told}`);
    return links;
  } finally {
    await database.close();
    await running.stop();
  }
}

/**
 * Writers write, and at a random moment something is killed as by `kill -9`, again and again. After each kill what was
 * killed is started as anyone would start it, and must come up by itself.
 */
export async function runChaos(options: ChaosOptions): Promise<ChaosReport> {
  const { random, say } = options;
  const home = mkdtempSync(join(tmpdir(), 'spillway-chaos-'));
  chmodSync(home, 0o755);
  const firstPort = 20_000 + Math.floor(random() * 30_000);
  const origins = Array.from({ length: options.servers }, (_, k) => `http://localhost:${firstPort + k}`);
  const ledger = openLedger();
  const stop = new AbortController();
  const servers: Program[] = [];
  const workers: Program[] = [];
  let kills = 0;
  let checked = 0;
  let links = 0;
  let postmaster: number | null = null;

  const startServer = async (k: number): Promise<void> => {
    servers[k] = runProgram(
      ['serve', '--home', home, '--port', String(firstPort + k), '--log-level', 'error', '--rate', RATE],
      { SPILLWAY_ORIGIN: origins[0] },
    );
    await untilReady(origins[k], servers[k]);
  };
  const startWorker = (k: number): void => {
    workers[k] = runProgram(['worker', '--home', home]);
  };
  const hasEnded = ({ child }: Program): boolean => child.exitCode !== null || child.signalCode !== null;

  try {
    await startServer(0);
    const { cookie, organisation } = await becomeAdministrator(origins[0], servers[0].output());
    for (let k = 1; k < options.servers; k++) await startServer(k);
    for (let k = 0; k < options.workers; k++) startWorker(k);
    const writing = Array.from({ length: options.writers }, (_, writer) =>
      write(writer, { origins, cookie, organisation, ledger, stopping: stop.signal }).catch(
        (error: unknown) => {
          if (!stop.signal.aborted) ledger.faults.push(String(error));
        },
      ),
    );
    for (let round = 1; round <= options.rounds; round++) {
      await new Promise((wake) => void setTimeout(wake, random() * options.milliseconds));
      const victim = options.victims[Math.floor(random() * options.victims.length)];
      const k = Math.floor(random() * options.servers);
      const before = ledger.acknowledged();
      if (victim !== 'server') {
        postmaster = await livingPostmaster(home, postmaster);
        process.kill(postmaster, 'SIGKILL');
        kills += 1;
      }
      if (victim !== 'postgres') {
        await servers[k].kill();
        kills += 1;
      }
      if (options.workers > 0 && random() < 0.5) {
        const w = Math.floor(random() * options.workers);
        await workers[w].kill();
        kills += 1;
        startWorker(w);
      }
      const start = Date.now();
      for (const [which, server] of servers.entries())
        await (hasEnded(server) ? startServer(which) : untilReady(origins[which], server));
      const up = Date.now() - start;
      const sample = [...ledger.scenarios.keys()].slice(-200);
      say(
        `${round}: killed ${victim === 'both' ? 'server and postgres' : victim}${options.servers > 1 ? ` (server ${k + 1})` : ''}; up again after ${(up / 1000).toFixed(1)} s; ${before} acknowledged before, ${sample.length} looked at, ${ledger.faults.length} faults`,
      );
      if (ledger.faults.length > 0) break;
    }
    stop.abort();
    await Promise.all(writing);
    checked = await checkKept(origins[0], cookie, ledger);
    links = await checkTrail(home, ledger);
    for (const program of [...servers, ...workers]) {
      const code = await program.stop();
      if (code !== 0)
        ledger.faults.push(
          `a program that was asked to stop ended with ${code}:\n${program.output().slice(-2000)}`,
        );
    }
  } finally {
    stop.abort();
    for (const program of [...servers, ...workers]) if (!hasEnded(program)) await program.kill();
    await stopEmbedded(home);
    rmSync(home, { recursive: true, force: true });
  }
  return { kills, acknowledged: ledger.acknowledged(), checked, links, faults: ledger.faults };
}
