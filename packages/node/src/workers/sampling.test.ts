import { drawLossYears, type LossYearModel } from '@spillway/core/damage/loss-years';
import { afterAll, describe, expect, it } from 'vitest';
import { EVERYTHING, samplingAnswers } from '../../../../test/e2e/sampling-answers.ts';
import { createKernelPool } from './create-kernel-pool.ts';

const pools = [1, 2, 3].map((size) => createKernelPool(size));
afterAll(() => Promise.all(pools.map((pool) => pool.close())));

describe('draws with workers', () => {
  it('have the same bits with 0, 1, 2 and 3', async () => {
    const alone = await samplingAnswers(undefined);
    for (const pool of pools) expect(await samplingAnswers(pool)).toEqual(alone);
  });

  it('count the same into bins when many years are drawn', async () => {
    const model: LossYearModel = { sources: EVERYTHING.sources.slice(2) };
    const options = { seed: 2 ** 35, draws: 2_000_000, measures: ['total'] } as const;
    const alone = await drawLossYears(model, options);
    for (const pool of pools) expect(await drawLossYears(model, { ...options, pool })).toEqual(alone);
  });

  it('stop when cancelled, and work on', async () => {
    const [, pool] = pools;
    const controller = new AbortController();
    const done: number[] = [];
    await expect(
      drawLossYears(EVERYTHING, {
        seed: 1,
        draws: 3_000_000,
        pool,
        signal: controller.signal,
        onProgress: (progress) => {
          done.push(progress.done);
          if (done.length === 2) controller.abort();
        },
      }),
    ).rejects.toMatchObject({ code: 'shared/cancelled' });
    expect(done.length).toBe(2);
    const options = { seed: 3, draws: 5000 };
    expect(await drawLossYears(EVERYTHING, { ...options, pool })).toEqual(
      await drawLossYears(EVERYTHING, options),
    );
  });

  it('name a cluster without room', async () => {
    // Branching of 0.9999 within moments: clusters of thousands at once.
    const frequency = { kind: 'hawkes', mu: 20, alpha: 9.999e6, beta: 1e7 } as const;
    const source = { ...EVERYTHING.sources[2], frequency };
    await expect(
      drawLossYears({ sources: [source] }, { seed: 1, draws: 2000, pool: pools[0] }),
    ).rejects.toMatchObject({ code: 'damage/invalid-loss-model' });
  });
});
