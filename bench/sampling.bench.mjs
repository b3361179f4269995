import { drawLossYears } from '@spillway/core/damage/loss-years';
import { openDistribution } from '@spillway/core/random';
import { createKernelPool } from '@spillway/node/workers';
import { measure } from './measure.mjs';

const YEARS = 10_000_000;
const MODEL = {
  sources: [
    {
      id: 'one a year',
      industry: 'all',
      frequency: { kind: 'poisson', rate: 1 },
      severity: { body: { lognormal: { median: 1, p90: 6 } } },
      spillover: 1,
    },
  ],
};

const years = (pool) => () => drawLossYears(MODEL, { seed: 1, draws: YEARS, pool });

/** Measures of sampling: 10⁷ loss years with both curves, VaR, TVaR and standard errors; 10⁶ draws of a PERT number. */
export async function samplingMeasures({ workers = 2 } = {}) {
  const rows = [];
  const add = (what, { cpu, wall }, aim = null) => rows.push({ what, cpu, wall, aim });
  add('10⁷ loss years', await measure(years(undefined)), { cpu: 0.6 });
  const pool = createKernelPool(workers);
  add(`10⁷ loss years, ${workers} workers`, await measure(years(pool)));
  await pool.close();
  const pert = openDistribution({ low: 0, mode: 1, high: 5, shape: 'pert' });
  add('10⁶ PERT draws', await measure(() => pert.draw(1, 2, 0, 1_000_000).length));
  return rows;
}
