import { catchUpDays, outageLoss, recoveryArea } from '@spillway/core/damage';
import {
  borderWithHouseholds,
  demandInoperability,
  extractCells,
  extractionLoss,
  extractionLossOfEach,
  ghoshEffect,
  inoperabilityOf,
  linkages,
  openSystem,
  pinOutput,
} from '@spillway/core/economy';
import { describe, expect, it } from 'vitest';

/** The two-sector table of Miller & Blair, ch. 2. */
const x = Float64Array.of(1000, 2000);
const f = Float64Array.of(350, 1700);
const A = Float64Array.of(0.15, 0.25, 0.2, 0.05);
const inverse = async (matrix: Float64Array, n: number): Promise<number[]> => {
  const system = openSystem(matrix, n);
  const columns: Float64Array[] = [];
  for (let j = 0; j < n; j++)
    columns.push((await system.solve(Float64Array.from({ length: n }, (_, i) => (i === j ? 1 : 0)))).x);
  return Array.from({ length: n * n }, (_, k) => columns[k % n][Math.floor(k / n)]);
};
const closeTo = (found: ArrayLike<number>, expected: readonly number[], digits: number): void => {
  expect(found.length).toBe(expected.length);
  expected.forEach((value, i) => expect(found[i]).toBeCloseTo(value, digits));
};

describe('accounts and Leontief', () => {
  it('T1 has the printed inverse and output multipliers', async () => {
    closeTo(await inverse(A, 2), [1.254125, 0.330033, 0.264026, 1.122112], 6);
    const { backward } = await linkages(openSystem(A, 2), {
      x,
      regions: [{ code: 'X', name: { en: '', ko: '' } }],
      industries: [
        { code: '1', name: { en: '', ko: '' } },
        { code: '2', name: { en: '', ko: '' } },
      ],
    });
    closeTo(backward, [1.518152, 1.452145], 6);
  });

  it('T2 serves a new final demand', async () => {
    closeTo((await openSystem(A, 2).solve(Float64Array.of(600, 1500))).x, [1247.5248, 1841.5842], 4);
  });

  it('T3 hands all of a unit of final demand to value added', async () => {
    closeTo((await openSystem(A, 2).solveTransposed(Float64Array.of(0.65, 0.7))).x, [1, 1], 12);
  });

  it('T4 tells domestic from imported inputs', async () => {
    const Ad = A.map((value) => 0.9 * value);
    const system = openSystem(Ad, 2);
    closeTo(await inverse(Ad, 2), [1.21567, 0.286414, 0.229132, 1.101104], 6);
    const value = (await system.solveTransposed(Float64Array.of(0.65, 0.7))).x;
    const imports = (await system.solveTransposed(Float64Array.of(0.035, 0.03))).x;
    closeTo(value, [0.950578, 0.956942], 6);
    closeTo(imports, [0.049422, 0.043058], 6);
    value.forEach((share, j) => expect(share + imports[j]).toBeCloseTo(1, 12));
    const dx = (await system.solve(Float64Array.of(0, -200))).x;
    closeTo(dx, [-57.2829, -220.2209], 4);
    expect(dx[0] * 0.65 + dx[1] * 0.7).toBeCloseTo(-191.3885, 4);
  });

  it('T5 closes the system for households', async () => {
    const closed = borderWithHouseholds(A, Float64Array.of(0.3, 0.25), Float64Array.of(0.1, 0.4), 1);
    const L = await inverse(closed.A, closed.size);
    closeTo([L[0], L[1], L[3], L[4]], [1.395731, 0.45156, 0.525452, 1.34647], 6);
  });

  it('T6 has the coefficients of a four-sector table', () => {
    const row = [175, 280, 280, 140];
    const outputs = [1225, 1610, 1085, 1015];
    closeTo(
      row.map((flow, j) => flow / outputs[j]),
      [0.142857, 0.173913, 0.258065, 0.137931],
      6,
    );
  });
});

describe('outage to direct loss', () => {
  it('T7 counts the days at full depth', () => {
    expect(35 + recoveryArea({ shape: 'linear', days: 28 })).toBe(49);
    expect(35 + recoveryArea({ shape: 'exponential', days: 28 })).toBeCloseTo(41.019322, 6);
  });

  it('T8 limits recapture by what spare capacity can catch up', () => {
    const outage = {
      yearlyOutput: 3650,
      share: 0.2,
      depth: 0.8,
      fullDays: 30,
      recovery: null,
      recapture: { asked: 0.98, capacity: 1.05, horizonDays: 365 },
    };
    const loss = outageLoss(outage);
    expect(loss.gross).toBeCloseTo(48, 10);
    expect(48 * (1 - 0.98)).toBeCloseTo(0.96, 10);
    expect(catchUpDays(outage)).toBeCloseTo(480, 8);
    expect(loss.recaptureUsed).toBeLessThan(0.98);
    // Without the limit of capacity the asked share is met.
    expect(outageLoss({ ...outage, recapture: { ...outage.recapture, capacity: 3 } }).net).toBeCloseTo(
      0.96,
      10,
    );
  });
});

describe('demand-side inoperability', () => {
  it('T9 Haimes and Jiang, two sectors', async () => {
    const { q } = await inoperabilityOf(
      openSystem(Float64Array.of(0, 0.8, 0.2, 0), 2),
      Float64Array.of(0, 0.6),
    );
    closeTo(q, [0.571429, 0.714286], 6);
  });

  it('T10 Haimes and Jiang, four sectors, with the clip', async () => {
    const Astar = Float64Array.of(0, 0.9, 0, 0, 0.4, 0, 0, 0, 1, 0.8, 0, 0, 1, 0.9, 0, 0);
    const { q, raw, clipped } = await inoperabilityOf(openSystem(Astar, 4), Float64Array.of(0, 0.5, 0, 0));
    closeTo(raw, [0.703125, 0.78125, 1.328125, 1.40625], 6);
    closeTo(q, [0.703125, 0.78125, 1, 1], 6);
    expect(clipped).toEqual([2, 3]);
  });

  it('T11 three sectors', async () => {
    const Astar = Float64Array.of(0, 0, 0.3, 0.4, 0, 0, 0.2, 0.6, 0);
    const { q } = await inoperabilityOf(openSystem(Astar, 3), Float64Array.of(0, 0, 0.12));
    closeTo(q, [0.041475, 0.01659, 0.138249], 6);
  });

  it('T12 Lian and Haimes: shares, losses, and value added lost equal to final demand lost', async () => {
    const { q } = await demandInoperability(openSystem(A, 2), x, Float64Array.of(0, 0.1));
    closeTo(q, [0.066007, 0.112211], 6);
    const losses = q.map((share, i) => share * x[i]);
    closeTo(losses, [66.0066, 224.4224], 4);
    expect(losses[0] + losses[1]).toBeCloseTo(290.429, 4);
    expect(losses[0] * 0.65 + losses[1] * 0.7).toBeCloseTo(200, 9);
  });
});

describe('output fixed from outside', () => {
  it('T17 is a cut of final demand divided by the diagonal of L', async () => {
    const { dx, df } = await pinOutput(openSystem(A, 2), [0], [-100]);
    closeTo(dx, [-100, -21.052632], 6);
    expect(x[1] + dx[1]).toBeCloseTo(1978.947368, 6);
    expect(f[0] + df[0]).toBeCloseTo(270.263158, 6);
    const naive = (await openSystem(A, 2).solve(Float64Array.of(100, 0))).x;
    closeTo(naive, [125.41, 26.4], 2);
  });

  it('T18 in shares', async () => {
    const { dx } = await pinOutput(openSystem(A, 2), [0], [-0.1 * x[0]]);
    expect(-dx[1] / x[1]).toBeCloseTo(0.010526, 6);
    expect(-dx[1]).toBeCloseTo(21.0526, 4);
  });
});

describe('Ghosh and extraction', () => {
  it('T19 returns output from primary inputs and passes a fall of them on', async () => {
    const system = openSystem(A, 2);
    closeTo((await ghoshEffect(system, x, Float64Array.of(650, 1400))).dx, [1000, 2000], 9);
    closeTo((await ghoshEffect(system, x, Float64Array.of(-65, 0))).dx, [-81.518152, -42.90429], 6);
  });

  it('T20 extracts each sector', async () => {
    const lossOf = async (cell: number): Promise<Float64Array> => {
      const share = Float64Array.of(0, 0);
      share[cell] = 1;
      const extracted = extractCells(A, f, share);
      return (await extractionLoss(openSystem(extracted.A, 2), x, extracted.f)).loss;
    };
    const first = await lossOf(0);
    expect(x[1] - first[1]).toBeCloseTo(1789.473684, 6);
    expect(first[0] + first[1]).toBeCloseTo(1210.526316, 6);
    closeTo(first, [1000, 210.526316], 6);
    const second = await lossOf(1);
    expect(x[0] - second[0]).toBeCloseTo(411.764706, 6);
    expect(second[0] + second[1]).toBeCloseTo(2588.235294, 6);
    const system = openSystem(A, 2);
    const ones = Float64Array.of(1, 1);
    const all = extractionLossOfEach(
      x,
      ones,
      await system.inverseDiagonal(),
      (await system.solveTransposed(ones)).x,
      Float64Array.of(0.15, 0.05),
      1,
    );
    closeTo(all, [1210.526316, 2588.235294], 6);
  });
});
