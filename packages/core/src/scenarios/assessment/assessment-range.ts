import { type Static, Type } from 'typebox';
import { ModelIdSchema } from '../document/model-id.ts';
import { LabelSchema, LocalTextSchema, Money } from './assessment-parts.ts';

/** A sampled figure. */
const SampledSchema = Type.Object({
  mean: Money,
  sd: Money,
  standardError: Type.Number({ description: 'of the mean' }),
  p5: Money,
  p25: Money,
  p50: Money,
  p75: Money,
  p95: Money,
});

const SampledMeasuresSchema = Type.Object({
  output: SampledSchema,
  valueAdded: SampledSchema,
});

const SampledModelSchema = Type.Object({
  model: ModelIdSchema,
  coefficients: Type.Union([Type.Literal('domestic'), Type.Literal('total')]),
  draws: Type.Integer(),
  method: Type.Union([Type.Literal('linear'), Type.Literal('runs')], {
    description:
      'linear: every draw is a weighted sum of unit answers, exact; runs: the model itself was run for each draw of a Latin hypercube',
  }),
  initial: SampledMeasuresSchema,
  direct: SampledMeasuresSchema,
  indirect: SampledMeasuresSchema,
  total: SampledMeasuresSchema,
  enough: Type.Object(
    {
      relativeError: Type.Number({
        description: 'half-width of the 95 % interval of the mean, over the mean; 1 where the mean is zero',
      }),
      goal: Type.Number(),
      ok: Type.Boolean(),
      needed: Type.Integer({ description: 'draws that would meet the goal' }),
    },
    { description: 'whether there were enough draws for the mean of total value added' },
  ),
});

const DriverSchema = Type.Object({
  path: Type.String({ description: 'JSON Pointer of the number in the scenario' }),
  rankCorrelation: Type.Number({ description: 'Spearman, with the total loss of value added' }),
  sobolFirst: Type.Number({ description: 'share of the variance that the number explains alone' }),
  sobolError: Type.Number({ description: 'its standard error' }),
});

const CoefficientSchema = Type.Object({
  supplier: LabelSchema,
  buyer: LabelSchema,
  coefficient: Type.Number(),
  elasticity: Type.Number({ description: 'per cent of the total loss for one per cent of the coefficient' }),
});

/** What the uncertain numbers of a scenario make of its loss. */
export const RangeSchema = Type.Object({
  seed: Type.Integer(),
  models: Type.Array(SampledModelSchema),
  driversOf: ModelIdSchema,
  drivers: Type.Array(DriverSchema, { description: 'which numbers drive the answer, strongest first' }),
  table: Type.Union(
    [
      Type.Object({
        model: ModelIdSchema,
        allTenPercent: Type.Number({
          description:
            'relative change of the total if every coefficient were a tenth larger, to first order',
        }),
        coefficients: Type.Array(CoefficientSchema, { description: 'those that matter most' }),
      }),
      Type.Null(),
    ],
    { description: 'sensitivity of value added to the table’s own coefficients' },
  ),
});

const CurvePointSchema = Type.Object({
  returnPeriod: Type.Number({ description: 'years' }),
  occurrence: Money,
  aggregate: Money,
});

/** A scenario that happens so often a year. */
export const AnnualSchema = Type.Object({
  model: ModelIdSchema,
  measure: Type.Literal('valueAdded'),
  ratePerYear: Type.Number(),
  years: Type.Integer({ description: 'simulated' }),
  averageLoss: Money,
  standardError: Type.Number(),
  curve: Type.Array(CurvePointSchema),
  valueAtRisk: Type.Object({
    level: Type.Number(),
    value: Money,
    standardError: Type.Number(),
  }),
  tailValueAtRisk: Type.Object({
    level: Type.Number(),
    value: Money,
    standardError: Type.Number(),
  }),
  source: Type.Union([Type.String(), Type.Null()]),
});

/** Parts of the loss that the victims' cover pays and does not. */
export const InsuredSchema = Type.Object({
  model: ModelIdSchema,
  direct: Type.Object({ insured: Money, uninsured: Money }),
  spillover: Type.Object({ insured: Money, uninsured: Money }),
  terms: LocalTextSchema,
});

export type LossRange = Static<typeof RangeSchema>;
export type SampledModel = Static<typeof SampledModelSchema>;
export type Sampled = Static<typeof SampledSchema>;
export type AnnualLoss = Static<typeof AnnualSchema>;
export type InsuredLoss = Static<typeof InsuredSchema>;
