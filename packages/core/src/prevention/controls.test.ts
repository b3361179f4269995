import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { spreadBudget } from './budget.ts';
import {
  combineControls,
  type Control,
  controlResponse,
  lossAfterControls,
  protects,
  returnOnControl,
} from './controls.ts';

const control = (id: string, mechanism: string, effects: Partial<Control>): Control => ({
  id,
  title: { en: id, ko: id },
  mechanism,
  costPerYear: 1,
  industries: 'all',
  kinds: 'all',
  evidence: { en: 'made up', ko: '가상' },
  source: 'judgement',
  ...effects,
});
const exactly = (value: number) => ({ low: value, mode: value, high: value });

describe('controls together', () => {
  it('multiply over mechanisms and take the strongest of one', () => {
    const all = [
      control('patch', 'patching', { frequency: exactly(0.5) }),
      control('patch-fast', 'patching', { frequency: exactly(0.4) }),
      control('login', 'authentication', { frequency: exactly(0.5), depth: exactly(0.9) }),
      control('backup', 'restore', { duration: { low: 0.2, mode: 0.5, high: 0.8 } }),
    ];
    const { frequency, depth, duration } = combineControls(all);
    expect(frequency.mode).toBeCloseTo(0.2, 12);
    expect(depth).toEqual(exactly(0.9));
    expect(duration).toEqual({ low: 0.2, mode: 0.5, high: 0.8 });
    const after = lossAfterControls(1000, all);
    expect([after.low, after.mode, after.high].map((value) => Number(value.toFixed(9)))).toEqual([
      36, 90, 144,
    ]);
  });

  it('never raise a loss, whatever their order', () => {
    const factor = fc
      .array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 3, maxLength: 3 })
      .map((three) => three.sort((a, b) => a - b))
      .map(([low, mode, high]) => ({ low, mode, high }));
    const some = fc.array(
      fc
        .tuple(fc.constantFrom('a', 'b', 'c'), factor, factor)
        .map(([mechanism, frequency, depth]) => control('x', mechanism, { frequency, depth })),
    );
    fc.assert(
      fc.property(some, (all) => {
        const after = lossAfterControls(100, all);
        expect(after.high).toBeLessThanOrEqual(100);
        expect(after.low).toBeLessThanOrEqual(after.high + 1e-12);
        expect(lossAfterControls(100, all.toReversed()).mode).toBeCloseTo(after.mode, 9);
      }),
    );
  });

  it('have a say where they are meant to', () => {
    const some = control('x', 'm', { industries: ['C29'], kinds: ['output'] });
    expect(protects(some, 'C29', 'output')).toBe(true);
    expect(protects(some, 'C29', 'demand')).toBe(false);
    expect(protects(some, 'K64', 'output')).toBe(false);
    expect(protects(control('y', 'm', {}), 'K64', 'demand')).toBe(true);
  });

  it.each([
    { frequency: exactly(1.2) },
    { depth: { low: 0.5, mode: 0.4, high: 0.6 } },
    { duration: exactly(Number.NaN) },
  ])('refuse %o', (effects) => {
    expect(() => combineControls([control('x', 'm', effects)])).toThrow(
      expect.objectContaining({ code: 'prevention/invalid-input' }),
    );
  });
});

describe('the return on a control', () => {
  // T31: 300 a year cut by 60 %, at a cost of 100.
  const cut = control('cut', 'm', { costPerYear: 100, frequency: { low: 0.2, mode: 0.4, high: 0.8 } });

  it('is ROSI and net present value, low where it works worst', () => {
    const { averted, returnOnCost, presentValue } = returnOnControl(300, cut, 3, 0.05);
    expect(averted.mode).toBeCloseTo(180, 9);
    expect(returnOnCost.mode).toBeCloseTo(0.8, 9);
    expect(returnOnCost.low).toBeCloseTo((60 - 100) / 100, 9);
    expect(returnOnCost.high).toBeCloseTo((240 - 100) / 100, 9);
    expect(presentValue.mode).toBeCloseTo(80 / 1.05 + 80 / 1.05 ** 2 + 80 / 1.05 ** 3, 9);
  });

  it('makes it a place for a budget to go to', () => {
    expect(controlResponse(300, cut)).toMatchObject({ kind: 'control', id: 'cut', cost: 100 });
    expect(spreadBudget(50, [controlResponse(300, cut)]).averted).toBeCloseTo(90, 9);
  });

  it('refuses a control that costs nothing, and no years', () => {
    const refused = expect.objectContaining({ code: 'prevention/invalid-input' });
    expect(() => returnOnControl(300, { ...cut, costPerYear: 0 }, 3, 0.05)).toThrow(refused);
    expect(() => returnOnControl(300, cut, 0, 0.05)).toThrow(refused);
  });
});
