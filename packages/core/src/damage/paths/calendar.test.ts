import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dateOf, dayNumber } from '../../shared/index.ts';
import {
  daysWithoutHolidays,
  lostOnWorkingDays,
  spreadOverRest,
  type WorkCalendar,
  workingDayWeights,
} from './calendar.ts';
import { PUBLIC_HOLIDAYS } from './public-holidays.generated.ts';

const FIVE: WorkCalendar = { week: ['mon', 'tue', 'wed', 'thu', 'fri'], holidays: [] };
const sum = (values: Float64Array): number => values.reduce((a, b) => a + b, 0);

describe('working days', () => {
  it('carry a whole year between them', () => {
    fc.assert(
      fc.property(
        fc.subarray([...FIVE.week, 'sat', 'sun'] as const, { minLength: 1 }),
        fc.integer({ min: 0, max: 30_000 }),
        fc.integer({ min: 1, max: 3 }),
        (week, begin, years) => {
          const holidays = PUBLIC_HOLIDAYS.KOR;
          const weights = workingDayWeights({ week: [...week], holidays }, dateOf(begin), 365 * years);
          for (let year = 0; year < years; year++)
            expect(sum(weights.subarray(365 * year, 365 * (year + 1)))).toBeCloseTo(365, 9);
        },
      ),
    );
  });

  it('of 2026 in Britain: 253, New Year and a Saturday are at rest', () => {
    // 261 weekdays less 8 bank holidays.
    const weights = workingDayWeights({ ...FIVE, holidays: PUBLIC_HOLIDAYS.GBR }, '2026-01-01', 365);
    expect(weights.filter((weight) => weight > 0).length).toBe(253);
    expect(weights[0]).toBe(0);
    expect(weights[1]).toBeCloseTo(365 / 253, 12);
    expect(weights[2]).toBe(0);
  });

  it('lose nothing at rest; a week of full stop loses what five of them carry', () => {
    const weights = workingDayWeights(FIVE, '2026-06-01', 14);
    const lost = lostOnWorkingDays(new Float64Array(14).fill(1), weights);
    expect([...lost.subarray(5, 7)]).toEqual([0, 0]);
    // From 1 June 2026 on there are 261 weekdays in 365 days.
    expect(sum(lost)).toBeCloseTo((10 * 365) / 261, 12);
  });

  it('spread over days of rest keep their sum and pass 1 on no day', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0, max: 2, noNaN: true }), { minLength: 1, maxLength: 60 }),
        (values) => {
          const path = Float64Array.from(values);
          const { lost, beyond } = spreadOverRest(path);
          expect(sum(lost) + beyond).toBeCloseTo(sum(path), 9);
          expect(lost.every((value) => value <= 1)).toBe(true);
        },
      ),
    );
  });

  it('tell how far the shipped holidays reach', () => {
    expect(daysWithoutHolidays('2024-01-01', 1)).toBe(0);
    expect(daysWithoutHolidays('2027-01-01', 365)).toBe(0);
    expect(daysWithoutHolidays('2027-01-02', 10)).toBe(1);
    expect(daysWithoutHolidays('2023-12-30', 365)).toBe(2);
    expect(daysWithoutHolidays('2040-01-01', 400)).toBe(730);
  });

  it('refuse what is no calendar', () => {
    expect(() => workingDayWeights({ week: [], holidays: [] }, '2026-01-01', 5)).toThrow(/no|none/);
    expect(() => workingDayWeights({ ...FIVE, week: ['monday' as 'mon'] }, '2026-01-01', 5)).toThrow(
      /monday/,
    );
    expect(() => workingDayWeights({ ...FIVE, holidays: ['2026-02-30'] }, '2026-01-01', 5)).toThrow(
      /holidays\[0\]/,
    );
    expect(() => workingDayWeights(FIVE, '2026-02-30', 5)).toThrow(/begin/);
    expect(() => lostOnWorkingDays(new Float64Array(3), new Float64Array(2))).toThrow(/weights/);
  });
});

describe('shipped holidays', () => {
  it('are in order, exist and hold well-known days', () => {
    for (const dates of Object.values(PUBLIC_HOLIDAYS)) {
      const numbers = dates.map((date) => dayNumber(date)!);
      expect([...numbers].sort((a, b) => a - b)).toEqual(numbers);
      expect(new Set(numbers).size).toBe(numbers.length);
    }
    // Seollal and Chuseok, Easter Monday, Thanksgiving.
    expect(PUBLIC_HOLIDAYS.KOR).toEqual(expect.arrayContaining(['2025-01-29', '2025-10-06', '2026-02-17']));
    expect(PUBLIC_HOLIDAYS.GBR).toContain('2025-04-21');
    expect(PUBLIC_HOLIDAYS.USA).toContain('2026-11-26');
  });
});
