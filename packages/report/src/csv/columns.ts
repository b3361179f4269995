/**
 * The columns of the table. Those up to `note` are of results; those behind it tell the parts that go beyond results
 * apart: `item` says which of several (a path into the scenario, a number of its list), `statistic` what is told of it,
 * `level` the quantile or year, and `money` an amount that is neither output nor value added.
 */
export const COLUMNS = [
  'assessment',
  'scenario',
  'economy',
  'model',
  'coefficients',
  'direction',
  'status',
  'case',
  'region',
  'industry',
  'industry_name',
  'hit',
  'effect',
  'output',
  'value_added',
  'jobs',
  'share_of_output',
  'currency',
  'money_unit',
  'note',
  'part',
  'item',
  'statistic',
  'day',
  'return_period',
  'level',
  'money',
  'value',
] as const;

export type Row = Partial<Record<(typeof COLUMNS)[number], string | number | boolean | null>>;
