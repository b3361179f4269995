/** Columns of a table of incidents, in the order of its publisher's description. */
export const BACKTEST_COLUMNS = [
  'id',
  'family',
  'kind',
  'event',
  'country',
  'year',
  'start_date',
  'victim',
  'isic4',
  'isic_name',
  'shock_type',
  'share_hit',
  'share_low',
  'share_high',
  'share_basis',
  'share_status',
  'depth',
  'full_days',
  'partial_days',
  'recovery_path',
  'recapture',
  'direct_low',
  'direct_mid',
  'direct_high',
  'direct_measure',
  'total_low',
  'total_mid',
  'total_high',
  'total_measure',
  'total_by',
  'currency',
  'unit',
  'price_year',
  'compare',
  'grade',
  'status',
  'source_title',
  'source_url',
  'notes',
] as const;

type Cells = Partial<Record<(typeof BACKTEST_COLUMNS)[number], string | number>>;

/** A made-up row that can be run: a fifth of the British car industry stops for ten days. */
const PLAIN: Cells = {
  id: 'made-up',
  kind: 'incident',
  event: 'a made-up stop',
  country: 'GBR',
  year: 2014,
  isic4: '29',
  isic_name: 'Motor vehicles',
  shock_type: 'supply',
  share_hit: 0.2,
  share_status: 'published',
  depth: 1,
  full_days: 10,
  direct_mid: 100,
  direct_measure: 'lost profit',
  total_mid: 200,
  total_measure: 'lost profit, with suppliers',
  currency: 'GBP',
  unit: 'million',
  compare: 'direct;total;multiplier',
  grade: 'A',
  status: 'confirmed',
};

const field = (value: string | number): string => {
  const text = String(value);
  return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

/** A table of incidents as csv, each row the plain one with changes. */
export const backtestCsv = (rows: readonly Cells[], columns: readonly string[] = BACKTEST_COLUMNS): string =>
  `${[
    columns.join(','),
    ...rows.map((row) =>
      columns.map((column) => field({ ...PLAIN, ...row }[column as keyof Cells] ?? '')).join(','),
    ),
  ].join('\n')}\n`;
