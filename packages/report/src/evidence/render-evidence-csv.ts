import type { BacktestReport, BacktestTest } from '@spillway/core/evidence';
import type { Language } from '@spillway/core/shared';
import { csvField } from '../csv/csv-field.ts';

type Field = string | number | boolean | null;

const COLUMNS: readonly (readonly [name: string, of: (test: BacktestTest, language: Language) => Field])[] = [
  ['id', ({ id }) => id],
  ['line', ({ line }) => line],
  ['family', ({ family }) => family],
  ['kind', ({ kind }) => kind],
  ['event', ({ event }) => event],
  ['country', ({ country }) => country],
  ['year', ({ year }) => year],
  ['grade', ({ grade }) => grade],
  ['status', ({ status }) => status],
  ['compare', ({ compare }) => compare],
  ['group', ({ group }) => group],
  ['outcome', ({ outcome }) => outcome],
  ['measure', ({ measure }) => measure],
  ['scope', ({ scope }) => scope],
  ['unit', ({ unit }) => unit],
  ['currency', ({ currency }) => currency],
  ['price_year', ({ priceYear }) => priceYear],
  ['model_low', ({ model }) => model?.low ?? null],
  ['model_mode', ({ model }) => model?.mode ?? null],
  ['model_high', ({ model }) => model?.high ?? null],
  ['published_low', ({ published }) => published?.low ?? null],
  ['published_mid', ({ published }) => published?.mid ?? null],
  ['published_high', ({ published }) => published?.high ?? null],
  ['ratio', ({ ratio }) => ratio],
  ['ln_ratio', ({ lnRatio }) => lnRatio],
  ['inside', ({ inside }) => inside],
  ['overlap', ({ overlap }) => overlap],
  ['within2', ({ within2 }) => within2],
  ['within3', ({ within3 }) => within3],
  ['model', ({ by }) => by],
  ['tables', ({ tables }) => tables.join(' ')],
  ['sizes', ({ sizes }) => sizes],
  ['assumptions', ({ assumptions }, language) => assumptions.map((text) => text[language]).join('; ')],
  ['why_not', ({ why }, language) => why?.[language] ?? null],
];

/**
 * One row for each test. Lines end in CR LF after a byte order mark, as everywhere; `ratio` is model over published,
 * both of them in `unit` of `currency` at prices of `price_year`.
 */
export function renderEvidenceCsv(report: BacktestReport, language: Language): string {
  const lines = report.rows.map((test) => COLUMNS.map(([, of]) => csvField(of(test, language))).join(','));
  return `\uFEFF${[COLUMNS.map(([name]) => name).join(','), ...lines].join('\r\n')}\r\n`;
}
