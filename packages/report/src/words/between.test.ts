import { describe, expect, it } from 'vitest';
import { fixtureAssessment } from '../fixture.ts';
import { headlineRange } from '../headline/headline-range.ts';
import { bandWords } from './between.ts';

describe('the words of a band', () => {
  it.each([
    [
      { low: 18e12, high: 31e12 },
      'between 18 and 31 trillion won (5 to 95 in 100)',
      '18조~31조 원 사이(5~95백분위)',
    ],
    [
      { low: 31e12, high: 18e12 },
      'between 18 and 31 trillion won (5 to 95 in 100)',
      '18조~31조 원 사이(5~95백분위)',
    ],
    [
      { low: 5e8, high: 2e9 },
      'between 500 million and 2 billion won (5 to 95 in 100)',
      '5억~20억 원 사이(5~95백분위)',
    ],
    [{ low: 1e9, high: 1.0001e9 }, '1 billion won (5 to 95 in 100)', '10억 원(5~95백분위)'],
    [
      { low: -1e9, high: 3e9 },
      'from a gain of 1 billion won to a loss of 3 billion won (5 to 95 in 100)',
      '이득 10억 원에서 손실 30억 원까지(5~95백분위)',
    ],
  ])('%j', (spread, en, ko) => {
    expect(bandWords(spread, 'KRW', 'en')).toBe(en);
    expect(bandWords(spread, 'KRW', 'ko')).toBe(ko);
  });
});

describe('the range of the headline', () => {
  it('is that of its own model, and there is none where nothing was drawn of it', () => {
    expect(headlineRange(fixtureAssessment(), 'en')).toBeNull();
    const assessment = fixtureAssessment({ extended: true });
    assessment.range!.models = assessment.range!.models.filter(({ model }) => model !== 'leontief');
    expect(headlineRange(assessment, 'en')).toBeNull();
  });

  it('calls a gain a gain', () => {
    const assessment = fixtureAssessment({ extended: true, factor: -1, multiRegional: true });
    const { total } = assessment.range!.models[0];
    Object.assign(total.valueAdded, { p5: -4_000_000, p95: -2_000_000 });
    expect(headlineRange(assessment, 'en')).toBe(
      'Given what is uncertain in the scenario, the gain in all regions lies between 2 and 4 trillion won (5 to 95 in 100).',
    );
    expect(headlineRange(assessment, 'ko')).toBe(
      '시나리오의 불확실한 값을 반영하면 모든 지역의 이득액은 2조~4조 원 사이(5~95백분위)입니다.',
    );
  });

  it('calls nothing lost no gain', () => {
    const assessment = fixtureAssessment({ extended: true });
    Object.assign(assessment.range!.models[0].total.valueAdded, { p5: 0, p95: 0 });
    expect(headlineRange(assessment, 'en')).toBe(
      'Given what is uncertain in the scenario, the national damage lies at 0 won (5 to 95 in 100).',
    );
  });
});
