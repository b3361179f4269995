import { type Static, Type } from 'typebox';
import { ModelIdSchema } from '../document/model-id.ts';
import { ScenarioShockSchema } from '../document/shocks.ts';
import { LabelSchema, LocalTextSchema, MeasuresSchema, Money } from './assessment-parts.ts';
import { PathSchema } from './assessment-path.ts';
import { AnnualSchema, InsuredSchema, RangeSchema } from './assessment-range.ts';
import { HarmSchema, ResilienceSchema, SecondarySchema, TransferSchema } from './assessment-secondary.ts';

const CheckSchema = Type.Object({
  name: Type.String({ description: 'stable name of the identity, for example residual' }),
  ok: Type.Boolean(),
  value: Type.Number({ description: 'how far the identity is missed, dimensionless' }),
});

const IndustryLossSchema = Type.Object({
  region: Type.String(),
  code: Type.String(),
  name: LocalTextSchema,
  hit: Type.Boolean({ description: 'whether a shock starts in this industry' }),
  initial: MeasuresSchema,
  total: MeasuresSchema,
});

const ModelResultSchema = Type.Object({
  model: ModelIdSchema,
  coefficients: Type.Union([Type.Literal('domestic'), Type.Literal('total')]),
  status: Type.Union([Type.Literal('ok'), Type.Literal('not-applicable'), Type.Literal('stopped')], {
    description: 'stopped: a run over time that collapsed and reports nothing; `why` explains it',
  }),
  why: Type.Union([LocalTextSchema, Type.Null()], {
    description: 'why the model does not apply, or what must be known to read its figures',
  }),
  direction: Type.Union([Type.Literal('backward'), Type.Literal('forward'), Type.Literal('both')], {
    description:
      'towards suppliers (backward) or customers (forward), which are never added; both: a model that follows stocks and orders in both directions',
  }),
  initial: Type.Union([MeasuresSchema, Type.Null()], { description: 'the shock itself' }),
  direct: Type.Union([MeasuresSchema, Type.Null()], { description: 'the hit industries, feedback included' }),
  indirect: Type.Union([MeasuresSchema, Type.Null()], { description: 'all other industries' }),
  total: Type.Union([MeasuresSchema, Type.Null()]),
  regions: Type.Array(Type.Object({ region: Type.String(), name: LocalTextSchema, total: MeasuresSchema }), {
    description: 'the total by region, for a multi-regional table; empty for a national one',
  }),
  industries: Type.Array(IndustryLossSchema),
  inoperability: Type.Union([Type.Array(Type.Number()), Type.Null()], {
    description: 'share of yearly output lost, in the order of industries, clipped to [0, 1] for falls',
  }),
  clipped: Type.Integer({ description: 'industries whose loss was cut back to their whole output' }),
  checks: Type.Array(CheckSchema),
});

const CaseSchema = Type.Object({
  case: Type.Union([Type.Literal('low'), Type.Literal('mode'), Type.Literal('high')], {
    description:
      'low: every uncertain number at the end that makes the loss least; mode: each at its mode; high: at the end that makes it most',
  }),
  results: Type.Array(
    Type.Object({
      model: ModelIdSchema,
      coefficients: Type.Union([Type.Literal('domestic'), Type.Literal('total')]),
      initial: MeasuresSchema,
      direct: MeasuresSchema,
      indirect: MeasuresSchema,
      total: MeasuresSchema,
    }),
  ),
});

const DirectLossSchema = Type.Object({
  shock: Type.Integer({ description: 'position in the scenario, counted from 0' }),
  region: Type.String(),
  code: Type.String(),
  name: LocalTextSchema,
  effectiveDays: Type.Number({
    description: 'days at full depth: the full stop and the area of the recovery',
  }),
  gross: MeasuresSchema,
  recapture: Type.Object({
    asked: Type.Number({ description: 'share of the gross loss said to be made up later' }),
    cap: Type.Number({ description: 'share that spare capacity can make up within the horizon' }),
    used: Type.Number(),
    recaptured: MeasuresSchema,
  }),
  net: MeasuresSchema,
});

const PartnerSchema = Type.Object({
  region: Type.String(),
  code: Type.String(),
  name: LocalTextSchema,
  flow: Money,
});

/** Who sells to the hit industries and who buys from them, in a year without a shock. */
const TradeSchema = Type.Object({
  suppliers: Type.Array(PartnerSchema),
  customers: Type.Array(PartnerSchema),
  imports: Type.Union([Money, Type.Null()]),
  valueAdded: Money,
  domesticFinalDemand: Money,
  exports: Type.Union([Money, Type.Null()]),
  output: Money,
});

/** What one assessment says: `assessment/1`. Losses are positive; all money is in `money`. */
export const AssessmentSchema = Type.Object(
  {
    spillway: Type.Literal('assessment/1'),
    id: Type.String({ description: 'hash of scenario, table, models and version: equal ids, equal figures' }),
    title: LocalTextSchema,
    story: Type.Union([LocalTextSchema, Type.Null()]),
    shocks: Type.Array(
      Type.Object({
        shock: ScenarioShockSchema,
        industries: Type.Array(LabelSchema, {
          description: 'the industries it names, with their names in this economy',
        }),
      }),
      { description: 'the scenario’s shocks as they were written' },
    ),
    economy: Type.Object({
      id: Type.String(),
      title: LocalTextSchema,
      country: Type.Union([Type.String(), Type.Null()], { description: 'null for a multi-regional table' }),
      year: Type.Integer(),
      priceYear: Type.Integer(),
      priceBasis: Type.Union([
        Type.Literal('basic'),
        Type.Literal('producers'),
        Type.Literal('purchasers'),
        Type.Literal('unknown'),
      ]),
      currency: Type.String({ description: 'of the table itself' }),
      rateToKRW: Type.Union([Type.Number(), Type.Null()], {
        description: 'won for one unit of the table currency',
      }),
      industries: Type.Integer(),
      valueAdded: Money,
    }),
    money: Type.Object({
      currency: Type.String(),
      unit: Type.Literal('million'),
      rate: Type.Number({ description: 'units of money.currency for one of economy.currency' }),
    }),
    results: Type.Array(ModelResultSchema),
    cases: Type.Union([Type.Array(CaseSchema), Type.Null()]),
    directLosses: Type.Array(DirectLossSchema),
    trade: TradeSchema,
    notes: Type.Array(
      Type.Object({
        code: Type.String(),
        severity: Type.Union([Type.Literal('warning'), Type.Literal('info')]),
        text: LocalTextSchema,
      }),
    ),
    range: Type.Union([RangeSchema, Type.Null()], {
      description:
        'what the uncertain numbers make of the loss; null where the scenario has none that moves it',
    }),
    annual: Type.Union([AnnualSchema, Type.Null()], {
      description: 'expected loss a year and return periods; null where the scenario gives no frequency',
    }),
    insurance: Type.Union([InsuredSchema, Type.Null()]),
    path: Type.Union([PathSchema, Type.Null()], {
      description: 'losses day by day, by the models over time',
    }),
    resilience: Type.Union([ResilienceSchema, Type.Null()], {
      description: 'what the victims’ own actions avoid of the direct loss; the headline stays before them',
    }),
    secondary: Type.Union([Type.Array(SecondarySchema), Type.Null()], {
      description: 'secondary damage, each on its own line and in no total',
    }),
    transfers: Type.Union([Type.Array(TransferSchema), Type.Null()], {
      description: 'money that only changes hands, in no total; the part that leaves the country beside it',
    }),
    harm: Type.Union([Type.Array(HarmSchema), Type.Null()], {
      description: 'physical harm at a stated value of a statistical life, outside every total',
    }),
    provenance: Type.Object({
      program: Type.String(),
      version: Type.String(),
      scenario: Type.Object({ id: Type.String(), hash: Type.String() }),
      table: Type.Object({
        id: Type.String(),
        hash: Type.String(),
        publisher: Type.String(),
        title: Type.String(),
        edition: Type.String(),
        url: Type.Union([Type.String(), Type.Null()]),
        doi: Type.Union([Type.String(), Type.Null()]),
        licence: Type.Union([Type.String(), Type.Null()]),
        acceptedWithErrors: Type.Boolean(),
        steps: Type.Array(Type.Object({ operation: Type.String(), note: Type.String() })),
      }),
      exchangeRateSource: Type.Union([Type.String(), Type.Null()]),
      models: Type.Array(ModelIdSchema),
      seed: Type.Union([Type.Integer(), Type.Null()]),
      sources: Type.Array(Type.Object({ of: Type.String(), text: Type.String() }), {
        description: 'sources the scenario gives for its numbers',
      }),
    }),
  },
  { $id: 'urn:spillway:schema:assessment:1', title: 'Spillway assessment, version 1' },
);

export type { Measures } from './assessment-parts.ts';
export type Check = Static<typeof CheckSchema>;
export type ModelResult = Static<typeof ModelResultSchema>;
export type IndustryLoss = Static<typeof IndustryLossSchema>;
export type AssessmentCase = Static<typeof CaseSchema>;
export type DirectLoss = Static<typeof DirectLossSchema>;
export type Trade = Static<typeof TradeSchema>;
export type Assessment = Static<typeof AssessmentSchema>;
