// Measures the hot paths and prints a table; see README.md.
//
//   node bench/run.mjs             all
//   node bench/run.mjs --quick     without the largest table
//   node bench/run.mjs --write     stores the figures in bench/results.json
import { readFile, writeFile } from 'node:fs/promises';
import { arioMeasures } from './ario.bench.mjs';
import { centreHolds, centreMeasures, centreRows } from './centre.bench.mjs';
import { demoMeasures } from './demo.bench.mjs';
import { dynamicsMeasures } from './dynamics.bench.mjs';
import { jobMeasures, speedUp } from './jobs.bench.mjs';
import { yardsticks } from './measure.mjs';
import { processMeasures } from './process.bench.mjs';
import { samplingMeasures } from './sampling.bench.mjs';
import { scenarioMeasures } from './scenarios.bench.mjs';
import { solvingMeasures } from './solving.bench.mjs';
import { studioMeasures, studioRows } from './studio.bench.mjs';

const RESULTS = new URL('results.json', import.meta.url);
const stored = JSON.parse(await readFile(RESULTS, 'utf8').catch(() => '{"solving":[]}'));
const show = (seconds) => (seconds >= 1 ? `${seconds.toFixed(2)} s` : `${(seconds * 1e3).toFixed(2)} ms`);

const before = await yardsticks();
const quick = process.argv.includes('--quick');
const solving = [
  ...(await solvingMeasures({ quick })),
  ...(await dynamicsMeasures({ quick })),
  ...(await arioMeasures()),
  ...(await samplingMeasures()).map((row) => ({ table: '', ...row })),
  ...(await scenarioMeasures()),
  ...(await demoMeasures()).rows.map(({ scenario, ...row }) => ({ table: `page: ${scenario}`, ...row })),
];
const overWorkers = await jobMeasures({ turns: quick ? 1 : 3 });
solving.push(...overWorkers.rows);
const commands = await processMeasures();
const studio = await studioMeasures();
const centre = await centreMeasures({ quick });
const after = await yardsticks();
const rows = solving.map((row) => {
  const old = stored.solving.find(({ table, what }) => table === row.table && what === row.what);
  return {
    table: row.table,
    n: row.n,
    what: row.what,
    CPU: show(row.cpu),
    wall: show(row.wall),
    residual: row.residual?.toExponential(1) ?? '',
    aim: row.aim
      ? Object.entries(row.aim)
          .map(([kind, value]) => `${kind} ${show(value)}`)
          .join()
      : '',
    'stored CPU': old ? show(old.cpu) : '',
    memory: row.mebibytes === undefined || row.mebibytes === null ? '' : `${Math.round(row.mebibytes)} MiB`,
  };
});
for (const [when, { copyGBs, multiplyAddGflops }] of Object.entries({ before, after })) {
  console.log(
    `${when}: copies ${copyGBs.toFixed(1)} GB/s, scalar multiply–add ${multiplyAddGflops.toFixed(2)} GFLOP/s`,
  );
}
console.table(rows);
console.log(`10⁷ draws as a job: ${speedUp(overWorkers.faster)}`);
console.table(
  commands.map(({ what, cpu, wall, mebibytes, aim }) => ({
    command: what,
    CPU: show(cpu),
    wall: show(wall),
    'peak memory': `${Math.round(mebibytes)} MiB`,
    aim,
  })),
);
console.table(studioRows(studio));
console.log(centreHolds(centre));
console.table(centreRows(centre));
if (process.argv.includes('--write')) {
  await writeFile(
    RESULTS,
    `${JSON.stringify({ yardsticks: { before, after }, solving, commands, studio, centre }, null, 2)}\n`,
  );
}
