import { type Static, Type } from 'typebox';
import { UncertainNumberSchema } from './uncertain-number.ts';

/** What every part of a scenario is written with. */
export const strict = { additionalProperties: false } as const;

export const TextSchema = Type.Union(
  [Type.String({ minLength: 1 }), Type.Object({ en: Type.String(), ko: Type.String() }, strict)],
  {
    description: 'one text, or one for each language: {en, ko}',
  },
);

export const IndustrySchema = Type.Union(
  [Type.String({ minLength: 1 }), Type.Array(Type.String({ minLength: 1 }), { minItems: 1 })],
  {
    description: 'code of an industry of the economy, or several: C29, [K64, K65, K66]',
  },
);

export const AmountSchema = Type.Object(
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

export type Amount = Static<typeof AmountSchema>;

export const DateSchema = Type.String({
  pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}$',
  description: 'a day: YYYY-MM-DD',
});

/** When a shock starts: days after the scenario begins, `{hours}`, or a date where the scenario has `begins`. */
export const MomentSchema = Type.Union(
  [UncertainNumberSchema, Type.Object({ hours: UncertainNumberSchema }, strict), DateSchema],
  { description: 'days after the scenario begins (default 0), {hours: …}, or a date: 2025-09-03' },
);

/** How long a shock lasts: one of the three. */
export const duration = {
  days: Type.Optional(UncertainNumberSchema),
  hours: Type.Optional(UncertainNumberSchema),
  until: Type.Optional(DateSchema),
};

/** On which days an industry works; a stop on other days costs nothing. */
export const CalendarSchema = Type.Object(
  {
    week: Type.Union([Type.Literal('five-day'), Type.Literal('six-day'), Type.Literal('seven-day')], {
      description: 'working days of a week: Monday to Friday, to Saturday, or all',
    }),
    holidays: Type.Optional(
      Type.Union([Type.Literal('KOR'), Type.Literal('GBR'), Type.Literal('USA'), Type.Array(DateSchema)]),
    ),
  },
  { ...strict, description: 'working days of the industries; needs the scenario’s `begins`' },
);
