import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { numberKind } from './number-kinds.ts';
import { niceAbove, sliderScale } from './slider-scale.ts';
import { typedUnit } from './typed-unit.ts';
import { isRange, moved, numberOf, opened, signOf, sizesOf, type Sizes } from './spread.ts';

const size = fc.double({ min: 0, max: 1, noNaN: true });
const sizes: fc.Arbitrary<Sizes> = fc
  .tuple(size, size, size)
  .map((three) => three.toSorted((a, b) => a - b))
  .map(([low, mode, high]) => ({ low, mode, high }));

describe('sizes of a number', () => {
  it('tell a fall by its size and give it back as a fall', () => {
    expect(sizesOf({ low: -0.3, mode: -0.1, high: -0.05 })).toEqual({ low: 0.05, mode: 0.1, high: 0.3 });
    expect(numberOf({ low: 0.05, mode: 0.1, high: 0.3 }, -1)).toEqual({ low: -0.3, mode: -0.1, high: -0.05 });
    expect(numberOf({ low: 0, mode: 0, high: 0 }, -1)).toBe(0);
  });

  it('come back as they were', () => {
    fc.assert(
      fc.property(sizes, fc.constantFrom(1, -1), (given, sign) => {
        const number = numberOf(given, sign);
        // A fall of nothing has no sign to come back by.
        fc.pre(given.mode > 0 && isRange(given));
        expect(signOf(number)).toBe(sign);
        expect(sizesOf(number)).toEqual(given);
      }),
    );
  });

  it('stay in order whichever is moved, and move it where it was asked to', () => {
    fc.assert(
      fc.property(sizes, fc.constantFrom('low', 'mode', 'high'), size, (given, which, to) => {
        const now = moved(given, which, to);
        expect(now[which]).toBe(to);
        expect(now.low).toBeLessThanOrEqual(now.mode);
        expect(now.mode).toBeLessThanOrEqual(now.high);
      }),
    );
  });

  it('open to a range around the number, inside what it may be', () => {
    expect(opened({ low: 0.9, mode: 0.9, high: 0.9 }, 1)).toEqual({ low: 0.6, mode: 0.9, high: 1 });
    expect(opened({ low: 3, mode: 3, high: 3 }, 3650)).toEqual({ low: 2, mode: 3, high: 4 });
  });
});

describe('the scale of a slider', () => {
  it.each([
    [1, 1],
    [1.2, 2],
    [3, 5],
    [0.07, 0.1],
    [600, 1000],
  ])('the round number above %d is %d', (value, above) => {
    expect(niceAbove(value)).toBe(above);
  });

  const share = numberKind('outage', 'share')!;
  const days = numberKind('outage', 'days')!;
  const of = (mode: number): Sizes => ({ low: mode, mode, high: mode });

  it('leaves room above the number and ends where the number must', () => {
    expect(sliderScale(of(0.1), of(0.1), share)).toEqual({ max: 0.5, step: 0.005 });
    expect(sliderScale(of(0.01), of(0.01), share).max).toBe(0.05);
    expect(sliderScale(of(0.9), of(0.9), share).max).toBe(1);
    expect(sliderScale(of(37), of(37), days)).toEqual({ max: 180, step: 1 });
  });

  it('holds what the number is now', () => {
    fc.assert(
      fc.property(size, size, (given, now) => {
        const { max, step } = sliderScale(of(given), of(now), share);
        expect(max).toBeGreaterThanOrEqual(now);
        expect(max).toBeLessThanOrEqual(1);
        expect(step).toBeGreaterThan(0);
        expect(step).toBeLessThanOrEqual(max);
      }),
    );
  });
});

describe('a typed amount', () => {
  const amount = (unit: 'million' | 'billion' | 'trillion') =>
    ({
      pointer: '',
      shock: 0,
      number: 1,
      kind: numberKind('cost', 'amount/value')!,
      amount: { currency: 'KRW', unit },
    }) as const;

  it('is counted as the language counts', () => {
    expect(typedUnit(amount('billion'), 'en')).toEqual({ words: 'billion won', factor: 1 });
    // A billion is ten 억, a million a hundred 만.
    expect(typedUnit(amount('billion'), 'ko')).toEqual({ words: '억 원', factor: 10 });
    expect(typedUnit(amount('million'), 'ko')).toEqual({ words: '만 원', factor: 100 });
    expect(typedUnit(amount('trillion'), 'ko')).toEqual({ words: '조 원', factor: 1 });
  });
});
