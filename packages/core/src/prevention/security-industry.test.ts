import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { coefficients, openSystem } from '../economy/index.ts';
import { twoSectors } from '../../../../test/small-tables.ts';
import { securityDemand, securityEffect } from './security-industry.ts';

const table = twoSectors({ imported: 0.1 });
const system = openSystem(coefficients(table, 'domestic'), 2);

describe('security spending at its suppliers', () => {
  it('is Leontief with domestic coefficients, imports out at once and on the way', async () => {
    // T4: one tenth imported. Home supply of 1: 135 + 450 + final 415; imports 15 + 50.
    const imported = 65 / (65 + 135 + 450 + 415);
    const effect = await securityEffect(table, system, 100, { 1: 1 });
    expect(effect.importedAtOnce).toBeCloseTo(100 * imported, 9);
    const home = 100 * (1 - imported);
    expect(effect.home).toBeCloseTo(home, 9);
    // Ld column 1 = [1.215670, 0.229132]; (v/x)' Ld = 0.950578, imports 0.049422.
    expect(effect.output).toBeCloseTo(home * (1.21567 + 0.229132), 3);
    expect(effect.valueAdded).toBeCloseTo(home * 0.950578, 3);
    expect(effect.importedInputs).toBeCloseTo(home * 0.049422, 3);
    expect(effect.jobs).toBeNull();
  });

  it('leaves nothing unaccounted, is linear, and less is minus more', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0.1, max: 1000, noNaN: true }),
        async (share, bought) => {
          const shares = { 1: share, 2: 1 - share };
          const [one, two, less] = await Promise.all(
            [bought, 2 * bought, -bought].map((amount) => securityEffect(table, system, amount, shares)),
          );
          expect(one.valueAdded + one.importedInputs + one.otherInputs).toBeCloseTo(one.home, 8);
          expect(one.home + one.importedAtOnce).toBeCloseTo(bought, 9);
          for (const key of ['output', 'valueAdded', 'importedInputs', 'home'] as const) {
            expect(two[key]).toBeCloseTo(2 * one[key], 7);
            expect(less[key]).toBeCloseTo(-one[key], 7);
          }
        },
      ),
      { numRuns: 30 },
    );
  });

  it.each([{ 1: 0.5 }, { 1: 1.5, 2: -0.5 }, { 9: 1 }, {}])('refuses the suppliers %o', async (shares) => {
    await expect(securityEffect(table, system, 1, shares as Record<string, number>)).rejects.toMatchObject({
      code: 'prevention/invalid-input',
    });
  });
});

describe('demand for security along GDP', () => {
  const gdp = [2014, 2015, 2024].map((year) => ({ year, amount: 1000 * 1.04 ** (year - 2014) }));

  it('keeps its share without growth of its own, and multiplies both with it', () => {
    expect(securityDemand(0.002, 2014, gdp, 0).map(({ share }) => share)).toEqual([0.002, 0.002, 0.002]);
    expect(securityDemand(0.002, 2014, gdp, 0.05)[2].amount).toBeCloseTo(2 * (1.04 * 1.05) ** 10, 9);
  });

  it.each([
    [-0.1, 0],
    [0.1, Number.NaN],
  ])('refuses a share of %d with growth %d', (share, growth) => {
    expect(() => securityDemand(share, 2014, gdp, growth)).toThrow(
      expect.objectContaining({ code: 'prevention/invalid-input' }),
    );
  });
});
