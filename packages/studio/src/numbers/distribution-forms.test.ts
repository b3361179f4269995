import { atCase, checkScenario, type UncertainNumber } from '@spillway/core/scenarios';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { densityOf } from './density.ts';
import {
  type Form,
  FORMS,
  formOf,
  handlesOf,
  inForm,
  shifted,
  turned,
  withHandle,
} from './distribution-forms.ts';

const share = fc.double({ min: 0.01, max: 0.9, noNaN: true });
const form = fc.constantFrom<Form>(...FORMS);

/** Whether the scenario document takes the number as a share. */
const findings = (number: UncertainNumber) =>
  checkScenario({
    spillway: 'scenario/1',
    title: 'x',
    shocks: [{ kind: 'outage', industry: 'C29', share: number, days: 3 }],
  });

describe('ways in which a number may be known', () => {
  it('are all taken by the scenario document, from any other', () => {
    fc.assert(
      fc.property(share, form, form, (value, one, other) => {
        const first = inForm(value, one, 1);
        expect([formOf(first), findings(first)]).toEqual([one, []]);
        const second = inForm(first, other, 1);
        expect([formOf(second), findings(second)]).toEqual([other, []]);
      }),
    );
  });

  it('keep their places in order wherever a hand moves one', () => {
    fc.assert(
      fc.property(share, form, fc.nat(8), share, (value, which, k, to) => {
        const number = inForm(value, which, 1);
        const handles = handlesOf(number);
        fc.pre(handles.length > 0);
        const { id } = handles[k % handles.length];
        const moved = handlesOf(withHandle(number, id, to));
        const places = moved.map((each) => each.value);
        expect(places).toEqual(places.toSorted((a, b) => a - b));
        expect(moved.find((each) => each.id === id)!.value).toBeCloseTo(to, 4);
      }),
    );
  });

  it('move whole, as far as there is room', () => {
    expect(shifted({ low: 0.1, mode: 0.2, high: 0.4 }, 0.3, 0, 1)).toEqual({
      low: 0.4,
      mode: 0.5,
      high: 0.7,
    });
    expect(shifted({ uniform: [0.5, 0.9] }, 0.3, 0, 1)).toEqual({ uniform: [0.6, 1] });
    expect(shifted({ quantiles: { '0.1': 2, '0.9': 5 } }, -4, 0, 9)).toEqual({
      quantiles: { '0.1': 0, '0.9': 3 },
    });
    // The spread of a lognormal number is a ratio.
    expect(shifted({ lognormal: { median: 2, p90: 3 } }, 2, 0, 9)).toEqual({
      lognormal: { median: 4, p90: 6 },
    });
  });

  it('turn round and back', () => {
    fc.assert(
      fc.property(share, form, (value, which) => {
        fc.pre(which !== 'lognormal');
        const number = inForm(value, which, 1);
        const there = turned(number);
        for (const [one, other] of [
          ['low', 'high'],
          ['mode', 'mode'],
          ['high', 'low'],
        ] as const)
          expect(atCase(there, one)).toBeCloseTo(-atCase(number, other), 9);
        expect(turned(there)).toEqual(number);
      }),
    );
  });
});

describe('the curve under a slider', () => {
  it('is highest at the mode of a PERT distribution', () => {
    const curve = densityOf({ low: 0.1, mode: 0.2, high: 0.6, shape: 'pert' });
    const [top] = curve.find(([, height]) => height === 1)!;
    expect(Math.abs(top - 0.2)).toBeLessThan(0.02);
    expect([curve[0][0], curve.at(-1)![0]]).toEqual([0.1, 0.6]);
  });

  it('is even between quantiles', () => {
    const heights = densityOf({ quantiles: { '0.05': 1, '0.95': 3 } }).slice(2, -2);
    for (const [, height] of heights) expect(height).toBeCloseTo(1, 6);
  });
});
