import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPages } from './pages-in-chromium.ts';
import { type SolvingAnswers, solvingAnswers } from './solving-answers.ts';

/** Plain elimination, kernels with padding, kernels over several block columns. */
const SIZES = [
  [2, 40],
  [7, 31],
  [12, 56],
] as const;

let pages: Awaited<ReturnType<typeof openPages>>;

beforeAll(async () => {
  pages = await openPages(
    `import { solvingAnswers } from './solving-answers.ts'; globalThis.solvingAnswers = solvingAnswers;`,
  );
});

afterAll(() => pages.close());

function answersOfPage(shared: boolean): Promise<readonly SolvingAnswers[]> {
  const calls = SIZES.map(([regions, industries]) => `solvingAnswers(${regions}, ${industries}, ${shared})`);
  return pages.ask(shared, (page) =>
    page.evaluate<readonly SolvingAnswers[]>(`Promise.all([${calls.join(',')}])`),
  );
}

describe('the kernels in Chromium', () => {
  it('give the bits they give in Node, without shared memory', async () => {
    const here = await Promise.all(SIZES.map(([r, s]) => solvingAnswers(r, s, false)));
    expect(await answersOfPage(false)).toEqual(here);
    for (const { residuals } of here) expect(Math.max(...residuals)).toBeLessThanOrEqual(1e-10);
  });

  it('give the bits they give in Node, with shared memory', async () => {
    const here = await Promise.all(SIZES.map(([r, s]) => solvingAnswers(r, s, true)));
    expect(await answersOfPage(true)).toEqual(here);
    expect(here).toEqual(await Promise.all(SIZES.map(([r, s]) => solvingAnswers(r, s, false))));
  });
});
