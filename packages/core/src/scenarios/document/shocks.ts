import { type Static, Type } from 'typebox';
import {
  AmountSchema,
  CalendarSchema,
  duration,
  IndustrySchema,
  MomentSchema,
  strict,
  TextSchema,
} from './parts.ts';
import { UncertainNumberSchema } from './uncertain-number.ts';

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
    start: Type.Optional(MomentSchema),
    ...duration,
    ...common,
  },
  {
    ...strict,
    description:
      'final demand for what the industries of the table make changes: by a share (`change`, −0.1 is a fall of a tenth) or by an amount of money (`amount`, negative for a fall); a whole year unless days, hours or until say how long',
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
    start: Type.Optional(MomentSchema),
    ...duration,
    ...common,
  },
  {
    ...strict,
    description:
      'a share of the industries’ operation is lost, for a year unless days, hours or until say how long',
  },
);

const RecoverySchema = Type.Union(
  [
    Type.Object(
      {
        shape: Type.Union([Type.Literal('step'), Type.Literal('linear'), Type.Literal('exponential')]),
        ...duration,
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
      'how output comes back: {shape: step | linear | exponential, days | hours | until} or {shape: points, points: [[day, lost share], …]}',
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
    start: Type.Optional(MomentSchema),
    ...duration,
    calendar: Type.Optional(CalendarSchema),
    recovery: Type.Optional(RecoverySchema),
    recapture: Type.Optional(RecaptureSchema),
    yearlyOutput: Type.Optional(AmountSchema),
    ...common,
  },
  {
    ...strict,
    description:
      'a share of the industry stops, to a depth, for some days or hours, and comes back along a recovery curve; yearlyOutput sizes the industry where the table is of another country or year',
  },
);

const DependencyShockSchema = Type.Object(
  {
    kind: Type.Literal('dependency'),
    on: Type.String({
      minLength: 1,
      description: 'code of the industry whose service fails: D35, J61, K64, H52',
    }),
    region: place.region,
    fraction: UncertainNumberSchema,
    start: Type.Optional(MomentSchema),
    ...duration,
    recovery: Type.Optional(RecoverySchema),
    bufferHours: Type.Optional(UncertainNumberSchema),
    importance: Type.Optional(
      Type.Union([UncertainNumberSchema, Type.Record(Type.String(), UncertainNumberSchema)], {
        description:
          'share of a user’s output that stops without the service: one number, or one for each industry code (default for others)',
      }),
    ),
    ...common,
  },
  {
    ...strict,
    description:
      'a shared service fails for a fraction of its users: it loses that share of its output, and each industry is hit by its own dependence on it; bufferHours is how long users go on without it (backup power)',
  },
);

const TrustShockSchema = Type.Object(
  {
    kind: Type.Literal('trust'),
    ...place,
    fall: UncertainNumberSchema,
    halfLifeDays: Type.Optional(UncertainNumberSchema),
    substitution: Type.Optional(UncertainNumberSchema),
    exports: Type.Optional(
      Type.Union([Type.Literal('included'), Type.Literal('excluded'), Type.Literal('only')]),
    ),
    start: Type.Optional(MomentSchema),
    ...common,
  },
  {
    ...strict,
    description:
      'customers lose trust: final demand falls by `fall` at first and comes back with a half-life; `substitution` is the share that domestic rivals take over (default 0.8: one firm; 0.3: a whole class of products)',
  },
);

const RatingShockSchema = Type.Object(
  {
    kind: Type.Literal('rating'),
    notches: UncertainNumberSchema,
    debt: Type.Optional(AmountSchema),
    spreadBasisPoints: Type.Optional(UncertainNumberSchema),
    growthPerNotch: Type.Optional(UncertainNumberSchema),
    basisPointsPerNotch: Type.Optional(UncertainNumberSchema),
    refinancedShare: Type.Optional(UncertainNumberSchema),
    foreignShare: Type.Optional(UncertainNumberSchema),
    years: Type.Optional(Type.Integer({ minimum: 1, maximum: 50 })),
    discountRate: Type.Optional(UncertainNumberSchema),
    ...common,
  },
  {
    ...strict,
    description:
      'the sovereign’s credit: extra interest on public debt for some notches down. 0 unless someone says otherwise: no sovereign has been downgraded for a cyber event',
  },
);

const HarmShockSchema = Type.Object(
  {
    kind: Type.Literal('harm'),
    deaths: Type.Optional(UncertainNumberSchema),
    injuries: Type.Optional(UncertainNumberSchema),
    injuryFraction: Type.Optional(UncertainNumberSchema),
    valueOfLife: AmountSchema,
    ...common,
  },
  {
    ...strict,
    description: 'physical harm, valued by a stated value of a statistical life; outside every total',
  },
);

const CostShockSchema = Type.Object(
  {
    kind: Type.Literal('cost'),
    amount: AmountSchema,
    transfer: Type.Optional(
      Type.Boolean({ description: 'true: money that only changes hands (ransom, fine, compensation)' }),
    ),
    abroadShare: Type.Optional(UncertainNumberSchema),
    label: TextSchema,
    source: common.source,
  },
  { ...strict, description: 'a cost beside the damage, on a line of its own and outside every total' },
);

export const SHOCK_SCHEMAS = {
  demand: DemandShockSchema,
  inoperability: InoperabilityShockSchema,
  outage: OutageShockSchema,
  dependency: DependencyShockSchema,
  trust: TrustShockSchema,
  rating: RatingShockSchema,
  harm: HarmShockSchema,
  cost: CostShockSchema,
} as const;

export const ScenarioShockSchema = Type.Union([
  DemandShockSchema,
  InoperabilityShockSchema,
  OutageShockSchema,
  DependencyShockSchema,
  TrustShockSchema,
  RatingShockSchema,
  HarmShockSchema,
  CostShockSchema,
]);

export type ScenarioShock = Static<typeof ScenarioShockSchema>;
/** A shock of one kind. */
export type ShockOf<K extends ScenarioShock['kind']> = Extract<ScenarioShock, { kind: K }>;
