import { describe, expect, it } from 'vitest';
import { type Compared, differenceSentences } from './difference.ts';

const of = (title: string, total: number, indirect: number, model = 'pinned'): Compared => ({
  title,
  total,
  indirect,
  figure: `${total} won`,
  model,
});
const plain = (sentences: readonly string[]) => sentences.join(' ').replaceAll(/\u00a0/g, ' ');

describe('the difference between scenarios', () => {
  it('is said by the most and the least, and by what falls on others', () => {
    const said = plain(differenceSentences([of('A', 40, 10), of('B', 100, 80), of('C', 50, 0)], 'en'));
    expect(said).toBe(
      '“B” costs most: 100 won. That is 2.5 times as much as “A” (40 won). Of “B”, 80 % falls on other industries; of “A”, 25 %.',
    );
  });

  it('is none where they cost the same', () => {
    expect(plain(differenceSentences([of('A', 40, 10), of('B', 40.001, 10)], 'en'))).toContain(
      'the same to three digits',
    );
    expect(differenceSentences([of('A', 40, 10)], 'en')).toEqual([]);
  });

  it('says no multiple of a loss of nothing, and warns of different models', () => {
    const said = plain(differenceSentences([of('A', 0, 0, 'leontief'), of('B', 3, 1)], 'ko'));
    expect(said).not.toContain('배');
    expect(said).toContain('모형이 서로 달라');
  });
});
