import { type Static, Type } from 'typebox';

const strict = { additionalProperties: false } as const;
const N = Type.Number();

/**
 * A number of a scenario: known, or known only as a distribution.
 *
 * - `0.3` or `{ fixed: 0.3 }`
 * - `{ low, mode, high }`: the least, the most likely and the greatest value; `shape` says whether a
 *   triangle (default) or a PERT curve is drawn between them
 * - `{ quantiles: { "0.05": a, "0.5": b, "0.95": c } }`: at least two, values in the order of their levels
 * - `{ uniform: [a, b] }`, `{ normal: { mean, sd } }`
 * - `{ lognormal: { median, p90 } }`: by two of its quantiles
 * - `{ beta: { alpha, beta, low?, high? } }`: on [low, high], by default [0, 1]
 * - `{ empirical: [..] }`: observed values, each as likely as the others
 */
export const UncertainNumberSchema = Type.Union(
  [
    N,
    Type.Object({ fixed: N }, strict),
    Type.Object(
      {
        low: N,
        mode: N,
        high: N,
        shape: Type.Optional(Type.Union([Type.Literal('triangular'), Type.Literal('pert')])),
      },
      strict,
    ),
    Type.Object(
      {
        quantiles: Type.Record(Type.String({ pattern: '^0?\\.[0-9]+$' }), N, {
          minProperties: 2,
          additionalProperties: false,
        }),
      },
      strict,
    ),
    Type.Object({ uniform: Type.Array(N, { minItems: 2, maxItems: 2 }) }, strict),
    Type.Object({ normal: Type.Object({ mean: N, sd: Type.Number({ minimum: 0 }) }, strict) }, strict),
    Type.Object(
      {
        lognormal: Type.Object(
          { median: Type.Number({ exclusiveMinimum: 0 }), p90: Type.Number({ exclusiveMinimum: 0 }) },
          strict,
        ),
      },
      strict,
    ),
    Type.Object(
      {
        beta: Type.Object(
          {
            alpha: Type.Number({ exclusiveMinimum: 0 }),
            beta: Type.Number({ exclusiveMinimum: 0 }),
            low: Type.Optional(N),
            high: Type.Optional(N),
          },
          strict,
        ),
      },
      strict,
    ),
    Type.Object({ empirical: Type.Array(N, { minItems: 1 }) }, strict),
  ],
  { description: 'a number, or a distribution: {low, mode, high}, {quantiles}, {uniform}, {normal}, …' },
);

export type UncertainNumber = Static<typeof UncertainNumberSchema>;

/** Keys of which one tells each kind of distribution. */
const DISTRIBUTION_KEYS = [
  'fixed',
  'low',
  'quantiles',
  'uniform',
  'normal',
  'lognormal',
  'beta',
  'empirical',
];

/** Whether a value is a number of a scenario: one, or a distribution. */
export const isUncertainNumber = (value: unknown): value is UncertainNumber =>
  typeof value === 'number' ||
  (value !== null && typeof value === 'object' && DISTRIBUTION_KEYS.some((key) => Object.hasOwn(value, key)));
