import { resilienceCoefficients, runDynamicInoperability, runPinnedDynamic } from '@spillway/core/damage';
import { coefficients } from '@spillway/core/economy/operations';
import { loadEconomy } from '@spillway/node/files';
import { blockCoefficients } from './block-coefficients.mjs';
import { measure } from './measure.mjs';

const DAYS = 365;

/** A stop of a third of one cell for 37 days, and a lasting fall of demand for it. */
function shocksOf(n) {
  const cell = Math.floor(n / 3);
  const stop = new Float64Array(DAYS).map((_, day) => (day < 37 ? 1 / 3 : 0));
  const none = { days: DAYS, hit: new Set([cell]), capacity: new Map(), demand: new Map() };
  return {
    pinned: { ...none, capacity: new Map([[cell, stop]]) },
    demand: { ...none, demand: new Map([[cell, new Float64Array(DAYS).fill(-1e-3)]]) },
  };
}

/** A recovery time of 30 days for most; every fifteenth cell (power, telecommunications, …) is back within two. */
const timesOf = (n, fast) => Float64Array.from({ length: n }, (_, i) => (fast && i % 15 < 3 ? 1 : 30));

async function measuresOf(name, A, x, n) {
  const rows = [];
  const table = { x, regions: [{}], industries: Array.from({ length: n }, () => ({})) };
  const shocks = shocksOf(n);
  const add = async (what, run, aim) => {
    const { cpu, wall, outcome } = await measure(run);
    rows.push({ table: name, n, what, cpu, wall, residual: outcome.checks[0].value, aim });
  };
  const aim = n === 2464 ? { cpu: 1 } : null;
  for (const fast of [false, true]) {
    const settings = { resilience: resilienceCoefficients(A, timesOf(n, fast)), coefficients: 'domestic' };
    const which = fast ? ', a fifth of the cells back within a day' : '';
    await add(
      `demand, ${DAYS} days${which}`,
      () => runDynamicInoperability(table, A, shocks.demand, settings),
      aim,
    );
    await add(`pinned, ${DAYS} days${which}`, () => runPinnedDynamic(table, A, shocks.pinned, settings), aim);
  }
  return rows;
}

/** Measures of inoperability over time. `aim` is for n = 2464, everything after the coefficients included. */
export async function dynamicsMeasures({ quick = false } = {}) {
  const national = await loadEconomy('gbr-2014');
  const rows = await measuresOf(
    'gbr-2014',
    coefficients(national, 'domestic'),
    national.x,
    national.x.length,
  );
  if (quick) return rows;
  const n = 44 * 56;
  return [
    ...rows,
    ...(await measuresOf('made up 44 × 56', blockCoefficients(44, 56, 1), new Float64Array(n).fill(1000), n)),
  ];
}
