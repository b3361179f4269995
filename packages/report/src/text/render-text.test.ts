import { describe, expect, it } from 'vitest';
import { type FixtureOptions, fixtureAssessment } from '../fixture.ts';
import { displayWidth, fitWidth, padWidth } from './display-width.ts';
import { renderText } from './render-text.ts';
import { wrap } from './wrap.ts';

const CASES: readonly FixtureOptions[] = [
  {},
  { cases: true },
  { factor: -1 },
  { factor: 1e-9 },
  { factor: 1e9, jobs: false },
  { jobs: false, multiRegional: true },
  { answering: [] },
  { answering: ['ghosh'] },
];

describe('displayWidth', () => {
  it.each([
    ['abc', 3],
    ['연과 비행완구', 13],
    ['1조~2조 원', 10],
    ['é', 1],
    ['e\u0301', 1],
    ['━…—', 3],
    ['\u001b[1m', 3],
    ['ㄱ漢ｱＡ', 7],
  ])('%j takes %i columns', (text, columns) => expect(displayWidth(text)).toBe(columns));

  it('cuts and fills by columns', () => {
    expect(fitWidth('연과 비행완구', 8)).toBe('연과 비…');
    expect(displayWidth(padWidth('연', 6, 'right'))).toBe(6);
    expect(wrap('구리 호루라기와 밧줄', 8)).toEqual(['구리', '호루라기', '와 밧줄']);
  });
});

describe('renderText', () => {
  it.each(CASES.flatMap((options) => [80, 100].map((width) => ({ options, width }))))(
    'fits its width in both languages: %o',
    ({ options, width }) => {
      for (const language of ['en', 'ko'] as const) {
        const text = renderText(fixtureAssessment(options), { language, width });
        for (const line of text.split('\n')) expect(displayWidth(line), line).toBeLessThanOrEqual(width);
        expect(text).not.toMatch(/undefined|null|NaN|\d[eE][+-]\d/);
      }
    },
  );

  it('answers before it explains', () => {
    const text = renderText(fixtureAssessment({ cases: true }), { language: 'en' });
    expect(text.indexOf('costs the economy 23.6\u00a0trillion')).toBeLessThan(
      text.indexOf('What each model says'),
    );
    expect(text).toContain('Across models: gross output 23.6–30.9 trillion won');
    expect(text).toContain('Low to high: gross output 17.9–30.4, most likely 23.6');
    expect(text.replaceAll(/\s+/g, ' ')).toContain('at the end that makes the loss least');
    expect(renderText(fixtureAssessment(), { language: 'en' })).not.toContain('makes the loss least');
    expect(text).toContain(
      'Pinned output, Inoperability, supply side, Hypothetical extraction: the scenario',
    );
    expect(text).toContain('All other industries (3)');
  });

  it('says under the models which figure is a bound and which no estimate', () => {
    const text = (language: 'en' | 'ko', answering?: FixtureOptions['answering']) =>
      renderText(fixtureAssessment(answering === undefined ? {} : { answering }), { language }).replaceAll(
        /\s+/g,
        ' ',
      );
    expect(text('en')).toContain('An upper bound: all income lost counts as unspent.');
    expect(text('ko')).toContain('모두 소비가 준다고 보므로 상한입니다.');
    expect(text('en', ['leontief'])).not.toContain('upper bound');
    expect(text('en', ['pinned', 'extraction'])).toContain('not an estimate, and outside the range over');
  });

  it('names the price basis and the steps of the table', () => {
    const text = (language: 'en' | 'ko') => renderText(fixtureAssessment(), { language });
    expect(text('en')).toContain('structure of 2031, prices of 2031, basic prices');
    expect(text('ko')).toContain('2031년 구조, 2031년 기초가격');
    expect(text('ko')).toContain('표의 처리 단계: 파일에서 읽음');
  });

  it('says that a year is not stated, never 0', () => {
    const assessment = fixtureAssessment();
    Object.assign(assessment.economy, { year: 0, priceYear: 0, priceBasis: 'unknown' });
    expect(renderText(assessment, { language: 'en' })).toContain(
      'year not stated, price year not stated, price basis not stated',
    );
    expect(renderText(assessment, { language: 'ko' })).toContain('연도 미상, 가격 연도 미상, 가격 기준 미상');
  });

  it('never adds backward and forward effects', () => {
    const assessment = fixtureAssessment();
    const both = (23_587_700 * 1.67) / 1e6;
    expect(renderText(assessment, { language: 'en' })).not.toContain(both.toFixed(1));
  });

  it('lets no control character of a name through', () => {
    const assessment = fixtureAssessment({
      title: { en: 'A\u001b[2Jb\u202e\nc', ko: '가\u0007나' },
    });
    expect(renderText(assessment, { language: 'en' }).replaceAll('\n', '')).not.toMatch(/[\p{Cc}\u202e]/u);
    expect(renderText(assessment, { language: 'en', colour: true })).toContain('\u001b[1mA[2Jb c\u001b[0m');
  });
});
