import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { productiveTable } from '../../../../../test/random-table.ts';
import { finalDemandTotals, valueAdded } from '../accounts.ts';
import { coefficients } from '../operations/coefficients.ts';
import { openSystem } from '../solving/open-system.ts';
import { cellCount, type IoTable } from '../table.ts';
import { extractCells, extractionLoss, extractionLossOfEach } from './extraction.ts';
import { ghoshEffect } from './ghosh.ts';
import { demandInoperability, supplyInoperability } from './inoperability.ts';
import { valueOfLostDay } from './lost-day.ts';
import { linkages, multipliers } from './multipliers.ts';
import { pinnedAllocation, pinOutput } from './pinned-output.ts';

const tables = productiveTable({
  regions: [1, 3],
  industries: [1, 6],
  imports: true,
  zeroOutput: true,
  productTaxes: true,
  jobs: true,
}).filter((table) => table.x.some((output) => output > 0));
const open = (table: IoTable) => {
  const A = coefficients(table, 'domestic');
  return { A, system: openSystem(A, cellCount(table), { blocks: table.regions.length }) };
};
/** Equal up to rounding at the scale of the numbers compared. */
const near = (found: number, expected: number, scale: number): void =>
  expect(Math.abs(found - expected)).toBeLessThanOrEqual(1e-9 * Math.max(scale, 1e-12));
const total = (values: Float64Array): number => values.reduce((a, b) => a + b, 0);
const active = (table: IoTable): number[] => [...table.x.keys()].filter((i) => table.x[i] > 0);

const property = (name: string, law: (table: IoTable) => Promise<void>): void => {
  it(name, async () => {
    await fc.assert(fc.asyncProperty(tables, law), { numRuns: 60 });
  });
};

describe('laws of the static models on random balanced tables', () => {
  property('final demand gives back output, primary inputs of Ghosh too', async (table) => {
    const { system } = open(table);
    const f = finalDemandTotals(table);
    const x = (await system.solve(f)).x;
    const n = cellCount(table);
    const outside = table.x.map((output, j) => {
      let used = 0;
      for (let i = 0; i < n; i++) used += table.Z[i * n + j];
      return output - used;
    });
    const forward = (await ghoshEffect(system, table.x, outside)).dx;
    const scale = total(table.x);
    table.x.forEach((output, i) => {
      near(x[i], output, scale);
      near(forward[i], output, scale);
    });
  });

  property('all of a unit of final demand goes to primary inputs and imports', async (table) => {
    const { system, A } = open(table);
    const n = cellCount(table);
    const leak = Float64Array.from({ length: n }, (_, j) => {
      let kept = 0;
      for (let i = 0; i < n; i++) kept += A[i * n + j];
      return 1 - kept;
    });
    (await system.solveTransposed(leak)).x.forEach((value) => near(value, 1, 1));
    const m = await multipliers(system, table, 'valueAdded');
    for (const j of active(table)) expect(m[j]).toBeLessThanOrEqual(1 + 1e-9);
  });

  property('inoperability is Leontief rescaled', async (table) => {
    const { system } = open(table);
    const f = finalDemandTotals(table);
    const df = f.map((value) => 0.1 * Math.abs(value));
    const cStar = df.map((value, i) => (table.x[i] > 0 ? value / table.x[i] : 0));
    const usable = df.map((value, i) => (table.x[i] > 0 ? value : 0));
    const { raw, q } = await demandInoperability(system, table.x, cStar);
    const dx = (await system.solve(usable)).x;
    raw.forEach((share, i) => {
      near(share * table.x[i], table.x[i] > 0 ? dx[i] : 0, total(table.x));
      expect(q[i]).toBeLessThanOrEqual(1);
    });
  });

  property('no shock, no damage; twice the shock, twice the damage', async (table) => {
    const { system } = open(table);
    const n = cellCount(table);
    (await system.solve(new Float64Array(n))).x.forEach((value) => expect(value).toBe(0));
    const f = finalDemandTotals(table);
    const once = (await system.solve(f)).x;
    const twice = (await system.solve(f.map((value) => -2 * value))).x;
    once.forEach((value, i) => near(twice[i], -2 * value, total(table.x)));
  });

  property('pinned output solves both of its equations and never doubles the own loss', async (table) => {
    const { system, A } = open(table);
    const n = cellCount(table);
    const hit = active(table).slice(0, 2);
    const given = hit.map((cell) => -0.3 * table.x[cell]);
    const { dx, df } = await pinOutput(system, hit, given);
    hit.forEach((cell, k) => expect(dx[cell]).toBe(given[k]));
    for (let i = 0; i < n; i++) {
      let used = 0;
      for (let j = 0; j < n; j++) used += A[i * n + j] * dx[j];
      near(dx[i] - used, hit.includes(i) ? df[i] : 0, total(table.x));
    }
  });

  property('pinned in one cell is the fall of its final demand over the diagonal of L', async (table) => {
    const { system } = open(table);
    const cell = active(table)[0];
    const diagonal = await system.inverseDiagonal();
    const { df } = await pinOutput(system, [cell], [-100]);
    near(df[cell], -100 / diagonal[cell], 100);
  });

  property('pinned forward is Ghosh with the primary inputs it implies', async (table) => {
    const { system } = open(table);
    const cell = active(table).at(-1)!;
    const { dx: p, df: cost } = await pinnedAllocation(system, [cell], [-0.2]);
    const dv = cost.map((share, i) => share * table.x[i]);
    const forward = (await ghoshEffect(system, table.x, dv)).dx;
    forward.forEach((value, i) => near(value, p[i] * table.x[i], total(table.x)));
    const { raw } = await supplyInoperability(
      system,
      cost.map((share) => -share),
    );
    raw.forEach((share, i) => near(share, -p[i], 1));
  });

  property('extraction of each cell at once equals extraction one by one', async (table) => {
    const { system, A } = open(table);
    const n = cellCount(table);
    const weights = table.x.map((output, j) => (output > 0 ? valueAdded(table)[j] / output : 0));
    const f = Float64Array.from({ length: n }, (_, i) => {
      let used = 0;
      for (let j = 0; j < n; j++) used += A[i * n + j] * table.x[j];
      return table.x[i] - used;
    });
    const diagonal = await system.inverseDiagonal();
    const adjoint = (await system.solveTransposed(weights)).x;
    const selfUse = Float64Array.from({ length: n }, (_, j) => A[j * n + j]);
    for (const e of [1 / 365, 0.4, 1]) {
      const all = extractionLossOfEach(table.x, weights, diagonal, adjoint, selfUse, e);
      for (const j of active(table).slice(0, 3)) {
        const share = new Float64Array(n);
        share[j] = e;
        const extracted = extractCells(A, f, share);
        const { loss } = await extractionLoss(openSystem(extracted.A, n), table.x, extracted.f);
        near(
          all[j],
          loss.reduce((sum, value, i) => sum + value * weights[i], 0),
          total(table.x),
        );
      }
    }
  });

  property('the value of a lost day of every industry equals the models run one by one', async (table) => {
    const { system, A } = open(table);
    const days = await valueOfLostDay(system, table, A);
    const output = days.find(({ measure }) => measure === 'output')!;
    const scale = total(table.x) / 365;
    for (const j of active(table).slice(0, 3)) {
      const day = table.x[j] / 365;
      const { dx } = await pinOutput(system, [j], [-day]);
      near(output.pinned[j], -total(dx), scale);
      const { dx: p } = await pinnedAllocation(system, [j], [-1 / 365]);
      near(output.forward[j], -p.reduce((sum, share, i) => sum + share * table.x[i], 0), scale);
      const perturbed = new Float64Array(cellCount(table));
      perturbed[j] = day;
      near(output.demandPerturbation[j], total((await system.solve(perturbed)).x), scale);
      near(output.own[j], day, scale);
    }
  });

  property('losses counted region by region add up to the whole', async (table) => {
    const { system, A } = open(table);
    const whole = await valueOfLostDay(system, table, A);
    const parts = await Promise.all(
      table.regions.map(({ code }) => valueOfLostDay(system, table, A, [code])),
    );
    whole.forEach((day, k) => {
      day.pinned.forEach((value, j) =>
        near(
          parts.reduce((sum, part) => sum + part[k].pinned[j], 0),
          value,
          Math.abs(value) + 1,
        ),
      );
    });
  });

  property('row sums of Ghosh’s inverse come from one solve', async (table) => {
    const { system } = open(table);
    const links = await linkages(system, table);
    for (const i of active(table).slice(0, 3)) {
      const dv = new Float64Array(cellCount(table));
      dv[i] = 1;
      near(links.forward[i], total((await ghoshEffect(system, table.x, dv)).dx), links.forward[i] + 1);
    }
  });
});
