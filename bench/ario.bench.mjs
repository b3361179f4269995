import { arioDefaults, runArio } from '@spillway/core/damage';
import { loadEconomy } from '@spillway/node/files';
import { madeUpTable } from './made-up-table.mjs';
import { measure } from './measure.mjs';

const DAYS = 365;

/** A third of one industry out for 37 days, then back over 85. */
function outage(cell) {
  const share = (day) => (day < 37 ? 0.33 : day < 122 ? (0.33 * (122 - day)) / 85 : 0);
  const path = Float64Array.from({ length: DAYS }, (_, day) => share(day));
  return { days: DAYS, capacity: new Map([[cell, path]]), demand: new Map(), hit: new Set([cell]) };
}

async function yearOf(table, parameters) {
  const { checks, stopped } = await runArio(table, outage(Math.floor(table.x.length / 3)), parameters);
  if (stopped) throw new Error(stopped.why.en);
  return checks[0].value;
}

/** Bytes a run holds outside the table, at its end; null where node was not started with --expose-gc. */
async function heldBytes(run) {
  if (!globalThis.gc) return null;
  for (let k = 0; k < 3; k++) {
    globalThis.gc();
    await new Promise((resolve) => setImmediate(resolve));
  }
  const before = process.memoryUsage();
  await run();
  const after = process.memoryUsage();
  return after.arrayBuffers + after.external - before.arrayBuffers - before.external;
}

/**
 * Measures of a year of ARIO: national tables and a world, with fixed shares of order and with shares that adapt.
 * `residual` is what the run's own account is off by, as a share of its turnover.
 */
export async function arioMeasures() {
  const rows = [];
  const national = await loadEconomy('gbr-2014');
  for (const { name, table, aim } of [
    { name: 'gbr-2014', table: national, aim: 0.05 },
    { name: 'made up 1 × 1000', table: madeUpTable(1, 1000), aim: 0.6 },
    { name: 'made up 44 × 56', table: madeUpTable(44, 56), aim: 4 },
  ]) {
    for (const orderShares of table.regions.length > 1 ? ['fixed', 'adapting'] : ['fixed']) {
      const parameters = { ...arioDefaults(table), orderShares };
      const held = await heldBytes(() => yearOf(table, parameters));
      const { cpu, wall, outcome } = await measure(() => yearOf(table, parameters));
      rows.push({
        table: name,
        n: table.x.length,
        what: `a year of ARIO, ${orderShares} shares`,
        cpu,
        wall,
        residual: outcome,
        mebibytes: held === null ? null : held / 2 ** 20,
        aim: { cpu: aim },
      });
    }
  }
  return rows;
}

if (process.argv[1] === import.meta.filename) console.table(await arioMeasures());
