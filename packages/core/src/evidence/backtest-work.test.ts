import { expect, it } from 'vitest';
import { backtestCsv } from '../../../../test/backtest-csv.ts';
import { backtest, shippedReference, shippedTables } from '../../../../test/evidence-inputs.ts';
import { type Chunk, chunksOf } from '../scenarios/index.ts';
import { hashJson } from '../shared/index.ts';
import { backtestWork, combineBacktestWork, openBacktestWork } from './backtest-work.ts';

const csv = backtestCsv([
  {},
  { recapture: 'partly', partial_days: 20, share_status: 'derived' },
  { year: 2019, price_year: 2021 },
  { compare: 'what nobody knows' },
  { direct_mid: 'no number' },
]);

it('gives the report of all rows at once, cut into rows that are run apart and in any order', async () => {
  const whole = await backtest(csv);
  expect(whole.counts.rows).toBe(5);
  expect(whole.counts.invalid).toBeGreaterThan(0);
  const work = await backtestWork('rows.csv', csv, 'shipped');
  expect(work.rows).toBe(5);
  const data = { tables: shippedTables(), reference: shippedReference() };
  for (const rows of [1, 2, 10]) {
    const chunks = chunksOf(work, { draws: 1, paths: 1, years: 1, rows });
    const made: { chunk: Chunk; bytes: Uint8Array }[] = [];
    for (const chunk of chunks.toReversed())
      made.push({ chunk, bytes: await openBacktestWork(work, data).run(chunk) });
    expect(hashJson(await combineBacktestWork(work, made))).toBe(hashJson(whole));
  }
});
