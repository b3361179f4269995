import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { dateOf, dayNumber } from './day-number.ts';

it('agrees with the platform’s calendar on every day, and comes back', () => {
  fc.assert(
    fc.property(fc.integer({ min: -719_162, max: 2_932_896 }), (day) => {
      const date = new Date(day * 86_400_000).toISOString().slice(0, 10);
      expect(dateOf(day)).toBe(date);
      expect(dayNumber(date)).toBe(day);
    }),
  );
});

it('knows what is no date', () => {
  for (const text of ['2025-02-29', '2025-13-01', '2025-00-10', '2025-04-31', '1900-02-29', '2025-1-1', ''])
    expect(dayNumber(text)).toBeNull();
  expect(dayNumber('2000-02-29')).toBe(11_016);
});
