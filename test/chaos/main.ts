// Kills the centre again and again while it is written to, and looks whether anything acknowledged is lost.
//
//   npm run chaos                        50 kills each of server, PostgreSQL and both; then two servers and two workers
//   npm run chaos -- --rounds 10 --seed 7
import { parseArgs } from 'node:util';
import { runChaos, type Victim } from './run-chaos.ts';

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '50' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    writers: { type: 'string', default: '20' },
    only: { type: 'string' },
  },
});

/** Mulberry32: only moments and victims are drawn. */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const rounds = Number(values.rounds);
const parts: readonly { name: string; victims: readonly Victim[]; servers: number; workers: number }[] = [
  { name: 'server', victims: ['server'], servers: 1, workers: 0 },
  { name: 'postgres', victims: ['postgres'], servers: 1, workers: 0 },
  { name: 'both', victims: ['both'], servers: 1, workers: 0 },
  { name: 'pair', victims: ['server', 'postgres', 'both'], servers: 2, workers: 2 },
];
console.log(`seed ${values.seed}`);
let failed = false;
for (const part of parts) {
  if (values.only !== undefined && values.only !== part.name) continue;
  console.log(
    `\n${part.name}: ${rounds} rounds, ${part.servers} server(s), ${part.workers} worker(s), ${values.writers} writers`,
  );
  const report = await runChaos({
    ...part,
    rounds,
    writers: Number(values.writers),
    milliseconds: 1500,
    random: randomFrom(Number(values.seed)),
    say: (line) => console.log(line),
  });
  console.log(
    `${report.kills} kills, ${report.acknowledged} writes acknowledged, ${report.checked} objects there as told, ${report.links} links verify, ${report.faults.length} faults`,
  );
  for (const fault of report.faults.slice(0, 20)) console.error(fault);
  failed ||= report.faults.length > 0;
}
process.exit(failed ? 1 : 0);
