import { describe, expect, it } from 'vitest';
import { KernelMemory, SAMPLING_KERNELS } from '../kernels/index.ts';
import { exp, log, logGamma, normalQuantile, normalTail, pow } from './functions.ts';

// Expected values to 40 digits by mpmath 1.3, rounded once.

const within = (found: number, expected: number, error: number): void =>
  expect(Math.abs(found - expected)).toBeLessThanOrEqual(error * Math.abs(expected));

/** Two units in the last place. */
const ULP2 = 2 ** -51;

describe('compiled functions', () => {
  it.each([
    [-700.5, 5.980196118639791e-305],
    [-20.25, 1.6052280551856116e-9],
    [-1, 0.36787944117144233],
    [-1e-9, 0.999999999],
    [0.001, 1.0010005001667084],
    [0.3333, 1.3955659054472516],
    [1, Math.E],
    [2.5, 12.182493960703473],
    [10.1, 24343.00942440838],
    [88.7, 3.325986980250579e38],
    [700.1, 1.120899771073261e304],
  ])('exp(%d)', (x, expected) => within(exp(x), expected, ULP2));

  it.each([
    [5e-324, -744.4400719213812],
    [1e-300, -690.7755278982137],
    [1e-5, -11.512925464970229],
    [0.1, -Math.LN10],
    [0.9999999, -1.0000000494736474e-7],
    [1.0000001, 9.999999505838704e-8],
    [1.5, 0.4054651081081644],
    [2, Math.LN2],
    [10, Math.LN10],
    [1e10, 23.025850929940457],
    [1.7e308, 709.7268368932282],
  ])('log(%d)', (x, expected) => within(log(x), expected, ULP2));

  it.each([
    [0.5, 0.3, 0.8122523963562356],
    [2, 0.5, Math.SQRT2],
    [10, -3.7, 0.00019952623149688788],
    [1.0000001, 1e6, 1.1051709126143208],
    [1e-10, 0.9, 9.999999999999994e-10],
    [123.456, 2.5, 169348.16848325965],
    [0.02, -0.6, 10.45639552591273],
    [3, 200.25, 3.495676682361912e95],
  ])('pow(%d, %d)', (x, y, expected) => within(pow(x, y), expected, ULP2));

  it.each([
    [1e-5, 11.512919692895826],
    [0.1, 2.252712651734206],
    [0.5, 0.5723649429247001],
    [1.5, -0.12078223763524522],
    [2.5, 0.2846828704729192],
    [3.7, 1.428072326665388],
    [10, 12.801827480081469],
    [100.5, 361.4355404677776],
    [1e4, 82099.71749644238],
    [1e8, 1742068066.1038346],
  ])('logGamma(%d)', (x, expected) => within(logGamma(x), expected, 1e-13));

  it.each([
    [-8, 0.9999999999999993],
    [-3, 0.9986501019683699],
    [-1, 0.8413447460685429],
    [-0.1, 0.539827837277029],
    [0, 0.5],
    [0.5, 0.3085375387259869],
    [1, 0.15865525393145705],
    [2.4, 0.008197535924596131],
    [2.6, 0.004661188023718749],
    [5, 2.866515718791939e-7],
    [10, 7.619853024160525e-24],
    [20, 2.7536241186062337e-89],
    [37, 5.725571222524577e-300],
  ])('normalTail(%d)', (x, expected) => within(normalTail(x), expected, 1e-13));

  it.each([
    [1e-16, -8.222082216130435],
    [1e-10, -6.361340902404057],
    [1e-5, -4.264890793922825],
    [0.001, -3.0902323061678136],
    [0.025, -1.9599639845400543],
    [0.07, -1.4757910281791706],
    [0.0751, -1.43882539275254],
    [0.2, -0.8416212335729142],
    [0.4, -0.2533471031357997],
    [0.499, -0.002506630899571766],
  ])('normalQuantile(%d), and the other end', (p, expected) => {
    within(normalQuantile(p), expected, 1e-14);
    within(normalQuantile(1 - p, p), -expected, 1e-14);
  });

  it('keep the special values', () => {
    expect([exp(-Infinity), exp(Infinity), exp(0), log(1), log(0), pow(5, 0)]).toEqual([
      0,
      Infinity,
      1,
      0,
      -Infinity,
      1,
    ]);
    expect([exp(Number.NaN), log(-1), pow(-8, 1 / 3), logGamma(0), logGamma(-1)]).toEqual(
      Array(5).fill(Number.NaN),
    );
  });

  it.each([
    [2, 3, 0.1, 0.14255931671003072],
    [2, 3, 0.5, 0.38572756813238956],
    [2, 3, 0.999, 0.9359618608971666],
    [1.8, 4.2, 1e-6, 0.0001350718992688828],
    [0.5, 0.5, 0.2, 0.0954915028125263],
    [5, 1, 0.9, 0.9791483623609768],
    [30, 70, 0.25, 0.26836782026097633],
    [0.3, 4, 0.05, 8.772617902751653e-6],
    [400, 300, 0.77, 0.5852810652158398],
  ])('beta quantile (%d, %d) at %d, and its mirror image', (a, b, p, expected) => {
    const memory = new KernelMemory(SAMPLING_KERNELS, undefined);
    within(memory.call('betaQuantile', a, b, p, 1 - p), expected, 3e-13);
    within(1 - memory.call('betaQuantile', b, a, 1 - p, p), expected, 1e-10);
    within(memory.call('betaProbability', a, b, expected, 1 - expected, 0), p, 1e-12);
  });
});
