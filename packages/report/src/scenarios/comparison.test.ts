import { describe, expect, it } from 'vitest';
import { fixtureAssessment } from '../fixture.ts';
import { displayWidth } from '../text/display-width.ts';
import { renderComparison, renderComparisonCsv } from './comparison.ts';
import { type ScenarioSummary, summarise } from './scenario-summary.ts';

const measures = (valueAdded: number) => ({ output: 2 * valueAdded, valueAdded, jobs: null });

/** An invented summary, money in millions. */
const summary = (id: string, total: number, rest: Partial<ScenarioSummary> = {}): ScenarioSummary => ({
  id,
  title: { en: `Title of ${id}`, ko: `${id} 제목` },
  assessment: '0',
  economy: { id: 'kor-2014', country: 'KOR', year: 2014 },
  money: { currency: 'KRW', unit: 'million' },
  result: {
    model: 'pinned',
    coefficients: 'domestic',
    direction: 'backward',
    direct: measures(total / 4),
    indirect: measures((3 * total) / 4),
    total: measures(total),
  },
  shareOfValueAdded: total / 1e9,
  range: { kind: 'cases', low: total / 2, high: 2 * total },
  trust: null,
  costs: 0,
  transfers: 7,
  why: [],
  ...rest,
});

describe('a comparison of scenarios', () => {
  it('stands in one table in one unit, the largest first', () => {
    const text = renderComparison(
      [summary('small', 40_000), summary('large', 8_000_000, { trust: 120_000, costs: 900_000 })],
      [],
      { language: 'en' },
    );
    const [large, small] = ['large', 'small'].map((id) =>
      text
        .split('\n')
        .find((line) => line.startsWith(`  ${id} `))!
        .trim()
        .split(/\s{2,}/),
    );
    expect(text).toContain('billion won');
    // 8,000 = 2,000 + 6,000 billion; 0.8 % of the year; trust and costs beside it.
    expect(large).toEqual(['large', '2,000', '6,000', '8,000', '4,000–16,000', '0.800', '120', '900']);
    expect(small).toEqual(['small', '10', '30', '40', '20–80', '0.004', '—', '—']);
    expect(text.indexOf('large')).toBeLessThan(text.indexOf('small'));
    expect(text).toContain('every uncertain number at its least');
  });

  it('tells sampled ranges from ends where both stand there', () => {
    const range = { kind: 'sampled', low: 1_000, high: 9_000 } as const;
    const text = renderComparison([summary('a', 4_000, { range }), summary('b', 3_000)], [], {
      language: 'en',
    });
    expect(text).toMatch(/ {2}a .* 1,000–9,000 /);
    expect(text).toMatch(/ {2}b .* 1,500–6,000\* /);
    expect(text).toContain('with *, every uncertain number at its ends at once');
  });

  it('names those without an answer and why', () => {
    const why = [{ en: 'no rate for CHF', ko: 'CHF 환율 없음' }];
    const none = summary('none', 0, { result: null, range: null, shareOfValueAdded: null, why });
    const text = renderComparison([none], [{ id: 'broken', title: none.title, why }], { language: 'ko' });
    expect(text).toContain('none: CHF 환율 없음');
    expect(text).toContain('broken: CHF 환율 없음');
    expect(text).not.toContain('─');
  });

  it.each(['en', 'ko'] as const)('keeps every line within 80 columns (%s)', (language) => {
    const wide = summary('an-id-that-is-longer-than-most-of-the-library', 98_765_432, {
      trust: 12_345_678,
      costs: 23_456_789,
      range: { kind: 'cases', low: -12_345_678, high: 98_765_432 },
    });
    const lines = renderComparison([wide, summary('b', 1)], [], { language, width: 80 }).split('\n');
    expect(Math.max(...lines.map(displayWidth))).toBeLessThanOrEqual(80);
  });

  it('has the same figures as csv, in millions', () => {
    const [head, row] = renderComparisonCsv([summary('a', 4_000)], [], 'en')
      .slice(1)
      .split('\r\n');
    const cells = Object.fromEntries(head.split(',').map((name, k) => [name, row.split(',')[k]]));
    expect(cells).toMatchObject({
      id: 'a',
      value_added_direct: '1000',
      value_added_total: '4000',
      output_total: '8000',
      range_high: '8000',
      transfers: '7',
    });
  });
});

describe('the summary of an assessment', () => {
  it('has the headline’s figures, their share and the range of the cases', () => {
    const assessment = fixtureAssessment({ cases: true, answering: ['pinned'] });
    const { result, shareOfValueAdded, range, why } = summarise(assessment);
    const pinned = assessment.results.find(
      ({ model, coefficients }) => model === 'pinned' && coefficients === 'domestic',
    )!;
    expect(result).toMatchObject({ model: 'pinned', total: pinned.total });
    expect(shareOfValueAdded).toBeCloseTo(pinned.total!.valueAdded / assessment.economy.valueAdded, 12);
    expect(range!.low).toBeLessThanOrEqual(result!.total.valueAdded);
    expect(range!.high).toBeGreaterThanOrEqual(result!.total.valueAdded);
    expect(why).toEqual([]);
  });

  it('says why where no model answers', () => {
    const { result, why } = summarise(fixtureAssessment({ answering: [] }));
    expect(result).toBeNull();
    expect(why.length).toBeGreaterThan(0);
  });
});
