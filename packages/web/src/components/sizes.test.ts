import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { certain, isRange, moved, opened, shifted, type Sizes } from './sizes.ts';

const sizes = fc
  .tuple(
    fc.double({ min: 0, max: 100, noNaN: true }),
    fc.double({ min: 0, max: 100, noNaN: true }),
    fc.double({ min: 0, max: 100, noNaN: true }),
  )
  .map((three): Sizes => {
    const [low, mode, high] = three.toSorted((a, b) => a - b);
    return { low, mode, high };
  });

const inOrder = ({ low, mode, high }: Sizes): boolean => low <= mode && mode <= high;

describe('a number under a slider', () => {
  it('stays in order whichever end is moved', () => {
    fc.assert(
      fc.property(
        sizes,
        fc.constantFrom('low', 'mode', 'high'),
        fc.double({ min: 0, max: 100, noNaN: true }),
        (before, end, to) => {
          const after = moved(before, end, to);
          expect(after[end]).toBe(to);
          expect(inOrder(after)).toBe(true);
        },
      ),
    );
  });

  it('moves as one where it is certain', () => {
    expect(moved(certain(3), 'mode', 7)).toEqual(certain(7));
    expect(isRange(moved(certain(3), 'high', 7))).toBe(true);
  });

  it('keeps its shape when it is shifted, and stops at the bounds', () => {
    expect(shifted({ low: 10, mode: 20, high: 40 }, 5, 0, 100)).toEqual({ low: 15, mode: 25, high: 45 });
    expect(shifted({ low: 10, mode: 20, high: 40 }, 90, 0, 100)).toEqual({ low: 70, mode: 80, high: 100 });
    expect(shifted({ low: 10, mode: 20, high: 40 }, -90, 0, 100)).toEqual({ low: 0, mode: 10, high: 30 });
  });

  it('opens to a third on each side, within the bounds', () => {
    expect(opened(certain(0.3), 0, 1)).toEqual({ low: 0.2, mode: 0.3, high: 0.4 });
    expect(opened(certain(0.9), 0, 1)).toEqual({ low: 0.6, mode: 0.9, high: 1 });
  });
});
