import { describe, expect, it } from 'vitest';
import { pointerWords } from './pointer.ts';

describe('the words of a pointer into a scenario', () => {
  it.each([
    ['/shocks/0/share', 'share of shock 1', '충격 1의 비중'],
    ['/shocks/2/recovery/days', 'days of recovery of shock 3', '충격 3의 회복 일수'],
    ['/shocks/1/amount/value', 'amount of shock 2', '충격 2의 금액'],
    ['/shocks/0/start/hours', 'start of shock 1', '충격 1의 시작 시점'],
    ['/shocks/0/recapture/share', 'recapture of shock 1', '충격 1의 만회율'],
    ['/shocks/0/importance/C29', 'dependence of C29, shock 1', '충격 1의 C29 의존도'],
    ['shocks/10/bufferHours', 'hours of backup of shock 11', '충격 11의 비상 수단 지속 시간'],
    ['#/shocks/0/fall', 'fall of demand of shock 1', '충격 1의 수요 감소율'],
    ['/dynamics/stockDays', 'days of stocks of inputs', '투입재 재고 일수'],
    ['/dynamics/recoveryDays/A~1B', 'days in which industries recover, A/B', 'A/B 산업의 회복 일수'],
    ['/dynamics/resilience/1/reduction', 'reduction by measure 2', '대책 2의 경감률'],
    ['/frequency/perYear', 'events a year', '연간 발생 횟수'],
  ])('%s', (pointer, en, ko) => {
    expect(pointerWords(pointer, 'en')).toBe(en);
    expect(pointerWords(pointer, 'ko')).toBe(ko);
  });

  it.each(['/shocks/0/novelty', '/shocks/x/share', '/what/ever', '/shocks/0/constructor'])(
    'keeps %s, which is new here',
    (pointer) => expect(pointerWords(pointer, 'en')).toBe(pointer),
  );
});
