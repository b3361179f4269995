import { describe, expect, it } from 'vitest';
import { sparkline } from './sparkline.ts';

describe('sparkline', () => {
  it.each([
    [[0, 1, 2, 3, 4, 5, 6, 7], 8, '▁▂▃▄▅▆▇█'],
    [[7, 7, 0, 0], 2, '█▁'],
    [[4, -4, 0], 3, '█·▁'],
    [[0, 0, 0], 3, '▁▁▁'],
    [[-1, -2], 2, '··'],
    [[1], 9, '█'],
  ])('%j in %i columns', (values, columns, line) => expect(sparkline(values, columns)).toBe(line));
});
