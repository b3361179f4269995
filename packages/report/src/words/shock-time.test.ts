import type { ScenarioShock } from '@spillway/core/scenarios';
import { describe, expect, it } from 'vitest';
import { fixtureAssessment } from '../fixture.ts';
import { withParticle } from './particle.ts';
import { shockSentence } from './shock-sentence.ts';
import { shockSubject } from './shock-subject.ts';
import { dateWords, periodWords } from './shock-timing.ts';

const TELECOMS = { region: 'ZZA', code: 'B01', name: { en: 'Telecommunications', ko: '통신' } };

/** The sentence of a shock and its subject, with spaces that break. */
function said(shock: ScenarioShock, language: 'en' | 'ko', begins: string | null = null) {
  const assessment = fixtureAssessment({ extended: begins !== null });
  if (assessment.path !== null) assessment.path.begins = begins;
  const placed = !['cost', 'rating', 'harm'].includes(shock.kind);
  assessment.shocks = [{ shock, industries: placed ? [TELECOMS] : [] }];
  return [shockSentence(assessment.shocks[0], assessment, language), shockSubject(assessment, language)].map(
    (words) => words?.replaceAll('\u00a0', ' ') ?? null,
  );
}

const outage = (more: object): ScenarioShock => ({ kind: 'outage', industry: 'B01', ...more });
const uncertain = (low: number, mode: number, high: number) => ({ low, mode, high });

describe('a date', () => {
  it.each([
    ['2025-10-08', '8 October 2025', '2025년 10월 8일'],
    ['2026-01-31', '31 January 2026', '2026년 1월 31일'],
  ])('%s', (date, en, ko) => {
    expect(dateWords(date, 'en')).toBe(en);
    expect(dateWords(date, 'ko')).toBe(ko);
  });

  it('that is none stays as it was written', () =>
    expect(dateWords('2025-13-<b>', 'en')).toBe('2025-13-<b>'));
});

describe('how long a shock lasts', () => {
  it('is said in hours, with bounds in the sentence alone', () => {
    const shock = outage({ hours: uncertain(4, 8, 12), recovery: { shape: 'linear', hours: 12 } });
    expect(said(shock, 'en')).toEqual([
      'All of telecommunications (B01) stops for 8 hours (4 to 12), then recovers evenly over 12 hours',
      'An 8-hour outage, with 12 hours of recovery, of telecommunications',
    ]);
    expect(said(shock, 'ko')).toEqual([
      '통신(B01)의 생산 전체가 8시간(4~12시간) 동안 멈춤, 이후 12시간에 걸쳐 고르게 회복',
      '통신 산업의 생산이 8시간 동안 멈추고 12시간에 걸쳐 회복하면',
    ]);
  });

  it('is said by dates, whose year stands once', () => {
    const dated = outage({ start: '2025-09-01', until: '2025-10-08' });
    expect(said(dated, 'en')).toEqual([
      'From 1 September to 8 October 2025, all of telecommunications (B01) stops',
      'An outage of telecommunications from 1 September to 8 October 2025',
    ]);
    expect(said(dated, 'ko')).toEqual([
      '2025년 9월 1일부터 10월 8일까지 통신(B01)의 생산 전체가 멈춤',
      '통신 산업의 생산이 2025년 9월 1일부터 10월 8일까지 멈추면',
    ]);
    const turn = outage({ start: '2025-12-20', until: '2026-01-08' });
    expect(said(turn, 'en')[1]).toMatch(/ from 20 December 2025 to 8 January 2026$/);
  });

  it('until a date begins with the scenario, where that has a date', () => {
    const until = outage({ until: '2031-10-08', recovery: { shape: 'step', until: '2031-11-01' } });
    expect(said(until, 'en')[0]).toBe(
      'Until 8 October 2031, all of telecommunications (B01) stops, then returns all at once on 1 November 2031',
    );
    expect(said(until, 'en', '2031-09-01')[0]).toMatch(/^From 1 September to 8 October 2031, all /);
    expect(said(until, 'ko')[1]).toBe(
      '통신 산업의 생산이 2031년 10월 8일까지 멈추고 2031년 11월 1일에 한꺼번에 회복하면',
    );
    expect(periodWords({ start: 0, days: 3 }, '2031-09-01', 'en')).toBeNull();
  });

  it('begins later, and on working days only', () => {
    const later = outage({ start: 3, days: 5, calendar: { week: 'five-day', holidays: 'KOR' } });
    expect(said(later, 'en')).toEqual([
      'From day 3 on, all of telecommunications (B01) stops for 5 days; only working days count (Monday to Friday, without Korean holidays)',
      'A 5-day outage of telecommunications from day 3 on',
    ]);
    expect(said(later, 'ko')[0]).toBe(
      '3일 뒤부터 통신(B01)의 생산 전체가 5일 동안 멈춤(조업일만 계산: 월~금요일, 한국 공휴일 제외)',
    );
    expect(said(outage({ start: { hours: 6 }, hours: 1 }), 'en')[0]).toMatch(
      /^From hour 6 on, all .* 1 hour$/,
    );
  });

  it('holds for demand and inoperability, too', () => {
    const demand: ScenarioShock = {
      kind: 'demand',
      industry: 'B01',
      change: -0.1,
      start: '2025-09-03',
      days: 30,
    };
    expect(said(demand, 'en')).toEqual([
      'For 30 days from 3 September 2025, final demand for domestic telecommunications (B01) falls by 10 %, exports included',
      'A 10 % fall in final demand for domestic telecommunications for 30 days from 3 September 2025',
    ]);
    expect(said(demand, 'ko')[1]).toBe(
      '통신 국내 생산분에 대한 최종수요가 2025년 9월 3일부터 30일 동안 10% 줄면',
    );
    const half: ScenarioShock = {
      kind: 'inoperability',
      industry: 'B01',
      fraction: 0.01,
      meaning: 'output',
      hours: 12,
    };
    expect(said(half, 'en')[0]).toMatch(/^For 12 hours, inoperability of 1 % in telecommunications/);
    expect(said(half, 'ko')[1]).toBe('12시간 동안 통신 산업의 불능률이 1%이면');
  });
});

describe('a service that fails', () => {
  it('hits each industry by its own dependence', () => {
    const shock: ScenarioShock = { kind: 'dependency', on: 'B01', fraction: 0.5, hours: 9 };
    expect(said(shock, 'en')).toEqual([
      'For 9 hours, half of telecommunications (B01) fails; each industry loses the part of its output that depends on it',
      'A 9-hour failure of half of telecommunications',
    ]);
    expect(said(shock, 'ko')).toEqual([
      '9시간 동안 통신(B01) 서비스의 절반이 멈춤; 각 산업은 이 서비스에 의존하는 만큼 생산을 잃음',
      '통신 서비스의 절반이 9시간 동안 멈추면',
    ]);
  });

  it('tells bounds, backup and a stated dependence in the sentence only', () => {
    const shock: ScenarioShock = {
      kind: 'dependency',
      on: 'B01',
      fraction: uncertain(0.1, 0.22, 0.4),
      days: 2,
      bufferHours: 4,
      importance: 0.4,
    };
    expect(said(shock, 'en')).toEqual([
      'For 2 days, 22 % (10 to 40 %) of telecommunications (B01) fails; a user without it loses 40 % of its output, after backup has carried it for 4 hours',
      'A 2-day failure of 22 % of telecommunications',
    ]);
    expect(said(shock, 'ko')).toEqual([
      '2일 동안 통신(B01) 서비스의 22%(10~40%)가 멈춤; 서비스가 끊긴 산업은 산출의 40%를 잃음(처음 4시간은 비상 수단으로 버팀)',
      '통신 서비스의 22%가 2일 동안 멈추면',
    ]);
    expect(said({ ...shock, fraction: 1 }, 'ko')[1]).toBe('통신 서비스가 2일 동안 멈추면');
  });
});

describe('what stands beside the damage', () => {
  const cases: readonly (readonly [ScenarioShock, string, string])[] = [
    [
      {
        kind: 'trust',
        industry: 'B01',
        fall: uncertain(0.02, 0.05, 0.12),
        halfLifeDays: 42,
        substitution: 0.3,
      },
      'Customers lose trust: final demand for domestic telecommunications (B01) falls by 5 % (2 to 12 %) at first and the gap closes by half every 42 days; rivals at home take over 30 % of it; secondary damage, outside every total',
      '신뢰 하락: 통신(B01) 국내 생산분에 대한 최종수요가 처음에 5%(2~12%) 줄고 42일마다 그 감소분이 절반으로 줄어듦, 그중 30%는 국내 경쟁사가 대신 채움, 2차 피해로서 합계에 넣지 않음',
    ],
    [
      { kind: 'rating', notches: 2 },
      'Hypothetical (no sovereign has been downgraded for a cyber event): the country’s credit rating falls by 2 notches; extra interest on public debt, outside every total',
      '가정(사이버 사고로 국가신용등급이 내려간 전례는 없음): 국가신용등급이 2단계 떨어져 국가채무의 이자 부담이 늘어남, 합계에 넣지 않음',
    ],
    [
      { kind: 'rating', notches: 0 },
      'The country’s credit rating stays as it is: no sovereign has been downgraded for a cyber event',
      '국가신용등급은 그대로라고 봄(사이버 사고로 국가신용등급이 내려간 전례는 없음)',
    ],
    [
      {
        kind: 'harm',
        deaths: uncertain(1, 2, 4),
        injuries: 1,
        valueOfLife: { value: 3.6, currency: 'KRW', unit: 'billion' },
      },
      'Physical harm: 2 deaths (1 to 4) and 1 injury, valued at 3.6 billion won for a statistical life, outside every total',
      '인명 피해: 사망 2명(1~4명), 부상 1명(통계적 생명 가치 36억 원 기준), 합계에 넣지 않음',
    ],
    [
      {
        kind: 'cost',
        label: { en: 'Ransom', ko: '몸값' },
        amount: { value: 22, currency: 'USD' },
        transfer: true,
        abroadShare: 1,
      },
      'Ransom: 22 million US dollars, money that only changes hands, all of it leaves the country, outside every total',
      '몸값: 2,200만 달러(주인만 바뀌는 돈, 전부 해외로 나감, 합계에 넣지 않음)',
    ],
  ];
  it.each(cases)('says so and makes no headline: $kind', (shock, en, ko) => {
    expect(said(shock, 'en')).toEqual([en, null]);
    expect(said(shock, 'ko')).toEqual([ko, null]);
  });

  it('says what is assumed of trust', () => {
    expect(said({ kind: 'trust', industry: 'B01', fall: 0.05 }, 'en')[0]).toContain('80 % of it (assumed)');
  });
});

it('reads a per cent sign as 퍼센트', () => {
  expect(withParticle('20%', '이/가')).toBe('20%가');
  expect(withParticle('20%(10~40%)', '을/를')).toBe('20%(10~40%)를');
});
