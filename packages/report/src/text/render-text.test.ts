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
  { extended: true, cases: true },
  { extended: true, factor: -1 },
  { extended: true, factor: 1e-9, multiRegional: true },
  { extended: true, answering: [] },
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

  it('tells paths, ranges, yearly losses and what stands beside the damage', () => {
    const text = (language: 'en' | 'ko') =>
      renderText(fixtureAssessment({ extended: true, cases: true }), { language, width: 100 });
    const flat = (language: 'en' | 'ko') => text(language).replaceAll(/\s+/g, ' ');
    for (const words of [
      'the national damage lies between 5.22 and 10.9 trillion won (5 to 95 in 100).',
      'Likely range: gross output between 15.8 and 32.9 trillion won (5 to 95 in 100)',
      'Leontief; Inoperability, demand; Ghosh: 10,000 draws are enough; the mean is known to ± 0.43 %',
      '400 draws are too few; the mean is known to ± 2.2 % only, the goal is ± 1 %, which takes about 1,900 draws.',
      'share of shock 1 ━━━━━━━━ 63.0 ± 2.0 0.81',
      'were every coefficient of the table a tenth larger, the loss would be 6.4 % higher',
      'up to 33 % stopped, day 0 to day 120.',
      'ARIO: final demand of 1.24 trillion won is not served over all days.',
      'Expected loss a year: 628 billion won (standard error 7.4 billion won).',
      'Once in 100 years the loss of a year passes 11.3 trillion won (value at risk;',
      'Insurance pays 1.78 trillion won of 7.79 trillion won, 22.8 %.',
      'Hypothetical. No sovereign has been downgraded for a cyber event.',
      'Ransom 12–61, most likely 28 billion won 28 billion won',
      'Fines 45 billion won — (not said)',
      'people are not output',
      'Both ways: follows stocks and orders to suppliers and customers alike; not to be added to the others',
      'Stopped, without figures · ARIO: stocks and orders (total coefficients): from day 41 on rope',
    ])
      expect(flat('en').replaceAll('\u00a0', ' ')).toContain(words);
    for (const words of [
      '국가 피해액은 5.22조~10.9조 원 사이(5~95백분위)입니다.',
      '충격 1의 회복 일수',
      '연간 기대손실: 6,280억 원(표준오차 74억 원).',
      '연간 손실은 100년에 한 번꼴로 11.3조 원을 넘습니다(VaR, 표준오차 880억 원).',
      '전체 7.79조 원 가운데 1.78조 원(22.8%)이 보험으로 보상됩니다.',
      '사이버 사고로 국가신용등급이 내려간 전례는 없습니다.',
      '양방향 효과: 재고와 주문을 공급 산업과 수요 산업 양쪽으로 따라감',
      '끝(365)',
    ])
      expect(flat('ko')).toContain(words);
    // Where something was drawn, the cases give way to the band.
    expect(text('en')).not.toContain('Low to high');
    expect(text('en')).not.toContain('makes the loss least');
    // Each day of the tables once, and one line of blocks for each model.
    expect(text('en').match(/^ {2}180 /gm)).toHaveLength(2);
    expect(text('en').match(/[▁▂▃▄▅▆▇█]{8}/g)!.length).toBeGreaterThanOrEqual(3);
  });

  it('lists each transfer and each cost of response once', () => {
    const written = renderText(fixtureAssessment({ extended: true, cases: true }), { language: 'en' });
    for (const label of ['Fines', 'Clean-up and forensics']) expect(written.split(label)).toHaveLength(2);
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
