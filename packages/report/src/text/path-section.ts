import type { Assessment } from '@spillway/core/scenarios';
import {
  formatCell,
  formatMoney,
  formatNumber,
  formatPercent,
  moneyUnit,
  tableScale,
} from '../format/index.ts';
import { inLanguage } from '../view/labels.ts';
import { MILLION } from '../view/money-unit.ts';
import {
  lastDrawnDay,
  madeUpRows,
  negativeWord,
  type PathRow,
  pathRows,
  stoppedDays,
  toldDays,
  unmetRows,
} from '../view/path-rows.ts';
import { lossWords } from '../words/loss.ts';
import { EFFECT_WORDS } from '../words/measures.ts';
import { PATH_WORDS } from '../words/path-words.ts';
import { REPORT_WORDS } from '../words/report-words.ts';
import { displayWidth } from './display-width.ts';
import { sparkline } from './sparkline.ts';
import type { TextPage } from './text-page.ts';
import type { TextColumn } from './text-table.ts';

const SPARK = 32;
const INDENT = 2;
const GAP = 2;

/** A name in two lines of about the same width, for the head of a narrow column. */
function twoLines(name: string): readonly [string, string] {
  const words = name.split(' ');
  const cuts = words.map((_, k) => [words.slice(0, k).join(' '), words.slice(k).join(' ')] as const);
  const wider = ([a, b]: readonly [string, string]): number => Math.max(displayWidth(a), displayWidth(b));
  return cuts.reduce((best, cut) => (wider(cut) < wider(best) ? cut : best));
}

/** Columns side by side that fit the page: more models than fit stand in a table of their own below. */
function blocks(
  columns: readonly (readonly TextColumn[])[],
  widths: readonly number[],
  room: number,
): number[][] {
  const groups: number[][] = [[]];
  let used = 0;
  columns.forEach((_, k) => {
    if (used + widths[k] > room && groups.at(-1)!.length > 0) {
      groups.push([]);
      used = 0;
    }
    groups.at(-1)!.push(k);
    used += widths[k];
  });
  return groups;
}

function daysTable(
  page: TextPage,
  assessment: Assessment,
  rows: readonly PathRow[],
  seriesOf: (row: PathRow) => readonly number[],
  days: readonly number[],
): void {
  const { language } = page;
  const words = PATH_WORDS[language];
  const told = days.flatMap((day) => rows.map((row) => (seriesOf(row)[day] ?? 0) * MILLION));
  const scale = tableScale(told, language);
  const largest = Math.max(0, ...told.map((value) => Math.abs(value) / scale.factor));
  const cell = (value: number): string =>
    formatCell((value * MILLION) / scale.factor, largest, negativeWord(rows, language));
  const unit = moneyUnit(scale, assessment.money.currency, language);
  const perDay = seriesOf(rows[0]) === rows[0].daily;
  page.subheading(`${perDay ? words.perDay : words.cumulative}, ${perDay ? words.unitPerDay(unit) : unit}`);
  const last = days.at(-1)!;
  const dayCells = days.map((day) => (day === last ? words.end(formatNumber(day, language)) : String(day)));
  const columns = rows.map((row): TextColumn[] => {
    const [first, second] = twoLines(row.name);
    return [{ head: first, unit: second, align: 'right' }];
  });
  const widths = rows.map(
    (row, k) =>
      GAP +
      Math.max(
        displayWidth(columns[k][0].head),
        displayWidth(columns[k][0].unit ?? ''),
        ...days.map((day) => displayWidth(cell(seriesOf(row)[day] ?? 0))),
      ),
  );
  const room = page.width - INDENT - Math.max(displayWidth(words.day), ...dayCells.map(displayWidth));
  for (const [at, group] of blocks(columns, widths, room).entries()) {
    if (at > 0) page.space();
    page.table(
      [{ head: words.day, align: 'left' }, ...group.flatMap((k) => columns[k])],
      days.map((day, row) => [dayCells[row], ...group.map((k) => cell(seriesOf(rows[k])[day] ?? 0))]),
    );
  }
}

/** The loss day by day: one sparkline a model, then the loss of some days and what has come together until then. */
export function pathSection(page: TextPage, assessment: Assessment): void {
  const { path, money } = assessment;
  const { language } = page;
  if (path === null) return;
  const rows = pathRows(assessment, path, language);
  if (rows.length === 0) return;
  const words = PATH_WORDS[language];
  const amount = (value: number): string => formatMoney(value * MILLION, money.currency, language);
  page.heading(words.heading);
  const stopped = stoppedDays(path);
  if (stopped !== null) {
    const names = path.outage.map(({ name }) => inLanguage(name, language)).join(words.between);
    const [first, last] = [formatNumber(stopped.first, language), formatNumber(stopped.last, language)];
    page.paragraph(words.stoppedText(names, formatPercent(stopped.most, language), first, last));
  }
  const drawn = lastDrawnDay(path, rows);
  page.table(
    [
      { head: REPORT_WORDS[language].model, align: 'left', gives: true },
      { head: words.shape, align: 'left' },
      { head: EFFECT_WORDS.total.name[language], align: 'right' },
    ],
    rows.map(({ name, daily, cumulative }) => [
      name,
      sparkline(daily.slice(0, drawn + 1), SPARK),
      lossWords((cumulative.at(-1) ?? 0) * MILLION, money.currency, language),
    ]),
  );
  page.quiet(words.sparkline(formatNumber(drawn, language)));
  const days = toldDays(path, rows);
  daysTable(page, assessment, rows, ({ daily }) => daily, days);
  daysTable(page, assessment, rows, ({ cumulative }) => cumulative, days);
  for (const { name, from, amount: made } of madeUpRows(rows))
    page.item(words.madeUpFrom(name, formatNumber(from, language), amount(made)));
  for (const { name, amount: unmet } of unmetRows(rows)) page.item(words.unmet(name, amount(unmet)));
}
