import { ModelIdSchema } from '@spillway/core/scenarios';
import { describe, expect, it } from 'vitest';
import { MODEL_WORDS } from '../words/models.ts';
import { MODEL_MARKS, PALETTE } from './palette.ts';

const MODELS = ModelIdSchema.anyOf.map((option) => option.const);

/** A colour as a reader without red or green cones sees it, linear RGB (Viénot, Brettel and Mollon 1999). */
function seen(colour: string, cones: 'protan' | 'deutan'): readonly number[] {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  const [rg, gb] = cones === 'protan' ? [0.11238, 0.00401] : [0.29275, -0.02234];
  const one = rg * r + (1 - rg) * g;
  return [one, one, gb * (r - g) + b];
}

describe('models in charts', () => {
  it('have each a colour and a mark of their own, and words in both languages', () => {
    expect(Object.keys(MODEL_MARKS).toSorted()).toEqual([...MODELS].toSorted());
    expect(new Set(MODELS.map((model) => MODEL_MARKS[model].tone)).size).toBe(MODELS.length);
    expect(new Set(MODELS.map((model) => MODEL_MARKS[model].symbol)).size).toBe(MODELS.length);
    for (const language of ['en', 'ko'] as const) {
      const names = MODELS.map((model) => MODEL_WORDS[model].short[language]);
      expect(new Set(names).size).toBe(MODELS.length);
    }
  });

  it.each(['protan', 'deutan'] as const)('over time are told apart by a %s reader', (cones) => {
    const tones = (['dynamic-inoperability', 'pinned-dynamic', 'ario'] as const).map((model) =>
      seen(PALETTE[MODEL_MARKS[model].tone].light, cones),
    );
    for (const [a, b] of [
      [0, 1],
      [0, 2],
      [1, 2],
    ]) {
      const apart = Math.hypot(...tones[a].map((value, k) => value - tones[b][k]));
      expect(apart).toBeGreaterThan(0.1);
    }
  });
});
