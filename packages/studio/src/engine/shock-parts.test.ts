import { describe, expect, it } from 'vitest';
import { numberKind } from '../numbers/number-kinds.ts';
import type { MovableNumber } from '../numbers/scenario-numbers.ts';
import { cutSentence } from './shock-parts.ts';

const movable = (path: string, number: MovableNumber['number']): MovableNumber => ({
  pointer: `/shocks/0/${path}`,
  shock: 0,
  number,
  kind: numberKind('outage', path)!,
  amount: null,
});

describe('a sentence cut at its numbers', () => {
  it('reads as before, with each number by its pointer', () => {
    const sentence =
      '10\u00a0% (5 to 20\u00a0%) of motor vehicles (C29) stops for 7 days, then recovers over 7 days';
    const { parts, unsaid } = cutSentence(
      sentence,
      [
        movable('share', { low: 0.05, mode: 0.1, high: 0.2 }),
        movable('depth', 1),
        movable('days', 7),
        movable('recovery/days', 7),
      ],
      'en',
    );
    expect(parts.map(({ words }) => words).join('')).toBe(sentence);
    expect(parts.filter((part) => 'pointer' in part)).toEqual([
      { words: '10\u00a0% (5 to 20\u00a0%)', pointer: '/shocks/0/share' },
      { words: '7 days', pointer: '/shocks/0/days' },
      { words: '7 days', pointer: '/shocks/0/recovery/days' },
    ]);
    expect(unsaid).toEqual(['/shocks/0/depth']);
  });

  it('takes no part of a number for another', () => {
    const { parts } = cutSentence('37 days, then 7 days', [movable('days', 7)], 'en');
    expect(parts).toEqual([{ words: '37 days, then ' }, { words: '7 days', pointer: '/shocks/0/days' }]);
  });

  it('leaves Korean particles where they are', () => {
    const { parts } = cutSentence(
      '자동차의 10%가 3일 동안 멈춤',
      [movable('share', 0.1), movable('days', 3)],
      'ko',
    );
    expect(parts).toEqual([
      { words: '자동차의 ' },
      { words: '10%', pointer: '/shocks/0/share' },
      { words: '가 ' },
      { words: '3일', pointer: '/shocks/0/days' },
      { words: ' 동안 멈춤' },
    ]);
  });
});
