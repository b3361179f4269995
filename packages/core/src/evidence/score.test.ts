import { describe, expect, it } from 'vitest';
import { median, publishedRange, scoreOf, summarize } from './score.ts';

describe('rules 22 and 23', () => {
  it('takes a single figure as ± 10 %, and two that are the same as one', () => {
    expect(publishedRange({ low: null, mid: 100, high: null })).toEqual({
      low: 90,
      mid: 100,
      high: 110.00000000000001,
      single: true,
    });
    expect(publishedRange({ low: 50, mid: 50, high: null })).toMatchObject({ single: true, mid: 50 });
    expect(publishedRange({ low: 40, mid: null, high: 90 })).toEqual({
      low: 40,
      mid: 60,
      high: 90,
      single: false,
    });
    expect(publishedRange({ low: 95, mid: 100, high: null })).toMatchObject({
      low: 95,
      high: 100,
      single: false,
    });
    expect(publishedRange({ low: null, mid: null, high: null })).toBe(null);
    expect(publishedRange({ low: 0, mid: 0, high: 0 })).toBe(null);
  });
  it('looks whether the mode lies inside and the ranges meet', () => {
    const published = { low: 90, mid: 100, high: 120, single: false };
    expect(scoreOf({ low: 10, mode: 50, high: 89 }, published)).toMatchObject({
      ratio: 0.5,
      inside: false,
      overlap: false,
      within2: true,
      within3: true,
    });
    expect(scoreOf({ low: 110, mode: 300, high: 900 }, published)).toMatchObject({
      ratio: 3,
      inside: false,
      overlap: true,
      within2: false,
      within3: true,
    });
    expect(scoreOf({ low: 1, mode: 95, high: 900 }, published)).toMatchObject({
      inside: true,
      overlap: true,
    });
  });
});

describe('rule 24', () => {
  it('is the share of tests, the median of |ln ratio| and the mean of ln ratio', () => {
    const published = { low: 90, mid: 100, high: 110, single: true };
    const scores = [50, 100, 800].map((mode) => scoreOf({ low: mode, mode, high: mode }, published));
    const summary = summarize(scores);
    expect(summary).toMatchObject({ n: 3, inside: 1 / 3, within2: 2 / 3, within3: 2 / 3 });
    // ln ½, ln 1, ln 8: the middle of their sizes is ln 2, their mean (3 − 1) ln 2 / 3.
    expect(summary.medianAbsLnRatio).toBeCloseTo(Math.LN2, 12);
    expect(summary.bias).toBeCloseTo((2 * Math.LN2) / 3, 12);
    expect(summarize([])).toMatchObject({ n: 0, inside: null, bias: null });
    expect(median([4, 1, 3, 2])).toBe(2.5);
  });
});
