import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { dateOf, dayNumber, weekdayOf } from './day-number.ts';

it('agrees with the platform’s calendar on every day, and comes back', () => {
  fc.assert(
    fc.property(fc.integer({ min: -719_162, max: 2_932_896 }), (day) => {
      const date = new Date(day * 86_400_000).toISOString().slice(0, 10);
      expect(dateOf(day)).toBe(date);
      expect(dayNumber(date)).toBe(day);
      expect(weekdayOf(day)).toBe((new Date(day * 86_400_000).getUTCDay() + 6) % 7);
    }),
  );
});

it.each([
  '2026-02-29',
  '1900-02-29',
  '2026-13-01',
  '2026-00-10',
  '2026-04-31',
  '2026-1-1',
  '',
  '2026-02-30T00',
  '２０２６-01-01',
])('knows that %s is no date', (text) => {
  expect(dayNumber(text)).toBeNull();
});

it('knows leap days', () => {
  expect(dayNumber('2000-02-29')).toBe(11_016);
  expect(dayNumber('2024-02-29')).toBe(19_782);
  expect(dateOf(11_017)).toBe('2000-03-01');
});
