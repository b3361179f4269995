import type { Language } from '@spillway/core/shared';
import { csvField } from '../csv/csv-field.ts';
import { formatCell, moneyUnit, type Scale, tableScale } from '../format/index.ts';
import { plainText } from '../text/plain-text.ts';
import { displayWidth } from '../text/display-width.ts';
import { type TextColumn, textTable } from '../text/text-table.ts';
import { textPage } from '../text/text-page.ts';
import { MILLION } from '../view/money-unit.ts';
import { REPORT_WORDS } from '../words/report-words.ts';
import { byTotal, type FailedScenario, type ScenarioSummary } from './scenario-summary.ts';
import { SCENARIO_WORDS } from './scenario-words.ts';

export interface ComparisonOptions {
  readonly language: Language;
  readonly width?: number | undefined;
  readonly colour?: boolean | undefined;
}

/** From this width on a title has room beside the id. */
const TITLE_WIDTH = 120;
const DEFAULT_WIDTH = 100;
const LEAST_WIDTH = 80;

interface Column extends TextColumn {
  readonly cell: (summary: ScenarioSummary) => string;
  /** Stands beside the damage and gives way where there is no room. */
  readonly beside?: boolean;
}

function columnsOf(
  summaries: readonly ScenarioSummary[],
  scale: Scale,
  language: Language,
  withTitle: boolean,
): readonly Column[] {
  const words = SCENARIO_WORDS[language];
  const gain = REPORT_WORDS[language].gain;
  const kinds = new Set(summaries.map(({ range }) => range?.kind));
  const mixed = kinds.has('sampled') && kinds.has('cases');
  const largest = Math.max(...summaries.map(({ result }) => Math.abs(result?.total.valueAdded ?? 0)));
  const mostShare = Math.max(...summaries.map((each) => Math.abs(each.shareOfValueAdded ?? 0))) * 100;
  const inScale = (millions: number): number => (millions * MILLION) / scale.factor;
  const money = (millions: number | null): string =>
    formatCell(millions === null ? null : inScale(millions), inScale(largest), gain);
  const figure = (head: string, value: (summary: ScenarioSummary) => number | null): Column => ({
    head,
    align: 'right',
    cell: (summary) => money(value(summary)),
  });
  const range = ({ range: known }: ScenarioSummary): string => {
    if (known === null) return money(null);
    const between = `${money(known.low)}${known.low < 0 ? ' ~ ' : '–'}${money(known.high)}`;
    return mixed && known.kind === 'cases' ? `${between}*` : between;
  };
  return [
    { head: words.scenario, align: 'left', gives: !withTitle, cell: ({ id }) => plainText(id) },
    ...(withTitle
      ? [
          {
            head: '',
            align: 'left' as const,
            gives: true,
            cell: ({ title }: ScenarioSummary) => plainText(title[language]),
          },
        ]
      : []),
    figure(words.direct, ({ result }) => result?.direct.valueAdded ?? null),
    figure(words.indirect, ({ result }) => result?.indirect.valueAdded ?? null),
    figure(words.total, ({ result }) => result?.total.valueAdded ?? null),
    { head: words.range, align: 'right', cell: range },
    {
      head: words.share,
      align: 'right',
      cell: ({ shareOfValueAdded: share }) =>
        formatCell(share === null ? null : share * 100, mostShare, gain),
    },
    { ...figure(words.trust, ({ trust }) => trust), beside: true },
    { ...figure(words.costs, ({ costs }) => (costs === 0 ? null : costs)), beside: true },
  ];
}

/** The columns there is room for: figures of large numbers may leave none for what stands beside them. */
function fitting(
  columns: readonly Column[],
  summaries: readonly ScenarioSummary[],
  width: number,
): readonly Column[] {
  const { head } = textTable(
    columns,
    summaries.map((summary) => columns.map(({ cell }) => cell(summary))),
    width,
  );
  return displayWidth(head.at(-1)!) <= width ? columns : columns.filter(({ beside }) => beside !== true);
}

/**
 * Many scenarios in one table, largest loss of value added first, in one currency. What stands beside the damage has
 * columns of its own and is in no total; those without an answer follow with the reason.
 */
export function renderComparison(
  given: readonly ScenarioSummary[],
  failed: readonly FailedScenario[],
  { language, width = DEFAULT_WIDTH, colour = false }: ComparisonOptions,
): string {
  const words = SCENARIO_WORDS[language];
  const columns = Math.max(LEAST_WIDTH, width);
  const page = textPage(language, columns, colour, plainText);
  const answered = given.filter(({ result }) => result !== null).toSorted(byTotal);
  if (answered.length > 0) {
    const { currency } = answered[0].money;
    // The ends of the ranges choose the scale, so that no column grows wide.
    const figures = answered.flatMap(({ result, range }) => [result!.total.valueAdded, range?.high ?? 0]);
    const scale = tableScale(
      figures.map((millions) => millions * MILLION),
      language,
    );
    const kinds = new Set(answered.flatMap(({ range }) => (range === null ? [] : [range.kind])));
    page.heading(words.comparison(answered.length));
    page.quiet(words.inUnit(moneyUnit(scale, currency, language)));
    const all = columnsOf(answered, scale, language, columns >= TITLE_WIDTH);
    const set = fitting(all, answered, columns);
    page.table(
      set,
      answered.map((summary) => set.map(({ cell }) => cell(summary))),
    );
    page.quiet(words.columnsNote);
    if (kinds.size > 1) page.quiet(words.rangeMixed);
    else if (kinds.size === 1) page.quiet(kinds.has('sampled') ? words.rangeSampled : words.rangeCases);
    page.quiet(set.length < all.length ? words.noRoom : words.besideNote);
    if (answered.length > 1) page.quiet(words.addNote);
  }
  const without = [...given.filter(({ result }) => result === null), ...failed];
  if (without.length > 0) {
    page.heading(words.unanswered);
    for (const { id, why } of without)
      page.item(`${id}: ${why.map((text) => text[language]).join(' ')}`, true);
  }
  return page.text();
}

/** The same as a tidy table, money in millions; headings are the same in both languages. */
export function renderComparisonCsv(
  given: readonly ScenarioSummary[],
  failed: readonly FailedScenario[],
  language: Language,
): string {
  const head = [
    'id',
    'title',
    'economy',
    'currency',
    'unit',
    'model',
    'coefficients',
    'value_added_direct',
    'value_added_indirect',
    'value_added_total',
    'output_total',
    'jobs_total',
    'range_kind',
    'range_low',
    'range_high',
    'share_of_value_added',
    'trust_value_added',
    'costs',
    'transfers',
    'why_no_answer',
  ];
  const rows = given
    .toSorted(byTotal)
    .map(({ result, range, ...each }) => [
      each.id,
      each.title[language],
      each.economy.id,
      each.money.currency,
      each.money.unit,
      result?.model,
      result?.coefficients,
      result?.direct.valueAdded,
      result?.indirect.valueAdded,
      result?.total.valueAdded,
      result?.total.output,
      result?.total.jobs,
      range?.kind,
      range?.low,
      range?.high,
      each.shareOfValueAdded,
      each.trust,
      each.costs,
      each.transfers,
      each.why.map((text) => text[language]).join(' '),
    ]);
  const without = failed.map(({ id, title, why }) => [
    id,
    title[language],
    ...Array.from({ length: head.length - 3 }, () => null),
    why.map((text) => text[language]).join(' '),
  ]);
  return `\uFEFF${[head, ...rows, ...without].map((row) => row.map(csvField).join(',')).join('\r\n')}\r\n`;
}
