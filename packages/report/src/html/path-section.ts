import { pathChart, type PathPicture } from '../charts/path-lines.ts';
import { MODEL_MARKS } from '../charts/palette.ts';
import {
  formatCell,
  formatMoney,
  formatNumber,
  formatPercent,
  moneyUnit,
  tableScale,
} from '../format/index.ts';
import type { LossPath } from '../view/assessment-fields.ts';
import { inLanguage } from '../view/labels.ts';
import { MILLION } from '../view/money-unit.ts';
import {
  fanRow,
  lastDrawnDay,
  madeUpRows,
  negativeWord,
  type PathRow,
  pathRows,
  stoppedDays,
  stoppedShare,
  toldDays,
  unmetRows,
} from '../view/path-rows.ts';
import { lossWords } from '../words/loss.ts';
import { PATH_WORDS } from '../words/path-words.ts';
import { RANGE_WORDS } from '../words/range-words.ts';
import { dateWords } from '../words/shock-timing.ts';
import { dataTable } from './data-table.ts';
import { chartFigure } from './figure.ts';
import { type Markup, NOTHING } from './markup.ts';
import { bulletList, figureFoot, type SectionContext, section } from './section.ts';

/** The picture of the paths up to the last day worth drawing. */
function pictureOf(
  { assessment, language }: SectionContext,
  path: LossPath,
  rows: readonly PathRow[],
): PathPicture {
  const words = PATH_WORDS[language];
  const { currency } = assessment.money;
  const last = lastDrawnDay(path, rows);
  const fanned = fanRow(assessment, rows);
  const fan = fanned?.key.fan ?? null;
  const levels = fan?.valueAdded ?? [];
  const shown = (values: readonly number[]): readonly number[] => values.slice(0, last + 1);
  const amounts = [...rows.flatMap(({ daily }) => shown(daily)), ...levels.flatMap(shown)];
  const scale = tableScale(
    amounts.map((value) => value * MILLION),
    language,
  );
  const inScale = (values: readonly number[]): number[] =>
    shown(values).map((value) => (value * MILLION) / scale.factor);
  const currencyUnit = moneyUnit(scale, currency, language);
  // The outermost levels make the pale band, those next to them the darker one.
  const bands = Array.from({ length: Math.min(2, Math.floor(levels.length / 2)) }, (_, k) => ({
    low: inScale(levels[k]),
    high: inScale(levels[levels.length - 1 - k]),
  }));
  return {
    lines: rows.map(({ key, name, daily, cumulative }) => ({
      name,
      label: words.inAll(lossWords((cumulative.at(-1) ?? 0) * MILLION, currency, language)),
      ...MODEL_MARKS[key.model],
      hollow: key.coefficients === 'total',
      values: inScale(daily),
    })),
    fan: fanned === null || bands.length === 0 ? null : { tone: MODEL_MARKS[fanned.key.model].tone, bands },
    stopped: stoppedShare(path),
    stoppedLabel: words.stopped,
    unit: words.unitPerDay(currencyUnit),
    dayAxis: words.axis(path.begins === null ? null : dateWords(path.begins, language)),
    format: (value) => (value < 0 ? '\u2212' : '') + formatNumber(Math.abs(value), language),
  };
}

/** What a reader who does not see the lines is told of each: its highest day and its sum. */
function described({ assessment, language }: SectionContext, rows: readonly PathRow[]): string {
  const { currency } = assessment.money;
  const amount = (value: number): string => lossWords(value * MILLION, currency, language);
  return rows
    .map(({ name, daily, cumulative }) => {
      const most = daily.reduce((top, value) => (Math.abs(value) > Math.abs(top) ? value : top), 0);
      const day = formatNumber(Math.max(0, daily.indexOf(most)), language);
      return PATH_WORDS[language].describe(name, amount(most), day, amount(cumulative.at(-1) ?? 0));
    })
    .join(' ');
}

function daysTable(
  { assessment, language }: SectionContext,
  path: LossPath,
  rows: readonly PathRow[],
  which: 'daily' | 'cumulative',
): Markup {
  const words = PATH_WORDS[language];
  const days = toldDays(path, rows);
  const amounts = days.flatMap((day) => rows.map((row) => (row[which][day] ?? 0) * MILLION));
  const scale = tableScale(amounts, language);
  const largest = Math.max(0, ...amounts.map((value) => Math.abs(value) / scale.factor));
  const unit = moneyUnit(scale, assessment.money.currency, language);
  return dataTable(
    which === 'daily' ? `${words.perDay}, ${words.unitPerDay(unit)}` : `${words.cumulative}, ${unit}`,
    [{ head: words.day }, ...rows.map(({ name }) => ({ head: name, numeric: true }))],
    days.map((day) => ({
      cells: [
        words.dayName(formatNumber(day, language)),
        ...rows.map((row) =>
          formatCell(
            ((row[which][day] ?? 0) * MILLION) / scale.factor,
            largest,
            negativeWord(rows, language),
          ),
        ),
      ],
    })),
  );
}

/** What must be said under the figure: what stops, what the bands are, what is made up, what stays unserved. */
function remarks(
  { assessment, language }: SectionContext,
  path: LossPath,
  rows: readonly PathRow[],
): string[] {
  const words = PATH_WORDS[language];
  const number = (value: number): string => formatNumber(value, language, 7);
  const money = (value: number): string => formatMoney(value * MILLION, assessment.money.currency, language);
  const stopped = stoppedDays(path);
  const fanned = fanRow(assessment, rows);
  return [
    ...(stopped === null
      ? []
      : [
          words.stoppedText(
            path.outage.map(({ name }) => inLanguage(name, language)).join(words.between),
            formatPercent(stopped.most, language),
            number(stopped.first),
            number(stopped.last),
          ),
        ]),
    ...(fanned?.key.fan ? [words.fan(fanned.name, number(fanned.key.fan.draws))] : []),
    ...(rows.some(({ daily }) => daily.slice(0, lastDrawnDay(path, rows) + 1).some((value) => value < 0))
      ? [
          rows.some(({ cumulative }) => (cumulative.at(-1) ?? 0) < 0)
            ? RANGE_WORDS[language].minus
            : words.madeUp,
        ]
      : []),
    ...madeUpRows(rows).map(({ name, from, amount }) => words.madeUpFrom(name, number(from), money(amount))),
    ...unmetRows(rows).map(({ name, amount }) => words.unmet(name, money(amount))),
  ];
}

/** The loss day by day: lines over time, and the same as tables. */
export function pathSection(context: SectionContext): Markup {
  const { assessment, language } = context;
  const { path } = assessment;
  if (path === null) return NOTHING;
  const rows = pathRows(assessment, path, language);
  if (rows.length === 0) return NOTHING;
  const words = PATH_WORDS[language];
  const picture = pictureOf(context, path, rows);
  return section('path', words.heading, words.lead, [
    chartFigure((size) => pathChart(picture, size), {
      id: 'path-lines',
      title: words.heading,
      description: described(context, rows),
      foot: figureFoot(context, null, picture.unit),
    }),
    bulletList(remarks(context, path, rows)),
    daysTable(context, path, rows, 'daily'),
    daysTable(context, path, rows, 'cumulative'),
  ]);
}
