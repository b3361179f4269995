import { type Static, Type } from 'typebox';
import { ModelIdSchema } from './model-id.ts';
import { UncertainNumberSchema } from './uncertain-number.ts';

const strict = { additionalProperties: false } as const;

const TextSchema = Type.Union(
  [Type.String({ minLength: 1 }), Type.Object({ en: Type.String(), ko: Type.String() }, strict)],
  {
    description: 'one text, or one for each language: {en, ko}',
  },
);

const IndustrySchema = Type.Union(
  [Type.String({ minLength: 1 }), Type.Array(Type.String({ minLength: 1 }), { minItems: 1 })],
  {
    description: 'code of an industry of the economy, or several: C29, [K64, K65, K66]',
  },
);

const AmountSchema = Type.Object(
  {
    value: UncertainNumberSchema,
    currency: Type.String({ pattern: '^[A-Z]{3}$', description: 'ISO 4217' }),
    unit: Type.Optional(
      Type.Union(
        [
          Type.Literal('one'),
          Type.Literal('thousand'),
          Type.Literal('million'),
          Type.Literal('billion'),
          Type.Literal('trillion'),
        ],
        { description: 'default: million' },
      ),
    ),
  },
  { ...strict, description: 'money: {value, currency, unit}' },
);

const common = {
  label: Type.Optional(TextSchema),
  source: Type.Optional(
    Type.String({ minLength: 1, description: 'where the numbers come from, or judgement' }),
  ),
};

const place = {
  industry: IndustrySchema,
  region: Type.Optional(
    Type.String({ description: 'code of a region; needed where the economy has several' }),
  ),
};

const DemandShockSchema = Type.Object(
  {
    kind: Type.Literal('demand'),
    ...place,
    change: Type.Optional(UncertainNumberSchema),
    amount: Type.Optional(AmountSchema),
    exports: Type.Optional(
      Type.Union([Type.Literal('included'), Type.Literal('excluded'), Type.Literal('only')], {
        description: 'which final demand `change` is a share of; default: included',
      }),
    ),
    ...common,
  },
  {
    ...strict,
    description:
      'final demand for what the industries of the table make changes: by a share (`change`, −0.1 is a fall of a tenth) or by an amount of money (`amount`, negative for a fall)',
  },
);

const InoperabilityShockSchema = Type.Object(
  {
    kind: Type.Literal('inoperability'),
    ...place,
    fraction: UncertainNumberSchema,
    meaning: Type.Union(
      [
        Type.Literal('demand-perturbation'),
        Type.Literal('final-demand'),
        Type.Literal('output'),
        Type.Literal('primary-input'),
      ],
      {
        description:
          'demand-perturbation: demand falls by the fraction of as-planned output (c*); final-demand: final demand falls by the fraction; output: output itself is the fraction lower; primary-input: value added is (Ghosh)',
      },
    ),
    ...common,
  },
  { ...strict, description: 'a share of the industries’ operation is lost for a year' },
);

const RecoverySchema = Type.Union(
  [
    Type.Object(
      {
        shape: Type.Union([Type.Literal('step'), Type.Literal('linear'), Type.Literal('exponential')]),
        days: UncertainNumberSchema,
      },
      strict,
    ),
    Type.Object(
      {
        shape: Type.Literal('points'),
        points: Type.Array(Type.Array(Type.Number(), { minItems: 2, maxItems: 2 }), { minItems: 2 }),
      },
      strict,
    ),
  ],
  {
    description:
      'how output comes back: {shape: step | linear | exponential, days} or {shape: points, points: [[day, lost share], …]}',
  },
);

const RecaptureSchema = Type.Union(
  [
    UncertainNumberSchema,
    Type.Object(
      {
        share: UncertainNumberSchema,
        capacity: Type.Optional(
          Type.Number({ minimum: 1, description: 'highest use of capacity; default 1.25' }),
        ),
        horizonDays: Type.Optional(
          Type.Number({ minimum: 0, description: 'how long buyers wait; default 365' }),
        ),
      },
      strict,
    ),
  ],
  { description: 'share of lost output made up later; default 0. Never part of the headline' },
);

const OutageShockSchema = Type.Object(
  {
    kind: Type.Literal('outage'),
    ...place,
    share: Type.Optional(UncertainNumberSchema),
    depth: Type.Optional(UncertainNumberSchema),
    days: UncertainNumberSchema,
    recovery: Type.Optional(RecoverySchema),
    recapture: Type.Optional(RecaptureSchema),
    yearlyOutput: Type.Optional(AmountSchema),
    ...common,
  },
  {
    ...strict,
    description:
      'a share of the industry stops, to a depth, for some days, and comes back along a recovery curve; yearlyOutput sizes the industry where the table is of another country or year',
  },
);

const CostShockSchema = Type.Object(
  {
    kind: Type.Literal('cost'),
    amount: AmountSchema,
    transfer: Type.Optional(
      Type.Boolean({ description: 'true: money that only changes hands (ransom, fine, compensation)' }),
    ),
    label: TextSchema,
    source: common.source,
  },
  { ...strict, description: 'a cost beside the damage, on a line of its own and outside every total' },
);

export const SHOCK_SCHEMAS = {
  demand: DemandShockSchema,
  inoperability: InoperabilityShockSchema,
  outage: OutageShockSchema,
  cost: CostShockSchema,
} as const;

export const ScenarioShockSchema = Type.Union([
  DemandShockSchema,
  InoperabilityShockSchema,
  OutageShockSchema,
  CostShockSchema,
]);

export const ScenarioSchema = Type.Object(
  {
    spillway: Type.Literal('scenario/1'),
    id: Type.Optional(Type.String({ pattern: '^[a-z0-9][a-z0-9-]{0,63}$' })),
    title: TextSchema,
    story: Type.Optional(TextSchema),
    economy: Type.Optional(Type.String({ minLength: 1, description: 'id of a shipped or imported table' })),
    shocks: Type.Array(ScenarioShockSchema, { minItems: 1 }),
    models: Type.Optional(
      Type.Union([Type.Literal('all'), Type.Array(ModelIdSchema, { minItems: 1 })], {
        description:
          'all, or a list of leontief, leontief-households, iim-demand, pinned, extraction, ghosh, iim-supply',
      }),
    ),
    uncertainty: Type.Optional(
      Type.Object(
        {
          draws: Type.Optional(Type.Integer({ minimum: 1 })),
          seed: Type.Optional(Type.Integer({ minimum: 0 })),
        },
        strict,
      ),
    ),
    report: Type.Optional(
      Type.Object({ currency: Type.Optional(Type.String({ pattern: '^[A-Z]{3}$' })) }, strict),
    ),
    sources: Type.Optional(Type.Array(Type.Object({ of: Type.String(), text: Type.String() }, strict))),
  },
  { ...strict, $id: 'urn:spillway:schema:scenario:1', title: 'Spillway scenario, version 1' },
);

export type Scenario = Static<typeof ScenarioSchema>;
export type ScenarioShock = Scenario['shocks'][number];
export type Amount = Static<typeof AmountSchema>;
