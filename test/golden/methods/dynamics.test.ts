import {
  outagePath,
  outageLoss,
  recoveryAfter,
  recoveryIntegral,
  resilienceCoefficients,
  runDynamicInoperability,
  runPinnedDynamic,
  trustPath,
} from '@spillway/core/damage';
import { describe, expect, it } from 'vitest';
import { twoSectors } from '../../small-tables.ts';

/** The two sectors of Lian & Haimes (2006): A* = [[0.15, 0.5], [0.1, 0.05]], x = [1000, 2000]. */
const table = twoSectors();
const A = Float64Array.of(0.15, 0.25, 0.2, 0.05);
const Astar = Float64Array.of(0.15, 0.5, 0.1, 0.05);
const fifth = { resilience: Float64Array.of(0.2, 0.2), coefficients: 'domestic' } as const;
/** c* = 0.1 in the second sector on the first `on` of some days. */
const shocksOf = (days: number, on: number) => ({
  days,
  capacity: new Map<number, Float64Array>(),
  demand: new Map([[1, new Float64Array(days).map((_, day) => (day < on ? (-0.1 * table.x[1]) / 365 : 0))]]),
  hit: new Set([1]),
});
const closeTo = (found: ArrayLike<number>, expected: readonly number[], digits: number): void => {
  expect(found.length).toBe(expected.length);
  expected.forEach((value, i) => expect(found[i]).toBeCloseTo(value, digits));
};
const sharesOf = (loss: ArrayLike<number>): number[] => [0, 1].map((i) => (loss[i] * 365) / table.x[i]);

describe('outage over days', () => {
  it('T7 adds up to the effective days', () => {
    const stop = { start: 0, full: 35, share: 1, depth: 1 } as const;
    const sum = (days: number, shape: 'linear' | 'exponential'): number =>
      outagePath([{ ...stop, recovery: { shape, days: 28 } }], days).lost.reduce((a, b) => a + b, 0);
    expect(sum(63, 'linear')).toBeCloseTo(49, 10);
    expect(sum(63, 'exponential')).toBeCloseTo(41.019322, 6);
  });

  it('T8 loses a share at a depth for 30 days', () => {
    const { lost, beyond } = outagePath(
      [{ start: 0, full: 30, recovery: null, share: 0.2, depth: 0.8 }],
      365,
    );
    const { gross } = outageLoss({
      yearlyOutput: 3650,
      share: 0.2,
      depth: 0.8,
      fullDays: 30,
      recovery: null,
      recapture: { asked: 0, capacity: 1, horizonDays: 0 },
    });
    expect(beyond).toBe(0);
    expect(lost.reduce((a, b) => a + b, 0) * (3650 / 365)).toBeCloseTo(48, 10);
    expect(gross).toBeCloseTo(48, 10);
  });
});

describe('dynamic inoperability', () => {
  it('T13 comes to rest at the static answer', async () => {
    const { end } = await runDynamicInoperability(table, A, shocksOf(99, 99), fifth);
    closeTo(sharesOf(end), [0.066006, 0.112211], 6);
  });

  it('T14 follows a shock of 30 days, and adds up over 99', async () => {
    const ten = await runDynamicInoperability(table, A, shocksOf(10, 10), fifth);
    closeTo(sharesOf(ten.end), [0.034974, 0.094244], 6);
    const { output } = await runDynamicInoperability(table, A, shocksOf(99, 30), fifth);
    const days = [0, 1].map((i) =>
      output.reduce((sum, change, at) => (at % 2 === i ? sum - (change * 365) / table.x[i] : sum), 0),
    );
    closeTo(days, [1.980144, 3.366317], 6);
  });

  it('T15 recovers by itself in continuous time', async () => {
    const k = Float64Array.of(0.2, 0.2);
    const q0 = Float64Array.of(0, 0.1);
    closeTo(recoveryAfter(Astar, k, q0, 5), [0.020507, 0.039678], 6);
    closeTo(recoveryAfter(Astar, k, q0, 10), [0.017115, 0.016585], 6);
    closeTo(recoveryAfter(Astar, k, q0, 30), [0.001824, 0.000768], 6);
    const days = await recoveryIntegral(Astar, k, q0);
    closeTo(days, [0.330033, 0.561056], 6);
    closeTo([(days[0] * 1000) / 365, (days[1] * 2000) / 365], [0.9042, 3.0743], 4);
  });

  it('T16 has its coefficients from recovery times', async () => {
    const none = Float64Array.of(0);
    closeTo(resilienceCoefficients(none, Float64Array.of(60)), [0.076753], 6);
    closeTo(resilienceCoefficients(Float64Array.of(0.15), Float64Array.of(30)), [0.180595], 6);
    const k = resilienceCoefficients(none, Float64Array.of(30));
    closeTo(await recoveryIntegral(none, k, Float64Array.of(0.5), 30), [3.224637], 6);
    closeTo(await recoveryIntegral(none, k, Float64Array.of(0.5)), [3.257209], 6);
  });
});

describe('output given over time', () => {
  const shocks = {
    days: 400,
    capacity: new Map([[0, new Float64Array(400).fill(0.1)]]),
    demand: new Map<number, Float64Array>(),
    hit: new Set([0]),
  };

  it('T17, T18 comes to rest at the pinned model', async () => {
    const { end, output, unmet } = await runPinnedDynamic(table, A, shocks, fifth);
    expect(sharesOf(end)[1]).toBeCloseTo(0.010526, 6);
    expect(end[1] * 365).toBeCloseTo(21.052632, 6);
    for (let day = 0; day < 400; day++) expect(output[2 * day]).toBe(-100 / 365);
    // The last day alone, as a year: what sector 1 cannot deliver to final users.
    const long = await runPinnedDynamic(
      table,
      A,
      { ...shocks, days: 399, capacity: new Map([[0, new Float64Array(399).fill(0.1)]]) },
      fifth,
    );
    expect((unmet![0] - long.unmet![0]) * 365).toBeCloseTo(79.736842, 6);
  });
});

describe('trust over time', () => {
  it('T29 loses 5.986317 days of final demand in a year', () => {
    const { change } = trustPath({ fall: 0.1, days: 60, substitution: 0, start: 0 }, 365);
    expect(-change.reduce((a, b) => a + b, 0)).toBeCloseTo(5.986317, 6);
  });
});
