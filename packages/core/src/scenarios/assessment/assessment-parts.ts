import { type Static, Type } from 'typebox';

export const LocalTextSchema = Type.Object({ en: Type.String(), ko: Type.String() });
export const Money = Type.Number({
  description: 'in money.unit of money.currency; a loss is positive, a gain negative',
});

/** One industry of one region. */
export const LabelSchema = Type.Object({ region: Type.String(), code: Type.String(), name: LocalTextSchema });

/** The measures of a loss, in separate columns, never summed. Null: the table has no such figures. */
export const MeasuresSchema = Type.Object({
  output: Money,
  valueAdded: Money,
  jobs: Type.Union([Type.Number({ description: 'job-years: persons × years of work' }), Type.Null()]),
});

export type Measures = Static<typeof MeasuresSchema>;
