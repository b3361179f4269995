import { expect, it } from 'vitest';
import { columnsOf, cutTo } from './text-width.ts';

it('counts Hangul nearly double', () => {
  expect(columnsOf('abc')).toBe(3);
  expect(columnsOf('도매')).toBe(3.5);
});

it('cuts with an ellipsis, and only what is too long', () => {
  expect(cutTo('Real estate', 11)).toBe('Real estate');
  expect(cutTo('Real estate', 6)).toBe('Real…');
  expect(cutTo('공공행정·국방', 6)).toBe('공공…');
});
