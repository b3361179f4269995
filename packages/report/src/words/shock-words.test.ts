import type { ScenarioShock } from '@spillway/core/scenarios';
import { describe, expect, it } from 'vitest';
import { fixtureAssessment } from '../fixture.ts';
import { regionName } from './shock-places.ts';
import { shockSentence } from './shock-sentence.ts';
import { shockSubject } from './shock-subject.ts';

const KITES = { region: 'ZZA', code: 'B01', name: { en: 'Kites and toys', ko: '연·완구' } };
const ROPE = { region: 'ZZA', code: 'B04', name: { en: 'Rope', ko: '밧줄' } };
const SALT = { region: 'ZZA', code: 'B10', name: { en: 'Salt', ko: '제염업' } };

const uncertain = (low: number, mode: number, high: number) => ({ low, mode, high });

/** An assessment that asks for these shocks of these industries. */
function asking(shocks: readonly ScenarioShock[], industries = [KITES], multiRegional = false) {
  const assessment = fixtureAssessment({ multiRegional });
  assessment.shocks = shocks.map((shock) => ({ shock, industries: shock.kind === 'cost' ? [] : industries }));
  return assessment;
}

/** The sentence of the first shock and the subject, with spaces that break. */
function said(shock: ScenarioShock, language: 'en' | 'ko', industries = [KITES], multiRegional = false) {
  const assessment = asking([shock], industries, multiRegional);
  return [shockSentence(assessment.shocks[0], assessment, language), shockSubject(assessment, language)].map(
    (words) => words?.replaceAll('\u00a0', ' ') ?? null,
  );
}

const demand = (change: number): ScenarioShock => ({ kind: 'demand', industry: 'B01', change });

describe('a demand shock', () => {
  it('falls or rises by a share', () => {
    expect(said(demand(-0.1), 'en')).toEqual([
      'Final demand for domestic kites and toys (B01) falls by 10 %, exports included',
      'A 10 % fall in final demand for domestic kites and toys',
    ]);
    expect(said(demand(0.1), 'ko')).toEqual([
      '연·완구(B01) 국내 생산분에 대한 최종수요(수출 포함)가 10% 늘어남',
      '연·완구 국내 생산분에 대한 최종수요가 10% 늘면',
    ]);
  });

  it('says which final demand where it is not all', () => {
    const only = (exports: 'excluded' | 'only'): ScenarioShock => ({
      kind: 'demand',
      industry: 'B01',
      change: -0.1,
      exports,
    });
    expect(said(only('excluded'), 'en')[1]).toBe(
      'A 10 % fall in final demand at home for domestic kites and toys',
    );
    expect(said(only('only'), 'en')[1]).toBe('A 10 % fall in exports of domestic kites and toys');
    expect(said(only('excluded'), 'ko')[1]).toBe('연·완구 국내 생산분에 대한 국내 최종수요가 10% 줄면');
    expect(said(only('only'), 'ko')[1]).toBe('연·완구 수출이 10% 줄면');
  });

  it('falls by an amount, whose bounds only the sentence tells', () => {
    const shock: ScenarioShock = {
      kind: 'demand',
      industry: 'B01',
      amount: { value: uncertain(-6, -5.3, -4), currency: 'KRW', unit: 'trillion' },
    };
    expect(said(shock, 'en')).toEqual([
      'Final demand for domestic kites and toys (B01) falls by 4–6, most likely 5.3 trillion won',
      'A fall of 5.3 trillion won in final demand for domestic kites and toys',
    ]);
    expect(said(shock, 'ko')).toEqual([
      '연·완구(B01) 국내 생산분에 대한 최종수요가 4조~6조 원, 가장 유력한 값 5.3조 원 줄어듦',
      '연·완구 국내 생산분에 대한 최종수요가 5.3조 원 줄면',
    ]);
    const small: ScenarioShock = {
      kind: 'demand',
      industry: 'B01',
      amount: { value: 100_000, currency: 'KRW' },
    };
    expect(said(small, 'ko')[1]).toContain('최종수요가 1,000억 원 늘면');
  });

  it('names the region where there are several', () => {
    expect(said(demand(-0.1), 'en', [KITES], true)).toEqual([
      'Final demand for kites and toys (ZZA B01) falls by 10 %, exports included',
      'A 10 % fall in final demand for kites and toys made in Island ZZA',
    ]);
    expect(said(demand(-0.1), 'ko', [KITES], true)[1]).toBe(
      'ZZA 섬 연·완구 생산분에 대한 최종수요가 10% 줄면',
    );
  });
});

describe('the name of a region', () => {
  it.each([
    ['United States', 'the United States'],
    ['Netherlands', 'the Netherlands'],
    ['United Kingdom', 'the United Kingdom'],
    ['Czech Republic', 'the Czech Republic'],
    ['Russian Federation', 'the Russian Federation'],
    ['Democratic Republic of the Congo', 'the Democratic Republic of the Congo'],
    ['Rest of the world', 'the rest of the world'],
    ['Korea', 'Korea'],
    ['Czechia', 'Czechia'],
  ])('%s is said with its article in a sentence, not in a table', (en, inside) => {
    const assessment = asking([demand(-0.1)], [KITES], true);
    for (const { regions } of assessment.results)
      for (const each of regions) each.name = { en, ko: '어느 나라' };
    expect(shockSubject(assessment, 'en')).toMatch(new RegExp(` made in ${inside}$`));
    expect(shockSubject(assessment, 'ko')).toMatch(/^어느 나라 /);
    expect(regionName(assessment, 'ZZA', 'en')).toBe(en);
  });
});

describe('the article', () => {
  it.each([
    [0.08, 'An 8 %'],
    [0.11, 'An 11 %'],
    [0.115, 'An 11.5 %'],
    [0.18, 'An 18 %'],
    [0.8, 'An 80 %'],
    [0.85, 'An 85 %'],
    [1.1, 'A 110 %'],
    [0.1, 'A 10 %'],
    [0.018, 'A 1.8 %'],
  ])('of %s', (change, start) =>
    expect(said(demand(-change), 'en')[1]).toMatch(new RegExp(`^${start} fall`)),
  );

  it('stands before days, too', () => {
    expect(said({ kind: 'outage', industry: 'B01', days: 8 }, 'en')[1]).toBe(
      'An 8-day outage of kites and toys',
    );
  });
});

describe('an outage', () => {
  it('stops the whole', () => {
    const shock: ScenarioShock = { kind: 'outage', industry: 'B01', days: 1 };
    expect(said(shock, 'en')).toEqual([
      'All of kites and toys (B01) stops for 1 day',
      'A 1-day outage of kites and toys',
    ]);
    expect(said(shock, 'ko')).toEqual([
      '연·완구(B01)의 생산 전체가 1일 동안 멈춤',
      '연·완구 산업의 생산이 1일 동안 멈추면',
    ]);
  });

  it('stops a share and recovers', () => {
    const shock: ScenarioShock = {
      kind: 'outage',
      industry: 'B01',
      share: uncertain(0.286, 0.33, 0.45),
      days: uncertain(1, 3, 7),
      recovery: { shape: 'linear', days: 85 },
    };
    expect(said(shock, 'en')).toEqual([
      '33 % (28.6 to 45 %) of kites and toys (B01) stops for 3 days (1 to 7), then recovers evenly over 85 days',
      'A 3-day outage, with 85 days of recovery, of 33 % of kites and toys',
    ]);
    expect(said(shock, 'ko')).toEqual([
      '연·완구(B01)의 33%(28.6~45%)가 3일(1~7일) 동안 멈춤, 이후 85일에 걸쳐 고르게 회복',
      '연·완구 산업의 33%가 3일 동안 멈추고 85일에 걸쳐 회복하면',
    ]);
  });

  it('returns all at once where the recovery is a step, or along points', () => {
    const step = (days: number): ScenarioShock => ({
      kind: 'outage',
      industry: 'B01',
      days: 3,
      recovery: { shape: 'step', days },
    });
    expect(said(step(1), 'en')[1]).toBe(
      'A 3-day outage, with another 1 day until it returns, of kites and toys',
    );
    expect(said(step(85), 'ko')[1]).toBe(
      '연·완구 산업의 생산이 3일 동안 멈추고 다시 85일 뒤 한꺼번에 회복하면',
    );
    const points: ScenarioShock = {
      kind: 'outage',
      industry: 'B01',
      days: 3,
      depth: 0.2,
      recovery: {
        shape: 'points',
        points: [
          [0, 1],
          [9, 0],
        ],
      },
    };
    expect(said(points, 'en')[1]).toBe(
      'A 3-day loss, with its recovery, of 20 % of output in kites and toys',
    );
    expect(said(points, 'ko')[1]).toMatch(/20% 줄고 서서히 회복하면$/);
  });

  it('does not call a part of the output a stop', () => {
    const shock: ScenarioShock = { kind: 'outage', industry: 'B01', share: 0.043, depth: 0.18, days: 46 };
    expect(said(shock, 'en')).toEqual([
      '4.3 % of kites and toys (B01) loses 18 % of its output for 46 days',
      'A 46-day loss of 18 % of output in 4.3 % of kites and toys',
    ]);
    expect(said(shock, 'ko')).toEqual([
      '연·완구(B01)의 4.3%에서 산출이 46일 동안 18% 줄어듦',
      '연·완구 산업의 4.3%에서 산출이 46일 동안 18% 줄면',
    ]);
    expect(said({ ...shock, share: 1 }, 'ko', [SALT])[1]).toBe('제염업의 산출이 46일 동안 18% 줄면');
  });
});

describe('an inoperability', () => {
  it('says how it is read', () => {
    const shock: ScenarioShock = {
      kind: 'inoperability',
      industry: ['B01', 'B04'],
      fraction: 0.01,
      meaning: 'demand-perturbation',
    };
    expect(said(shock, 'en', [KITES, ROPE])).toEqual([
      'Inoperability of 1 % in kites and toys (B01) and rope (B04), read as: demand falls by 1 % of planned output (c*)',
      'A 1 % inoperability of kites and toys and of rope',
    ]);
    expect(said(shock, 'en', [ROPE, SALT])[1]).toBe('A 1 % inoperability of rope and salt');
    expect(said(shock, 'ko', [KITES, ROPE])).toEqual([
      '연·완구(B01), 밧줄(B04)의 불능률 1%: 계획 산출의 1%만큼 수요가 줄어든 것(c*)으로 봄',
      '연·완구, 밧줄 산업의 불능률이 1%이면',
    ]);
    expect(said(shock, 'en', [KITES, ROPE, SALT, ROPE])[1]).toBe('A 1 % inoperability of 4 industries');
    expect(said(shock, 'ko', [KITES, ROPE, SALT, ROPE])[1]).toBe('4개 산업의 불능률이 1%이면');
  });
});

describe('names inside a sentence', () => {
  it.each([
    ['Motor vehicles', 'motor vehicles'],
    ['Hotels and Restaurants', 'hotels and restaurants'],
    ['Other Community, Social and Personal Services', 'other community, social and personal services'],
    ['ICT services', 'ICT services'],
    ['Trade with Asia', 'trade with Asia'],
    ['c15', 'c15'],
  ])('%s', (en, inside) => {
    const industries = [{ ...KITES, name: { en, ko: '' } }];
    expect(said({ kind: 'outage', industry: 'B01', days: 2 }, 'en', industries)[1]).toBe(
      `A 2-day outage of ${inside}`,
    );
  });
});

describe('costs', () => {
  const cost: ScenarioShock = {
    kind: 'cost',
    label: { en: 'Clean-up', ko: '복구' },
    amount: { value: 73, currency: 'GBP' },
  };

  it('stand outside every total', () => {
    expect(said(cost, 'en')).toEqual(['Clean-up: 73 million pounds, a cost outside every total', null]);
    expect(said({ ...cost, transfer: true }, 'en')[0]).toBe(
      'Clean-up: 73 million pounds, money that only changes hands, outside every total',
    );
    expect(said({ ...cost, transfer: true }, 'ko')).toEqual([
      '복구: 7,300만 파운드(주인만 바뀌는 돈, 합계에 넣지 않음)',
      null,
    ]);
  });

  it('say what leaves the country, and that nothing does', () => {
    const ransom = { ...cost, transfer: true } as const;
    expect(said({ ...ransom, abroadShare: 0 }, 'en')[0]).toBe(
      'Clean-up: 73 million pounds, money that only changes hands, all of it stays in the country, outside every total',
    );
    expect(said({ ...ransom, abroadShare: 0 }, 'ko')[0]).toContain('모두 국내에 남음');
    expect(said({ ...ransom, abroadShare: 0.4 }, 'en')[0]).toContain(', 40 % of it leaves the country,');
    expect(said({ ...ransom, abroadShare: 1 }, 'ko')[0]).toContain('전부 해외로 나감');
  });

  it('say a downgrade that most likely does not come as such', () => {
    const rating = { kind: 'rating', notches: { low: 0, mode: 0, high: 1 } } as const;
    expect(said(rating, 'en')[0]).toContain(
      'credit rating most likely stays, and falls by 1 notch at most; extra',
    );
    expect(said(rating, 'ko')[0]).toContain('국가신용등급이 그대로일 가능성이 가장 크고 많아야 1단계 떨어져');
  });

  it('leave the subject to the shock beside them, and several shocks have none', () => {
    expect(shockSubject(asking([demand(-0.1), cost]), 'ko')).toContain('10% 줄면');
    expect(shockSubject(asking([demand(-0.1), demand(-0.2)]), 'en')).toBeNull();
    expect(shockSubject(asking([demand(-0.1), demand(-0.2)]), 'ko')).toBeNull();
  });
});
