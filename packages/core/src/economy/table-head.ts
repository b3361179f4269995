import { Type } from 'typebox';
import type { FinalDemandKind, PrimaryInputKind } from './table.ts';

const closed = { additionalProperties: false } as const;
const Nullable = <T extends Parameters<typeof Type.Array>[0]>(schema: T) => Type.Union([schema, Type.Null()]);
const LocalTextSchema = Type.Object({ en: Type.String(), ko: Type.String() }, closed);
const Labelled = { code: Type.String(), name: LocalTextSchema };
const oneOf = <T extends string>(...values: readonly T[]) =>
  Type.Union(values.map((value) => Type.Literal(value)));

const FINAL_DEMAND_KINDS: Readonly<Record<FinalDemandKind, true>> = {
  households: true,
  npish: true,
  government: true,
  investment: true,
  inventories: true,
  valuables: true,
  export: true,
  import: true,
  discrepancy: true,
  other: true,
};
const PRIMARY_INPUT_KINDS: Readonly<Record<PrimaryInputKind, true>> = {
  'value-added': true,
  wages: true,
  surplus: true,
  depreciation: true,
  'production-taxes': true,
  'product-taxes': true,
  'transport-margins': true,
  adjustment: true,
  other: true,
};

/** Length of each array of figures, null where the table has none. */
const ShapesSchema = Type.Object(
  {
    Z: Type.Integer({ minimum: 0 }),
    imports: Nullable(Type.Integer({ minimum: 0 })),
    Y: Type.Integer({ minimum: 0 }),
    importedY: Nullable(Type.Integer({ minimum: 0 })),
    V: Type.Integer({ minimum: 0 }),
    VY: Nullable(Type.Integer({ minimum: 0 })),
    x: Type.Integer({ minimum: 0 }),
  },
  closed,
);

/** Everything of a table but its arrays, as a table file holds it in JSON. */
export const TableHeadSchema = Type.Object(
  {
    id: Type.String(),
    title: LocalTextSchema,
    year: Type.Integer(),
    unit: Type.Object({ currency: Type.String(), scale: Type.Number({ exclusiveMinimum: 0 }) }, closed),
    priceYear: Type.Integer(),
    priceBasis: oneOf('basic', 'producers', 'purchasers', 'unknown'),
    exchangeRates: Type.Record(Type.String(), Type.Number({ exclusiveMinimum: 0 })),
    exchangeRateSource: Nullable(Type.String()),
    classification: Type.String(),
    symmetry: oneOf('industry-by-industry', 'product-by-product'),
    flows: oneOf('domestic', 'total'),
    regions: Type.Array(Type.Object(Labelled, closed), { minItems: 1 }),
    industries: Type.Array(Type.Object(Labelled, closed), { minItems: 1 }),
    finalDemand: Type.Array(
      Type.Object(
        { ...Labelled, kind: oneOf(...Object.keys(FINAL_DEMAND_KINDS)), region: Type.String() },
        closed,
      ),
    ),
    primaryInputs: Type.Array(
      Type.Object(
        { ...Labelled, kind: oneOf(...Object.keys(PRIMARY_INPUT_KINDS)), inValueAdded: Type.Boolean() },
        closed,
      ),
    ),
    satellites: Type.Array(
      Type.Object(
        {
          ...Labelled,
          unit: Type.String(),
          scale: Type.Number(),
          values: Type.Array(Nullable(Type.Number())),
          source: Type.String(),
        },
        closed,
      ),
    ),
    source: Type.Object(
      {
        publisher: Type.String(),
        title: Type.String(),
        edition: Type.String(),
        url: Nullable(Type.String()),
        doi: Nullable(Type.String()),
        licence: Nullable(Type.String()),
      },
      closed,
    ),
    provenance: Type.Array(
      Type.Object(
        {
          operation: Type.String(),
          note: Type.String(),
          parameters: Type.Optional(
            Type.Record(
              Type.String(),
              Type.Union([Type.String(), Type.Number(), Type.Boolean(), Type.Null()]),
            ),
          ),
        },
        closed,
      ),
    ),
    acceptedWithErrors: Type.Boolean(),
    shapes: ShapesSchema,
    tableHash: Type.String(),
  },
  closed,
);
