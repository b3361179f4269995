import { openAssessor } from '@spillway/core/scenarios';
import { loadEconomy } from '@spillway/node/files';
import { madeUpTable } from './made-up-table.mjs';
import { measure } from './measure.mjs';

const LINEAR = ['leontief', 'leontief-households', 'iim-demand', 'pinned', 'ghosh', 'iim-supply'];
const STATIC = [...LINEAR, 'extraction'];

const outage = (industry, k) => ({
  kind: 'outage',
  industry,
  share: { low: 0.1, mode: 0.2 + k / 1e4, high: 0.4 },
  days: { low: 5, mode: 10, high: 30 },
});
const demand = (industry, k) => ({
  kind: 'demand',
  industry,
  change: { low: -0.3, mode: -0.1 - k / 1e4, high: -0.05 },
});
const certain = (shock) =>
  Object.fromEntries(Object.entries(shock).map(([key, value]) => [key, value.mode ?? value]));
const document = (shocks, uncertainty) => ({ spillway: 'scenario/1', title: 'bench', shocks, uncertainty });

/** Median of answers to a scenario that moves a little each time, on systems that stay open. */
async function answers(table, models, scenario) {
  const assessor = openAssessor(table);
  let k = 0;
  try {
    return await measure(async () => {
      k += 1;
      await assessor.assess(scenario(k), { models });
    });
  } finally {
    assessor.close();
  }
}

/** Measures of whole answers: draws through all linear models, and one move of a slider. */
export async function scenarioMeasures() {
  const rows = [];
  const add = (table, n, what, { cpu, wall }, aim) => rows.push({ table, n, what, cpu, wall, aim });
  const large = madeUpTable(1, 1000);
  for (const { name, shock } of [
    { name: 'outages', shock: outage },
    { name: 'falls of demand', shock: demand },
  ]) {
    const scenario = (k) =>
      document([shock('7', k), shock('500', k)], { draws: 100_000, pathDraws: 0, seed: 1 });
    add(
      'made up 1 × 1000',
      1000,
      `10⁵ draws of two ${name}, all linear models`,
      await answers(large, LINEAR, scenario),
      { cpu: 1 },
    );
  }
  const national = await loadEconomy('kor-2014');
  for (const { name, shock } of [
    { name: 'an outage', shock: outage },
    { name: 'a fall of demand', shock: demand },
  ]) {
    const moved = (k) => document([certain(shock('C29', k))]);
    add('kor-2014', 56, `slider on ${name}, static models`, await answers(national, STATIC, moved), {
      cpu: 0.016,
    });
    add('kor-2014', 56, `slider on ${name}, a year of ARIO`, await answers(national, ['ario'], moved), {
      cpu: 0.05,
    });
  }
  return rows;
}
