import { AssessmentSchema } from '@spillway/core/scenarios';
import { Value } from 'typebox/value';
import { describe, expect, it } from 'vitest';
import { fixtureAssessment } from '../fixture.ts';
import { fractionWords } from '../words/fraction.ts';
import { withParticle } from '../words/particle.ts';
import { headlineResult } from './headline-result.ts';
import { headlineSentence, titledHeadline } from './headline-sentence.ts';

describe('the fixture', () => {
  it.each([{}, { cases: true }, { jobs: false, factor: -1 }, { answering: [] }])(
    'is an assessment: %o',
    (options) => {
      expect([...Value.Errors(AssessmentSchema, fixtureAssessment(options))]).toEqual([]);
    },
  );
});

describe('headlineResult', () => {
  it('prefers backward models with domestic coefficients, Leontief first', () => {
    expect(headlineResult(fixtureAssessment())).toMatchObject({
      model: 'leontief',
      coefficients: 'domestic',
    });
    expect(headlineResult(fixtureAssessment({ answering: ['ghosh', 'pinned', 'extraction'] }))).toMatchObject(
      {
        model: 'pinned',
        coefficients: 'domestic',
      },
    );
    expect(headlineResult(fixtureAssessment({ answering: ['ghosh'] }))).toMatchObject({ model: 'ghosh' });
    expect(headlineResult(fixtureAssessment({ answering: [] }))).toBeNull();
  });
});

describe('headlineSentence', () => {
  it('answers first, in both languages', () => {
    const assessment = fixtureAssessment();
    expect(headlineSentence(assessment, 'en')).toBe(
      'The economy loses 23.6 trillion won of output and 8.13 trillion won of value added, about two fifths of the lost output outside the industry hit (Kites and airborne toys).',
    );
    expect(headlineSentence(assessment, 'ko')).toBe(
      '경제 전체로 산출액이 23.6조 원, 부가가치가 8.13조 원 줄고, 산출액 감소분의 약 5분의 2는 충격 산업(연과 비행완구) 밖에서 생깁니다.',
    );
    expect(titledHeadline(assessment, 'ko')).toMatch(/^아무도 믿지 않는 연: 경제 전체로/);
  });

  it('words a gain as a gain', () => {
    const gain = fixtureAssessment({ factor: -1 });
    expect(headlineSentence(gain, 'en')).toMatch(/^The economy gains 23\.6 trillion won of output and 8\.13/);
    expect(headlineSentence(gain, 'ko')).toContain('부가가치가 8.13조 원 늘고, 산출액 증가분의');
  });

  it('says that a forward answer is an upper check, and that there is none', () => {
    expect(headlineSentence(fixtureAssessment({ answering: ['ghosh'] }), 'en')).toMatch(
      /up to 15\.8 trillion won.*\(an upper check\)\.$/,
    );
    expect(headlineSentence(fixtureAssessment({ answering: [] }), 'ko')).toBe(
      '이 시나리오에 답할 수 있는 모형이 없습니다.',
    );
  });
});

describe('fractions and particles', () => {
  it.each([
    [0.427, 'about two fifths', '약 5분의 2'],
    [0.5, 'half', '절반'],
    [0.333, 'a third', '3분의 1'],
    [0.01, 'almost none', '극히 일부'],
    [0.97, 'almost all', '거의 전부'],
  ])('%s', (share, en, ko) => {
    expect(fractionWords(share, 'en')).toBe(en);
    expect(fractionWords(share, 'ko')).toBe(ko);
  });

  it('has no word for what is not a share', () => {
    expect(fractionWords(1.2, 'en')).toBeNull();
    expect(fractionWords(Number.NaN, 'ko')).toBeNull();
  });

  it('chooses a particle by the last sound', () => {
    expect(withParticle('자동차', '이/가')).toBe('자동차가');
    expect(withParticle('통신(J61)', '은/는')).toBe('통신(J61)은');
    expect(withParticle('5분의 2', '은/는')).toBe('5분의 2는');
    expect(withParticle('KOSPI', '을/를')).toBe('KOSPI을(를)');
  });
});
