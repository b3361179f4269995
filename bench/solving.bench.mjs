import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { openSystem } from '@spillway/core/economy';
import { listEconomies, loadEconomy } from '@spillway/node/files';
import { createKernelPool } from '@spillway/node/workers';
import { blockCoefficients, rightHandSides } from './block-coefficients.mjs';
import { measure } from './measure.mjs';

const SHOCKS = 1000;
const REAL = resolve(
  import.meta.dirname,
  '..',
  process.env.SPILLWAY_TESTDATA ?? '../shared/data',
  'io/tidy/wiod2013_mrio_2011.csv.gz',
);

/** Coefficients Z / x of a table; industries without output have none. */
function coefficients(Z, x, n) {
  return Float64Array.from(Z, (value, k) => (x[k % n] > 0 ? value / x[k % n] : 0));
}

/** The world table of 2011 (41 regions × 35); output is the row sum, since its cells are cut to whole millions. */
function realWorld() {
  const n = 1435;
  const lines = gunzipSync(readFileSync(REAL))
    .toString()
    .split('\n')
    .slice(1, n + 1);
  const rows = lines.map((line) => line.split(',').slice(1, -1).map(Number));
  const x = rows.map((row) => row.reduce((sum, value) => sum + value, 0));
  return coefficients(Float64Array.from(rows.flatMap((row) => row.slice(0, n))), x, n);
}

async function shipped() {
  const found = [];
  for (const { id, origin } of await listEconomies()) {
    if (origin !== 'shipped') continue;
    const { Z, x, regions, industries } = await loadEconomy(id);
    const n = regions.length * industries.length;
    found.push({ name: id, regions: regions.length, A: coefficients(Z, x, n), n });
  }
  return found;
}

/** A day's value of every industry: the diagonal of the inverse, and one adjoint for each of three measures. */
async function lostDays(system, n) {
  await system.inverseDiagonal();
  let residual = 0;
  for (let k = 0; k < 3; k++) {
    residual = Math.max(residual, (await system.solveTransposed(rightHandSides(1, n, 20 + k))).residual);
  }
  return residual;
}

async function withSystem({ A, n, regions }, pool, ask) {
  const system = openSystem(A, n, { blocks: regions, pool });
  try {
    return await ask(system);
  } finally {
    system.close();
  }
}

/** What is asked of one table. `aim` is for n = 2464 on a machine that copies 10 GB/s. */
async function measuresOf(table, { workers, many }) {
  const { n } = table;
  const rows = [];
  const add = (what, { cpu, wall, outcome }, aim = null) => {
    rows.push({ table: table.name, n, what, cpu, wall, residual: outcome ?? null, aim });
  };
  const shock = new Float64Array(n);
  shock[Math.floor(n / 3)] = -1;
  const solve = async (system) => (await system.solve(shock)).residual;
  const adjoint = async (system) => (await system.solveTransposed(shock)).residual;
  const aimed = n === 2464;
  add('open and one shock', await measure(() => withSystem(table, undefined, solve)));
  await withSystem(table, undefined, async (system) => {
    add('one shock', await measure(() => solve(system)), aimed ? { cpu: 0.03 } : null);
    add('everything to one', await measure(() => adjoint(system)));
  });
  add(
    'open and all lost days',
    await measure(() => withSystem(table, undefined, (system) => lostDays(system, n))),
    aimed ? { cpu: 2.5 } : null,
  );
  if (!many) return rows;
  const Y = rightHandSides(SHOCKS, n, 2);
  const all = async (system) => (await system.solveMany(Y)).residual;
  add(`open and ${SHOCKS} shocks`, await measure(() => withSystem(table, undefined, all)));
  const pool = createKernelPool(workers);
  add(
    `open and ${SHOCKS} shocks, ${workers} workers`,
    await measure(() => withSystem(table, pool, all)),
    aimed ? { wall: 1 } : null,
  );
  await pool.close();
  return rows;
}

/** Measures of solving, table by table. */
export async function solvingMeasures({ workers = 2, quick = false } = {}) {
  const rows = [];
  for (const table of await shipped()) rows.push(...(await measuresOf(table, { workers, many: false })));
  const large = [{ name: 'made up 44 × 56', regions: 44, industries: 56 }];
  if (!quick) large.push({ name: 'made up 77 × 45', regions: 77, industries: 45 });
  if (existsSync(REAL)) {
    rows.push(
      ...(await measuresOf(
        { name: 'world 2011, 41 × 35', regions: 41, n: 1435, A: realWorld() },
        { workers, many: true },
      )),
    );
  }
  for (const { name, regions, industries } of large) {
    const n = regions * industries;
    const table = { name, regions, n, A: blockCoefficients(regions, industries, 1) };
    rows.push(...(await measuresOf(table, { workers, many: true })));
  }
  return rows;
}
