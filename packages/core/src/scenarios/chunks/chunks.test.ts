import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { decodeTable, tableHash } from '../../economy/index.ts';
import { hashBytes, hashJson } from '../../shared/index.ts';
import { assess } from '../assess.ts';
import { parseScenario } from '../document/parse-scenario.ts';
import type { Scenario } from '../document/scenario.ts';
import { type Chunk, CHUNK_SIZES, type ChunkSizes } from './chunk.ts';
import { combineEstimateWork, combineLibraryWork, openScenarioWork } from './open-work.ts';
import { chunksOf, type EstimateWork, isLarge, type LibraryWork, workHash } from './work.ts';

const data = new URL('../../../../../data/', import.meta.url);
const table = decodeTable(readFileSync(new URL('economies/kor-2014.spillway-table', data)));
const hash = tableHash(table);
const shipped = (id: string, uncertainty: Scenario['uncertainty'] = {}): Scenario => {
  const { scenario } = parseScenario(readFileSync(new URL(`scenarios/${id}.yaml`, data), 'utf8'), id);
  return { ...scenario!, uncertainty: { ...scenario!.uncertainty, ...uncertainty } };
};
const estimate = (scenario: Scenario): EstimateWork => ({ kind: 'estimate', scenario, table: hash });

/** Each chunk on a work opened for it alone, the last first: as on so many machines. */
async function apart(work: EstimateWork | LibraryWork, sizes: ChunkSizes) {
  const made: { chunk: Chunk; bytes: Uint8Array }[] = [];
  for (const chunk of chunksOf(work, sizes).toReversed()) {
    const open = openScenarioWork(work, table);
    made.push({ chunk, bytes: await open.run(chunk) });
    open.close();
  }
  return made;
}

describe('an estimate cut into chunks', () => {
  it.each([
    { ids: ['coordinated-week', 'port-terminal', 'steel-works'], draws: 3000, pathDraws: 5 },
    { ids: ['hospital'], draws: 600_000, pathDraws: 4 },
  ])('gives the bits of the undivided one: $draws draws', async ({ ids, ...uncertainty }) => {
    for (const id of ids) {
      const scenario = shipped(id, uncertainty);
      const work = estimate(scenario);
      const whole = hashJson(await assess(scenario, table));
      for (const sizes of [
        { draws: 2 ** 17, paths: 1, years: 50_000, rows: 1 },
        { draws: 500_000, paths: 3, years: 2 ** 18, rows: 1 },
        CHUNK_SIZES,
      ])
        expect(hashJson(combineEstimateWork(work, await apart(work, sizes)))).toBe(whole);
    }
  });

  it('gives them with nothing uncertain, with a frequency alone, and with models that are not drawn', async () => {
    const shocks: Scenario['shocks'] = [{ kind: 'outage', industry: 'C29', share: 0.3, days: 10 }];
    const frequency = { perYear: { low: 0.1, mode: 0.2, high: 0.5 } };
    const plain: Scenario = { spillway: 'scenario/1', title: 'plain', shocks };
    const spread: Scenario['shocks'] = [{ ...shocks[0], days: { low: 3, mode: 10, high: 30 } } as never];
    for (const scenario of [
      plain,
      { ...plain, frequency },
      { ...plain, insurance: { waitingHours: 8, share: 0.5 } },
      { ...plain, shocks: spread, models: ['extraction' as const], frequency },
      { ...plain, shocks: spread, models: ['ario' as const], uncertainty: { pathDraws: 4 } },
      { ...plain, shocks: spread, models: ['pinned' as const], uncertainty: { draws: 300_000 } },
    ]) {
      const work = estimate(scenario);
      const sizes = { draws: 2 ** 17, paths: 2, years: 2 ** 16, rows: 1 };
      expect(hashJson(combineEstimateWork(work, await apart(work, sizes)))).toBe(
        hashJson(await assess(scenario, table)),
      );
    }
  });

  it('makes the same bytes twice, whatever was run before on the same work', async () => {
    const work = estimate(shipped('port-terminal', { draws: 300_000, pathDraws: 3 }));
    const sizes = { draws: 2 ** 17, paths: 2, years: 2 ** 16, rows: 1 };
    const open = openScenarioWork(work, table);
    const hashes = async (chunks: readonly Chunk[]): Promise<ReadonlyMap<string, string>> => {
      const found = new Map<string, string>();
      for (const chunk of chunks) found.set(JSON.stringify(chunk), hashBytes(await open.run(chunk)));
      return found;
    };
    const chunks = chunksOf(work, sizes);
    expect(chunks.length).toBeGreaterThan(8);
    const forth = await hashes(chunks);
    expect(await hashes(chunks.toReversed())).toEqual(new Map([...forth].toReversed()));
    open.close();
    for (const { chunk, bytes } of await apart(work, sizes))
      expect(hashBytes(bytes)).toBe(forth.get(JSON.stringify(chunk)));
  });

  it('stops between draws when cancelled, and works on', async () => {
    const work = estimate(shipped('port-terminal', { draws: 400_000, pathDraws: 40 }));
    const open = openScenarioWork(work, table);
    const [, paths] = chunksOf(work);
    const controller = new AbortController();
    const seen: number[] = [];
    const running = open.run(paths, {
      signal: controller.signal,
      onProgress: ({ stage, done }) => {
        if (stage !== 'paths') return;
        seen.push(done);
        if (done === 2) controller.abort();
      },
    });
    await expect(running).rejects.toMatchObject({ code: 'shared/cancelled' });
    expect(seen).toEqual([1, 2]);
    const again = await open.run(paths);
    const other = openScenarioWork(work, table);
    expect(hashBytes(again)).toBe(hashBytes(await other.run(paths)));
    open.close();
    other.close();
  });

  it('refuses another table, and scenarios that do not fit', async () => {
    const work = estimate(shipped('port-terminal'));
    expect(() => openScenarioWork({ ...work, table: 'ab'.repeat(32) }, table)).toThrowError(
      'the table must be abababababab…',
    );
    const unfit = estimate({
      ...work.scenario,
      shocks: [{ kind: 'outage', industry: 'X99', days: 1 }],
    });
    const open = openScenarioWork(unfit, table);
    await expect(open.run(chunksOf(unfit)[0])).rejects.toMatchObject({ code: 'scenarios/invalid' });
    open.close();
  });
});

describe('a library cut into chunks', () => {
  it('answers every scenario as if it were alone, and says which does not fit', async () => {
    const ids = ['port-terminal', 'hospital', 'cloud-region', 'insurer'];
    const scenarios = [
      ...ids.map((id) => shipped(id, { draws: 2000, pathDraws: 3 })),
      {
        ...shipped('hospital'),
        id: 'unfit',
        shocks: [{ kind: 'outage', industry: 'X99', days: 1 } as const],
      },
    ];
    const work: LibraryWork = { kind: 'library', scenarios, table: hash, models: ['pinned', 'ario'] };
    const { answers } = combineLibraryWork(
      work,
      await apart(work, { draws: 2 ** 17, paths: 2, years: 2 ** 16, rows: 1 }),
    );
    expect(answers.map(({ id }) => id)).toEqual([...ids, 'unfit']);
    for (const [k, scenario] of scenarios.slice(0, -1).entries())
      expect(hashJson(answers[k].assessment)).toBe(
        hashJson(await assess(scenario, table, { models: ['pinned', 'ario'] })),
      );
    expect(answers.at(-1)).toMatchObject({ assessment: null, why: { code: 'scenarios/invalid' } });
  });
});

describe('works', () => {
  it('are named by all that their answer rests on', () => {
    const work = estimate(shipped('hospital'));
    const others: EstimateWork[] = [
      { ...work, table: 'other' },
      { ...work, models: ['pinned'] },
      { ...work, currency: 'USD' },
      estimate(shipped('hospital', { seed: 2 })),
    ];
    expect(new Set([work, ...others].map(workHash)).size).toBe(5);
    expect(workHash(JSON.parse(JSON.stringify(work)))).toBe(workHash(work));
  });

  it('are large from a million draws on, or from many runs over time', () => {
    expect(isLarge(shipped('hospital'))).toBe(false);
    expect(isLarge(shipped('hospital', { draws: 1_000_000 }))).toBe(true);
    expect(isLarge(shipped('hospital', { pathDraws: 500 }))).toBe(true);
    expect(isLarge({ ...shipped('hospital'), shocks: [{ kind: 'outage', industry: 'C29', days: 1 }] })).toBe(
      false,
    );
  });
});
