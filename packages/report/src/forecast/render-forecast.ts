import type { ForecastLine, ForecastPoint, NationalForecast } from '@spillway/core/forecast';
import type { Language } from '@spillway/core/shared';
import {
  formatCell,
  formatMoney,
  formatNumber,
  formatPercent,
  moneyUnit,
  type Scale,
  scaleOf,
} from '../format/index.ts';
import { plainText } from '../text/plain-text.ts';
import { type TextPage, textPage } from '../text/text-page.ts';
import type { TextColumn } from '../text/text-table.ts';
import { areaName } from '../words/areas.ts';
import { basisSection } from './basis-section.ts';
import { FORECAST_WORDS } from './forecast-words.ts';

interface RenderOptions {
  readonly language: Language;
  readonly width?: number;
  readonly colour?: boolean;
}

const isThere = (line: NationalForecast['lines'][number]): line is ForecastLine => line.status === 'ok';
const at = (line: ForecastLine, year: number): ForecastPoint =>
  line.points.find((point) => point.year === year)!;
const WIDE_BAND = 0.8;
/** A narrower page leaves the bands to the section of the fans. */
const WIDTH_FOR_BANDS = 98;

/** The years a page shows: those published, the last with a figure, every fifth, and the last of all. */
function shownYears(forecast: NationalForecast): readonly number[] {
  const years = forecast.gdp.points.map(({ year }) => year);
  const last = years.at(-1)!;
  const anchors = forecast.anchors?.gaps.map(({ year }) => year) ?? [];
  const from = Math.max(years[0], Math.min(forecast.gdp.lastYear, last) - 8);
  return years.filter(
    (year) =>
      year === last ||
      year === forecast.gdp.lastYear ||
      anchors.includes(year) ||
      (year >= from && year % 5 === 0),
  );
}

/** A national forecast as text: the three lines side by side, their fans, the published path, what each rests on. */
export function renderForecast(forecast: NationalForecast, options: RenderOptions): string {
  const { language, width = 100, colour = false } = options;
  const words = FORECAST_WORDS[language];
  const page = textPage(language, width, colour, plainText);
  const last = forecast.gdp.points.at(-1)!.year;
  const lines = forecast.lines.filter(isThere);
  const scale = scaleOf(
    Math.max(...lines.flatMap(({ points }) => points.map(({ centre }) => centre))),
    language,
  );
  page.title(words.title(areaName(forecast.area, language), last));
  page.quiet(words.unit);
  page.paragraph(words.lead);
  linesSection(page, forecast, lines, scale, width >= WIDTH_FOR_BANDS);
  fansSection(page, forecast, lines, scale, last);
  anchorsSection(page, forecast, scale);
  secondarySection(page, forecast, lines, last);
  basisSection(page, forecast, lines);
  sourcesSection(page, forecast);
  return page.text();
}

/** Cells of a column that share their decimals. */
const columnOf = (values: readonly number[], scale: Scale): string[] => {
  const scaled = values.map((value) => value / scale.factor);
  const largest = Math.max(...scaled.map(Math.abs));
  return scaled.map((value) => formatCell(value, largest, '−'));
};

function bandsOf(
  points: readonly ForecastPoint[],
  level: number,
  scale: Scale,
  language: Language,
): string[] {
  const bands = points.map(({ fan }) => fan.find((band) => band.level === level)!);
  const cells = columnOf([...bands.map(({ low }) => low), ...bands.map(({ high }) => high)], scale);
  const dash = language === 'ko' ? '~' : '–';
  return bands.map((_, k) => `${cells[k]}${dash}${cells[bands.length + k]}`);
}

function linesSection(
  page: TextPage,
  forecast: NationalForecast,
  lines: readonly ForecastLine[],
  scale: Scale,
  bands: boolean,
): void {
  const { language } = page;
  const words = FORECAST_WORDS[language];
  const years = shownYears(forecast);
  const gdp = years.map((year) => forecast.gdp.points.find((point) => point.year === year)!);
  const published = years.map(
    (year) => forecast.anchors?.gaps.find((gap) => gap.year === year)?.published ?? null,
  );
  const columns: TextColumn[] = [
    { head: words.year, align: 'left' },
    { head: words.gdp, align: 'right' },
    ...lines.flatMap(({ id }): TextColumn[] => [
      { head: words.lineHead[id], align: 'right' },
      ...(bands ? [{ head: words.within(formatPercent(WIDE_BAND, language)), align: 'right' } as const] : []),
    ]),
    ...(forecast.anchors === null ? [] : [{ head: words.published, align: 'right' } as const]),
  ];
  const cells = lines.map((line) => {
    const points = years.map((year) => at(line, year));
    return {
      centres: columnOf(
        points.map(({ centre }) => centre),
        scale,
      ),
      ranges: bandsOf(points, WIDE_BAND, scale, language),
    };
  });
  const amounts = gdp.map(({ amount }) => formatNumber(amount / scale.factor, language, 4));
  page.heading(`${words.three} (${moneyUnit(scale, forecast.currency, language)})`);
  page.table(
    columns,
    years.map((year, k) => [
      `${year}${gdp[k].ahead > 0 ? ' *' : ''}`,
      amounts[k],
      ...cells.flatMap(({ centres, ranges }) => [centres[k], ...(bands ? [ranges[k]] : [])]),
      ...(forecast.anchors === null
        ? []
        : [published[k] === null ? '' : formatNumber(published[k] / scale.factor, language)]),
    ]),
  );
  const { growth, lastYear, points } = forecast.gdp;
  if (points.some(({ ahead }) => ahead > 0))
    page.quiet(words.aheadNote(lastYear, formatPercent(growth.rate, language)));
  for (const line of forecast.lines)
    page.item(
      isThere(line) ? words.road[line.id] : `${words.lineHead[line.id]}: — (${words.absent[line.reason]})`,
    );
  if (lines.every((line) => at(line, years.at(-1)!).centre > 0) && lines.length > 1) {
    const year = years.at(-1)!;
    const sorted = lines.toSorted((a, b) => at(b, year).centre - at(a, year).centre);
    const [most, least] = [sorted[0], sorted.at(-1)!];
    page.paragraph(
      words.apart(
        words.line[most.id],
        words.line[least.id],
        formatNumber(at(most, year).centre / at(least, year).centre, language, 2),
        year,
      ),
      true,
    );
  }
}

function fansSection(
  page: TextPage,
  forecast: NationalForecast,
  lines: readonly ForecastLine[],
  scale: Scale,
  year: number,
): void {
  const { language } = page;
  const words = FORECAST_WORDS[language];
  const levels = lines[0].points[0].fan.map(({ level }) => level);
  page.heading(`${words.fans(year)} (${moneyUnit(scale, forecast.currency, language)})`);
  page.table(
    [
      { head: '', align: 'left' },
      { head: words.centre, align: 'right' },
      ...levels.map((level): TextColumn => ({ head: formatPercent(level, language), align: 'right' })),
    ],
    lines.map((line) => {
      const point = at(line, year);
      return [
        words.lineHead[line.id],
        columnOf([point.centre], scale)[0],
        ...levels.map((level) => bandsOf([point], level, scale, language)[0]),
      ];
    }),
  );
  page.quiet(words.fanNote);
}

function anchorsSection(page: TextPage, forecast: NationalForecast, scale: Scale): void {
  const { anchors } = forecast;
  const { language } = page;
  const words = FORECAST_WORDS[language];
  if (anchors === null) return;
  const heads = words.anchorHeads;
  const amount = (value: number | null): string =>
    formatNumber(value === null ? null : value / scale.factor, language, 4);
  const times = (value: number | null): string => (value === null ? '—' : value.toFixed(3));
  page.heading(`${words.anchors} (${moneyUnit(scale, forecast.currency, language)})`);
  page.table(
    [
      { head: words.year, align: 'left' },
      ...(
        ['published', 'impliedGdp', 'growth', 'gdp', 'line', 'ratio', 'level', 'since', 'share'] as const
      ).map((key): TextColumn => ({ head: heads[key][0], unit: heads[key][1], align: 'right' })),
    ],
    anchors.gaps.map((gap) => [
      `${gap.year}`,
      formatNumber(gap.published / scale.factor, language),
      amount(gap.impliedGdp),
      gap.impliedGrowth === null ? '' : formatPercent(gap.impliedGrowth, language, 4),
      amount(gap.gdp),
      gap.line === null ? '—' : columnOf([gap.line], scale)[0],
      times(gap.ratio),
      times(gap.byLevel),
      times(gap.byGrowth),
      times(gap.byShare),
    ]),
  );
  const [first] = anchors.gaps;
  const money = (value: number): string => formatMoney(value, forecast.currency, language, 4);
  const growths = anchors.gaps
    .flatMap(({ impliedGrowth }) =>
      impliedGrowth === null ? [] : [formatPercent(impliedGrowth, language, 4)],
    )
    .join(language === 'en' ? ' and then ' : ', 이어서 ');
  if (first.gdp !== null && first.byLevel !== null)
    for (const note of words.anchorNotes(
      first.year,
      money(first.impliedGdp),
      money(first.gdp),
      first.byLevel.toFixed(2),
      growths,
      formatPercent(anchors.overallGrowth, language, 4),
      forecast.gdp.licence !== null,
    ))
      page.item(note);
}

function secondarySection(
  page: TextPage,
  { secondary, currency }: NationalForecast,
  lines: readonly ForecastLine[],
  year: number,
): void {
  const { language } = page;
  const words = FORECAST_WORDS[language];
  page.heading(words.secondary);
  if (secondary.factor === 0) {
    page.paragraph(words.noSecondary);
    return;
  }
  for (const line of lines) {
    const { centre, secondary: more } = at(line, year);
    page.item(
      words.secondaryLine(
        words.lineHead[line.id],
        formatMoney(more, currency, language),
        formatMoney(centre + more, currency, language),
        year,
      ),
    );
  }
  page.quiet(words.secondaryNote(formatPercent(secondary.factor, language)));
}

function sourcesSection(page: TextPage, { area, gdp, table, anchors }: NationalForecast): void {
  const { language } = page;
  const words = FORECAST_WORDS[language];
  const rate = formatPercent(gdp.growth.rate, language);
  page.heading(words.sources);
  page.item(`GDP: ${gdp.source}${gdp.licence === null ? '' : ` (${gdp.licence})`}`);
  page.item(
    gdp.growth.from === null
      ? words.growthGiven(rate)
      : words.growthMean(rate, gdp.growth.from[0], gdp.growth.from[1]),
  );
  if (table !== null) {
    page.item(`${table.source}${table.licence === null ? '' : ` (${table.licence})`} · ${table.id}`);
    if (table.country !== area)
      page.item(words.otherTable(areaName(table.country, language), areaName(area, language)), true);
  }
  if (anchors !== null) page.item(anchors.source);
  page.item(words.prices);
  for (const caveat of words.caveats) page.item(caveat);
}
