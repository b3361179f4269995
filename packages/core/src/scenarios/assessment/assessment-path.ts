import { type Static, Type } from 'typebox';
import { ModelIdSchema } from '../document/model-id.ts';
import { LocalTextSchema, Money } from './assessment-parts.ts';

const Daily = Type.Array(Money, { description: 'loss of each day, from day 0' });

const SeriesSchema = Type.Object({ output: Daily, valueAdded: Daily });

/** Levels at which a fan is drawn. */
export const FAN_LEVELS = [0.05, 0.25, 0.5, 0.75, 0.95] as const;

const ModelPathSchema = Type.Object({
  model: ModelIdSchema,
  coefficients: Type.Union([Type.Literal('domestic'), Type.Literal('total')]),
  total: SeriesSchema,
  hit: Type.Object({ output: Daily, valueAdded: Daily }, { description: 'of which the hit industries' }),
  fan: Type.Union(
    [
      Type.Object({
        draws: Type.Integer(),
        levels: Type.Array(Type.Number()),
        valueAdded: Type.Array(Daily, { description: 'one series a level: quantiles of each day’s loss' }),
      }),
      Type.Null(),
    ],
    { description: 'null where nothing was sampled' },
  ),
  unmet: Type.Union([Money, Type.Null()], {
    description: 'final demand that was not served, over all days; null where the model has none',
  }),
});

/** Losses day by day. */
export const PathSchema = Type.Object({
  begins: Type.Union([Type.String(), Type.Null()], {
    description: 'date of day 0, where the scenario gives it',
  }),
  days: Type.Integer(),
  outage: Type.Array(
    Type.Object({
      region: Type.String(),
      code: Type.String(),
      name: LocalTextSchema,
      share: Type.Array(Type.Number(), {
        description: 'share of as-planned output that cannot be made, by day',
      }),
    }),
    { description: 'the stops themselves, as the models were given them' },
  ),
  models: Type.Array(ModelPathSchema),
});

export type LossPath = Static<typeof PathSchema>;
export type ModelPath = Static<typeof ModelPathSchema>;
