import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPages } from './pages-in-chromium.ts';
import { type SamplingAnswers, samplingAnswers } from './sampling-answers.ts';
import { ONE_THREAD } from './shared-memory.ts';

let pages: Awaited<ReturnType<typeof openPages>>;

beforeAll(async () => {
  pages = await openPages(
    `import { samplingAnswers } from './sampling-answers.ts'; import { ONE_THREAD } from './shared-memory.ts'; globalThis.samplingAnswers = (shared) => samplingAnswers(shared ? ONE_THREAD : undefined);`,
  );
});

afterAll(() => pages.close());

const answersOfPage = (shared: boolean): Promise<SamplingAnswers> =>
  pages.ask(shared, (page) => page.evaluate<SamplingAnswers>(`samplingAnswers(${shared})`));

describe('draws in Chromium', () => {
  it('have the bits they have in Node, without shared memory', async () => {
    expect(await answersOfPage(false)).toEqual(await samplingAnswers(undefined));
  });

  it('have the bits they have in Node, with shared memory', async () => {
    const here = await samplingAnswers(ONE_THREAD);
    expect(await answersOfPage(true)).toEqual(here);
    expect(here).toEqual(await samplingAnswers(undefined));
  });
});
