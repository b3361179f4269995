import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { squarify } from './squarify.ts';

it('lays the example of the paper', () => {
  // Bruls, Huizing, van Wijk (2000), figure 4: areas 6, 6, 4, 3, 2, 2, 1 in a room of 6 by 4.
  const boxes = squarify([6, 6, 4, 3, 2, 2, 1], { x: 0, y: 0, width: 6, height: 4 });
  const round = (value: number): number => Math.round(value * 1e6) / 1e6;
  expect(boxes.slice(0, 4).map(({ x, y, width, height }) => [x, y, width, height].map(round))).toEqual([
    [0, 0, 3, 2],
    [0, 2, 3, 2],
    [3, 0, 1.714286, 2.333333],
    [4.714286, 0, 1.285714, 2.333333],
  ]);
});

it('fills the room in proportion and leaves none of it', () => {
  fc.assert(
    fc.property(
      fc.array(fc.double({ min: 0.01, max: 1000, noNaN: true }), { minLength: 1, maxLength: 60 }),
      fc.double({ min: 50, max: 1000, noNaN: true }),
      fc.double({ min: 50, max: 1000, noNaN: true }),
      (values, width, height) => {
        const sizes = values.toSorted((a, b) => b - a);
        const total = sizes.reduce((sum, size) => sum + size, 0);
        squarify(sizes, { x: 0, y: 0, width, height }).forEach((box, k) => {
          expect(box.width * box.height).toBeCloseTo((sizes[k] / total) * width * height, 4);
          expect(box.x).toBeGreaterThanOrEqual(-1e-6);
          expect(box.x + box.width).toBeLessThanOrEqual(width + 1e-6);
          expect(box.y + box.height).toBeLessThanOrEqual(height + 1e-6);
        });
      },
    ),
  );
});
