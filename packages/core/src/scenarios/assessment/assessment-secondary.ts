import { type Static, Type } from 'typebox';
import { LocalTextSchema, MeasuresSchema, Money } from './assessment-parts.ts';

/** One line of secondary damage. */
export const SecondarySchema = Type.Object({
  kind: Type.Union([Type.Literal('trust'), Type.Literal('sovereign'), Type.Literal('response')]),
  label: LocalTextSchema,
  initial: Type.Union([MeasuresSchema, Type.Null()], {
    description: 'trust: demand that is lost, net of what domestic rivals take over',
  }),
  total: Type.Union([MeasuresSchema, Type.Null()], { description: 'trust: with suppliers (Leontief)' }),
  money: Type.Union(
    [
      Type.Object({
        mode: Money,
        low: Type.Union([Money, Type.Null()]),
        high: Type.Union([Money, Type.Null()]),
        presentValue: Type.Union([Money, Type.Null()]),
        years: Type.Array(Money, { description: 'extra interest of each year; empty elsewhere' }),
        residents: Type.Union([Money, Type.Null()], {
          description: 'part paid to residents: a transfer within the country',
        }),
        abroad: Type.Union([Money, Type.Null()], { description: 'part paid abroad' }),
      }),
      Type.Null(),
    ],
    { description: 'sovereign: extra interest; response: cost to the victims, output of others' },
  ),
  notes: Type.Array(LocalTextSchema),
});

/** Money that only changes hands. */
export const TransferSchema = Type.Object({
  label: LocalTextSchema,
  amount: Money,
  low: Type.Union([Money, Type.Null()]),
  high: Type.Union([Money, Type.Null()]),
  abroad: Type.Union([Money, Type.Null()], {
    description: 'part that leaves the country; null where not said',
  }),
});

export const HarmSchema = Type.Object({
  label: LocalTextSchema,
  deaths: Type.Number(),
  injuries: Type.Number(),
  value: Money,
  low: Type.Union([Money, Type.Null()]),
  high: Type.Union([Money, Type.Null()]),
});

export const ResilienceSchema = Type.Object({
  actions: Type.Array(
    Type.Object({
      action: Type.String(),
      share: Type.Number(),
      source: Type.Union([Type.String(), Type.Null()]),
    }),
  ),
  share: Type.Number({
    description: 'of the loss of those hit, all actions together: 1 − Π(1 − share)',
  }),
  low: Type.Union([Type.Number(), Type.Null()]),
  high: Type.Union([Type.Number(), Type.Null()]),
  direct: Type.Union([MeasuresSchema, Type.Null()], {
    description: 'what is avoided of the direct loss and of what users of a failed service lose',
  }),
});

export type SecondaryLine = Static<typeof SecondarySchema>;
export type Transfer = Static<typeof TransferSchema>;
export type Harm = Static<typeof HarmSchema>;
