import { AssessmentSchema } from '@spillway/core/scenarios';
import { Value } from 'typebox/value';
import { describe, expect, it } from 'vitest';
import { fixtureAssessment } from '../fixture.ts';
import { fractionWords } from '../words/fraction.ts';
import { withParticle } from '../words/particle.ts';
import { headlineResult } from './headline-result.ts';
import { headlineSentence as sentence } from './headline-sentence.ts';

/** The sentence with spaces that break. */
const headlineSentence = (...given: Parameters<typeof sentence>): string =>
  sentence(...given).replaceAll('\u00a0', ' ');

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
      'A 10 % fall in final demand for domestic kites and airborne toys costs the economy 23.6 trillion won of output, 8.13 of value added, about two fifths of the lost output falling outside that industry.',
    );
    expect(headlineSentence(assessment, 'ko')).toBe(
      '연과 비행완구 국내 생산분에 대한 최종수요가 10% 줄면 경제 전체의 산출액이 23.6조 원, 부가가치가 8.13조 원 줄고, 산출액 감소분의 약 5분의 2는 그 산업 밖에서 생깁니다.',
    );
  });

  it('keeps an amount in one line', () => {
    expect(sentence(fixtureAssessment(), 'en')).toContain('23.6\u00a0trillion won');
    expect(sentence(fixtureAssessment(), 'ko')).toContain('23.6조\u00a0원');
  });

  it('says "of it" only where the share of output is that of value added', () => {
    const assessment = fixtureAssessment();
    const result = headlineResult(assessment)!;
    Object.assign(result.indirect, {
      output: 0.4 * result.total.output,
      valueAdded: 0.4 * result.total.valueAdded,
    });
    expect(headlineSentence(assessment, 'en')).toMatch(/, two fifths of it falling outside that industry\.$/);
    expect(headlineSentence(assessment, 'ko')).toMatch(/줄고, 그중 5분의 2는 그 산업 밖에서 생깁니다\.$/);
    Object.assign(result.indirect, { output: 0, valueAdded: 0 });
    expect(headlineSentence(assessment, 'en')).toMatch(/, all of it in that industry\.$/);
    expect(headlineSentence(assessment, 'ko')).toMatch(/그중 모두 그 산업 안에서 생깁니다\.$/);
  });

  it('says the scale word again where value added has another', () => {
    const assessment = fixtureAssessment({ factor: 0.1 });
    expect(headlineSentence(assessment, 'en')).toContain(
      '2.36 trillion won of output, 813 billion of value added',
    );
    expect(headlineSentence(assessment, 'ko')).toContain('산출액이 2.36조 원, 부가가치가 8,130억 원 줄고');
  });

  it('names the hit industries where several shocks come together', () => {
    const assessment = fixtureAssessment();
    assessment.shocks.push(assessment.shocks[0]);
    expect(headlineSentence(assessment, 'en')).toBe(
      'The economy loses 23.6 trillion won of output, 8.13 of value added, about two fifths of the lost output falling outside the industry hit (kites and airborne toys).',
    );
    expect(headlineSentence(assessment, 'ko')).toMatch(
      /^경제 전체의 .* 충격 산업\(연과 비행완구\) 밖에서 생깁니다\.$/,
    );
  });

  it('says whom a failing service reaches', () => {
    const assessment = fixtureAssessment();
    const fails = { kind: 'dependency', code: 'B01', fraction: 0.4, hours: 9, importance: 'proxy' } as const;
    Object.assign(assessment.shocks[0], { shock: fails });
    expect(headlineSentence(assessment, 'en')).toMatch(
      /^A 9-hour failure of two fifths of kites .* about two fifths of the lost output falling on those who depend on that service and on their suppliers\.$/,
    );
    expect(headlineSentence(assessment, 'ko')).toMatch(
      /는 이 서비스에 의존하는 산업과 그 공급 산업에서 생깁니다\.$/,
    );
    assessment.shocks.push(structuredClone(assessment.shocks[0]));
    expect(headlineSentence(assessment, 'en')).toMatch(
      /on those who depend on the services that fail and on/,
    );
    Object.assign(assessment.shocks[1], { shock: { kind: 'outage', code: 'B02', hours: 9 } });
    expect(headlineSentence(assessment, 'en')).toMatch(/falling outside the industry hit \(kites and/);
  });

  it('says how much falls in the region hit', () => {
    const assessment = fixtureAssessment({ multiRegional: true });
    // Losses of every second industry, from the first on, over all losses: 18.05 of 23.59.
    expect(headlineSentence(assessment, 'en')).toMatch(
      /^A 10 % fall in final demand for kites and airborne toys made in Island ZZA costs all regions together .* outside that industry and about three quarters of it in Island ZZA\.$/,
    );
    expect(headlineSentence(assessment, 'ko')).toMatch(
      /^ZZA 섬 연과 비행완구 생산분에 대한 최종수요가 10% 줄면 모든 지역을 합한 .* 그 산업 밖에서, 약 4분의 3은 ZZA 섬에서 생깁니다\.$/,
    );
  });

  it('words a gain as a gain, and a gain beside a loss as such', () => {
    const gain = fixtureAssessment({ factor: -1 });
    expect(headlineSentence(gain, 'en')).toContain('brings the economy 23.6 trillion won of output, 8.13');
    expect(headlineSentence(gain, 'en')).toMatch(
      /about two fifths of the added output falling outside that industry\.$/,
    );
    expect(headlineSentence(gain, 'ko')).toContain('부가가치가 8.13조 원 늘고, 산출액 증가분의');
    const mixed = fixtureAssessment();
    headlineResult(mixed)!.total.valueAdded *= -1;
    expect(headlineSentence(mixed, 'en')).toContain(
      'costs the economy 23.6 trillion won of output but brings the economy 8.13 of value added',
    );
    expect(headlineSentence(mixed, 'ko')).toContain('산출액이 23.6조 원 줄고 부가가치가 8.13조 원 늘고');
  });

  it('says that a forward answer is no bound, and that there is none', () => {
    expect(headlineSentence(fixtureAssessment({ answering: ['ghosh'] }), 'en')).toMatch(
      /15\.8 trillion won.*\(towards customers only, in proportion: no bound\)\.$/,
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
    expect(withParticle('6,820만 파운드', '을/를')).toBe('6,820만 파운드를');
    expect(['3억 달러', '3억 원', '3억 유로', '서울'].map((word) => withParticle(word, '으로/로'))).toEqual([
      '3억 달러로',
      '3억 원으로',
      '3억 유로로',
      '서울로',
    ]);
  });
});
