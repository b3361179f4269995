import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  combineResilience,
  directResilience,
  PUBLISHED_RESILIENCE,
  RESILIENCE_ACTIONS,
} from './resilience.ts';

const share = fc.double({ min: 0, max: 1, noNaN: true });
const distinct = fc
  .uniqueArray(fc.constantFrom(...RESILIENCE_ACTIONS))
  .chain((actions) =>
    fc.tuple(...actions.map((action) => fc.record({ action: fc.constant(action), avoided: share }))),
  );

it('leaves what every action leaves of the rest', () => {
  fc.assert(
    fc.property(distinct, (actions) => {
      const together = combineResilience(actions);
      expect(together).toBeCloseTo(1 - actions.reduce((left, { avoided }) => left * (1 - avoided), 1), 12);
      expect(together).toBeGreaterThanOrEqual(Math.max(0, ...actions.map(({ avoided }) => avoided)) - 1e-12);
      expect(together).toBeLessThanOrEqual(1);
      expect(combineResilience(actions.toReversed())).toBeCloseTo(together, 12);
    }),
  );
  expect(combineResilience([])).toBe(0);
});

it('is capped where a cap is given, for example a published one', () => {
  const [electricity, relocation] = PUBLISHED_RESILIENCE;
  expect([electricity.avoided, relocation.avoided]).toEqual([0.86, 0.72]);
  const actions = [
    { action: 'relocation', avoided: 0.72 },
    { action: 'own-supply', avoided: 0.6 },
  ] as const;
  expect(combineResilience(actions)).toBeCloseTo(0.888, 12);
  expect(combineResilience(actions, [], electricity.avoided)).toBe(0.86);
});

it('refuses an action that is counted twice', () => {
  const recapture = { action: 'recapture', avoided: 0.3 } as const;
  expect(() => combineResilience([recapture], ['recapture'])).toThrow(
    expect.objectContaining({
      code: 'damage/stacked-resilience',
      details: { field: 'resiliences[0].action', action: 'recapture' },
    }),
  );
  expect(() => combineResilience([{ action: 'inventories', avoided: 0.2 }], ['inventories'])).toThrow(
    /inventories/,
  );
  expect(() => combineResilience([recapture, recapture])).toThrow(/named twice/);
  expect(combineResilience([recapture], ['inventories'])).toBeCloseTo(0.3, 12);
});

it('names what is out of bounds', () => {
  expect(() => combineResilience([{ action: 'relocation', avoided: 1.1 }])).toThrow(
    /resiliences\[0\]\.avoided/,
  );
  expect(() => combineResilience([{ action: 'luck' as 'relocation', avoided: 0.1 }])).toThrow(/luck/);
  expect(() => combineResilience([], [], 2)).toThrow(/cap/);
});

it('measures how far a loss stayed below the largest one', () => {
  expect(directResilience(100, 14)).toBeCloseTo(0.86, 12);
  expect(() => directResilience(0, 0)).toThrow(/maximumLoss/);
  expect(() => directResilience(10, 11)).toThrow(/actualLoss/);
});
