import { type Static, Type } from 'typebox';
import { ModelIdSchema } from './model-id.ts';
import { AmountSchema, DateSchema, strict, TextSchema } from './parts.ts';
import { ScenarioShockSchema } from './shocks.ts';
import { UncertainNumberSchema } from './uncertain-number.ts';

const Share = Type.Number({ minimum: 0, maximum: 1 });
const ByIndustry = (description: string) =>
  Type.Union([UncertainNumberSchema, Type.Record(Type.String(), Type.Number())], {
    description: `${description}: one number, or one for each industry code`,
  });

/** How the models over time run; everything has a documented default. */
const DynamicsSchema = Type.Object(
  {
    horizonDays: Type.Optional(Type.Integer({ minimum: 1, maximum: 3650 })),
    recoveryDays: Type.Optional(
      ByIndustry('days in which an industry recovers from all but 1 % of an inoperability'),
    ),
    finishedGoodsDays: Type.Optional(ByIndustry('days of sales that an industry has in finished goods')),
    stockDays: Type.Optional(ByIndustry('days of use that buyers hold of an industry’s product (ARIO)')),
    restockDays: Type.Optional(Type.Number({ minimum: 1 })),
    stockSensitivity: Type.Optional(Type.Number({ exclusiveMinimum: 0, maximum: 1 })),
    overproduction: Type.Optional(Type.Number({ minimum: 1 })),
    overproductionDays: Type.Optional(Type.Number({ minimum: 1 })),
    rationing: Type.Optional(Type.Union([Type.Literal('uniform'), Type.Literal('industries-first')])),
    orderShares: Type.Optional(Type.Union([Type.Literal('fixed'), Type.Literal('adapting')])),
    importsSubstitute: Type.Optional(
      ByIndustry('share of a product that industries lack and buy abroad the same day (ARIO), 0 to 1'),
    ),
    criticality: Type.Optional(
      Type.Record(
        Type.String(),
        Type.Union([Type.Literal('critical'), Type.Literal('important'), Type.Literal('neither')]),
        {
          description:
            'what lacking a product does to its buyers (ARIO), by industry code and default: output falls with it (critical), halves without it (important), or goes on (neither); all critical where nothing is said',
        },
      ),
    ),
    resilience: Type.Optional(
      Type.Array(
        Type.Object(
          {
            action: Type.Union([
              Type.Literal('conservation'),
              Type.Literal('excess-capacity'),
              Type.Literal('import-substitution'),
              Type.Literal('input-substitution'),
              Type.Literal('inventories'),
              Type.Literal('management'),
              Type.Literal('own-supply'),
              Type.Literal('recapture'),
              Type.Literal('relocation'),
            ]),
            reduction: UncertainNumberSchema,
            source: Type.Optional(Type.String({ minLength: 1 })),
          },
          strict,
        ),
      ),
    ),
  },
  strict,
);

const UncertaintySchema = Type.Object(
  {
    draws: Type.Optional(Type.Integer({ minimum: 2, maximum: 10_000_000 })),
    seed: Type.Optional(Type.Integer({ minimum: 0, maximum: 4_294_967_295 })),
    pathDraws: Type.Optional(Type.Integer({ minimum: 0, maximum: 10_000 })),
  },
  {
    ...strict,
    description: 'how many samples are drawn: `draws` of the linear models, `pathDraws` of those over time',
  },
);

const FrequencySchema = Type.Object(
  { perYear: UncertainNumberSchema, source: Type.Optional(Type.String({ minLength: 1 })) },
  {
    ...strict,
    description: 'how often such an event is expected: then yearly losses and return periods are told',
  },
);

const InsuranceSchema = Type.Object(
  {
    waitingHours: Type.Optional(Type.Number({ minimum: 0 })),
    deductible: Type.Optional(AmountSchema),
    limit: Type.Optional(AmountSchema),
    share: Type.Optional(Share),
    othersShare: Type.Optional(
      Type.Number({
        minimum: 0,
        maximum: 1,
        description: 'share of the losses of others that cover of their own pays; default 0',
      }),
    ),
  },
  { ...strict, description: 'terms of the victims’ cover: losses are told apart into insured and not' },
);

export const ScenarioSchema = Type.Object(
  {
    spillway: Type.Literal('scenario/1'),
    id: Type.Optional(Type.String({ pattern: '^[a-z0-9][a-z0-9-]{0,63}$' })),
    title: TextSchema,
    story: Type.Optional(TextSchema),
    economy: Type.Optional(Type.String({ minLength: 1, description: 'id of a shipped or imported table' })),
    begins: Type.Optional(DateSchema),
    shocks: Type.Array(ScenarioShockSchema, { minItems: 1 }),
    models: Type.Optional(
      Type.Union([Type.Literal('all'), Type.Array(ModelIdSchema, { minItems: 1 })], {
        description: `all, or a list of ${ModelIdSchema.anyOf.map((option) => option.const).join(', ')}`,
      }),
    ),
    dynamics: Type.Optional(DynamicsSchema),
    uncertainty: Type.Optional(UncertaintySchema),
    frequency: Type.Optional(FrequencySchema),
    insurance: Type.Optional(InsuranceSchema),
    report: Type.Optional(
      Type.Object({ currency: Type.Optional(Type.String({ pattern: '^[A-Z]{3}$' })) }, strict),
    ),
    sources: Type.Optional(Type.Array(Type.Object({ of: Type.String(), text: Type.String() }, strict))),
  },
  { ...strict, $id: 'urn:spillway:schema:scenario:1', title: 'Spillway scenario, version 1' },
);

export type Scenario = Static<typeof ScenarioSchema>;
