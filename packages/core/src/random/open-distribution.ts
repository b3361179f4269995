import { SpillwayError } from '../shared/index.ts';
import type { Distribution } from './distribution.ts';
import { distributionFaults } from './distribution-faults.ts';
import { distributionMoments } from './distribution-moments.ts';
import { type Engine, type Loaded, samplingEngine, TABLE } from './engine.ts';
import { isTabled, KIND, quantileRecord } from './quantile-record.ts';
import { AT_ONCE, expectRange, fillBuffer } from './stream.ts';

/** A distribution that is ready to be asked and drawn from. */
export interface OpenDistribution {
  readonly mean: number;
  readonly sd: number;
  /**
   * The value that is not exceeded with probability p in [0, 1]. Smooth kinds come from a table of polynomials that
   * is good to 1e-9 of the value, and to 1e-12 for ordinary shapes (`isTabled`). An unbounded end is ±Infinity.
   */
  quantile(p: number): number;
  /** Draws [first, first + count) of a stream, draw d being the quantile of number d: same address, same bits. */
  draw(seed: number, stream: number, first: number, count: number): Float64Array;
}

/**
 * Makes a distribution ready.
 *
 * @throws SpillwayError `random/invalid-distribution` with all that is wrong with it.
 */
export function openDistribution(distribution: Distribution): OpenDistribution {
  const faults = distributionFaults(distribution);
  if (faults.length > 0)
    throw new SpillwayError('random/invalid-distribution', faults.join('; '), {
      faults,
      found: distribution,
    });
  const record = quantileRecord(distribution);
  const { kind, parameters, list, entries } = record;
  // The engine has one place; what was worked out of a table is kept here between turns.
  const table = isTabled(record) ? new Float64Array(TABLE).fill(Number.NaN) : null;
  const self: Loaded = {
    leave({ memory, table: at }) {
      table?.set(memory.doubles(at, TABLE));
    },
  };

  const load = (): Engine => {
    const engine = samplingEngine();
    if (engine.loaded === self) return engine;
    engine.loaded?.leave(engine);
    engine.loaded = self;
    const { memory, lists } = engine;
    memory.release(lists);
    memory.allocate(8 * Math.max(1, list.length));
    memory.doubles(lists, list.length).set(list);
    if (table) memory.doubles(engine.table, TABLE).set(table);
    const slots = [kind, ...parameters, 0, 0, 0, 0].slice(0, 5);
    const listed = kind < KIND.smooth ? lists : 0;
    memory.doubles(engine.record, 7).set([...slots, table ? engine.table : listed, entries]);
    return engine;
  };

  return {
    ...distributionMoments(distribution),
    quantile(p) {
      if (!(p >= 0 && p <= 1))
        throw new SpillwayError('shared/invalid-argument', `p must lie between 0 and 1, but is ${p}`, {
          field: 'p',
          expected: '0 to 1',
          found: p,
        });
      const { memory, record: at } = load();
      return memory.call('quantile', at, p, 1 - p);
    },
    draw(seed, stream, first, count) {
      const key = { seed, stream };
      expectRange(key, first, count);
      const { memory, record: place } = load();
      const values = new Float64Array(count);
      for (let done = 0; done < count; done += AT_ONCE) {
        const now = Math.min(AT_ONCE, count - done);
        const at = fillBuffer(key, first + done, now);
        memory.call('quantiles', place, at, now);
        values.set(memory.doubles(at, now), done);
      }
      return values;
    },
  };
}
