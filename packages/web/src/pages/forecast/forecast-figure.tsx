import type { ForecastLine, NationalForecast } from '@spillway/core/forecast';
import { formatMoney, formatMoneyRange, formatNumber, moneyUnit, scaleOf } from '@spillway/report/parts';
import { useLanguage, useWords } from '../../app/language.tsx';
import { FanChart } from '../../charts/fan-chart.tsx';
import type { Column } from '../../components/data-table.tsx';
import { Figure } from '../../components/figure.tsx';
import { LINE_STYLES } from './forecast-lines.ts';
import { FORECAST_PAGE_WORDS } from './forecast-page-words.ts';

interface YearRow {
  readonly year: number;
  readonly gdp: number;
  readonly published: number | null;
  readonly points: readonly ForecastLine['points'][number][];
}

const WIDE_BAND = 0.8;
/** Years of the past that are drawn. */
const FROM = 2010;

/** The lines over the years with their bands, and what was published. */
export function ForecastFigure({
  forecast,
  lines,
}: {
  readonly forecast: NationalForecast;
  readonly lines: readonly ForecastLine[];
}) {
  const words = useWords(FORECAST_PAGE_WORDS);
  const language = useLanguage();
  const { currency, gdp, anchors } = forecast;
  const money = (value: number): string => formatMoney(value, currency, language);
  const last = gdp.points.at(-1)!.year;
  const rows: YearRow[] = gdp.points
    .filter(({ year }) => year >= Math.min(FROM, last - 1))
    .map(({ year, amount }) => ({
      year,
      gdp: amount,
      published: anchors?.gaps.find((gap) => gap.year === year)?.published ?? null,
      points: lines.map(({ points }) => points.find((point) => point.year === year)!),
    }));
  const ends = lines.map(({ points }) => points.at(-1)!.centre);
  const scale = scaleOf(Math.max(...ends), language);
  const say = (value: number): string => formatNumber(value / scale.factor, language);
  const unit = moneyUnit(scale, currency, language);
  const bandAt = (row: YearRow, k: number) => row.points[k].fan.find(({ level }) => level === WIDE_BAND)!;
  const columns: Column<YearRow>[] = [
    { id: 'year', head: words.year, value: ({ year }) => year },
    {
      id: 'gdp',
      head: words.gdp,
      unit,
      align: 'right',
      value: (row) => row.gdp,
      cell: (row) => say(row.gdp),
    },
    ...lines.flatMap(({ id }, k): Column<YearRow>[] => [
      {
        id,
        head: words.lines[id],
        unit,
        align: 'right',
        value: ({ points }) => points[k].centre,
        cell: ({ points }) => say(points[k].centre),
      },
      {
        id: `${id}-low`,
        head: words.low80(words.lines[id]),
        unit,
        align: 'right',
        value: (row) => bandAt(row, k).low,
        cell: (row) => say(bandAt(row, k).low),
      },
      {
        id: `${id}-high`,
        head: words.high80(words.lines[id]),
        unit,
        align: 'right',
        value: (row) => bandAt(row, k).high,
        cell: (row) => say(bandAt(row, k).high),
      },
    ]),
    ...(anchors === null
      ? []
      : [
          {
            id: 'published',
            head: words.kiet,
            unit,
            align: 'right' as const,
            value: ({ published }: YearRow) => published,
            cell: ({ published }: YearRow) => (published === null ? '' : say(published)),
          },
        ]),
  ];
  return (
    <Figure
      level={2}
      title={
        lines.length > 1
          ? words.figure(last, formatNumber(Math.max(...ends) / Math.min(...ends), language, 2))
          : words.figureOne
      }
      description={words.description}
      basis={{
        unit: words.unit(unit),
        prices: words.fan,
        source: `${words.source}: ${gdp.source}`,
        model: words.model,
      }}
      columns={columns}
      rows={rows}
      rowKey={({ year }) => String(year)}
      fileName={`${forecast.area.toLowerCase()}-forecast-${last}`}
      chart={(width) => (
        <FanChart
          width={width}
          height={width > 640 ? 460 : 360}
          unit={unit}
          say={say}
          aheadFrom={gdp.lastYear}
          aheadWords={words.ahead}
          marks={rows.flatMap(({ year, published }) =>
            published === null
              ? []
              : [{ at: year, value: published, words: `${words.kiet.split(' ')[0]} ${say(published)}` }],
          )}
          lines={lines.map(({ id }, k) => ({
            key: id,
            name: `${words.lines[id]} ${say(ends[k])}`,
            ...LINE_STYLES[id],
            points: rows.map(({ year, points }) => ({
              at: year,
              centre: points[k].centre,
              bands: points[k].fan,
            })),
          }))}
          tell={(at) => {
            const row = rows.find(({ year }) => year === at)!;
            return {
              name: String(at),
              value: words.reading([
                ...lines.map(({ id }, k) => {
                  const { low, high } = bandAt(row, k);
                  return `${words.lines[id]} ${money(row.points[k].centre)} (80 %: ${formatMoneyRange({ low, high }, currency, language)})`;
                }),
                ...(row.published === null ? [] : [`${words.kiet} ${money(row.published)}`]),
              ]),
              from: `${words.gdp} ${money(row.gdp)}`,
            };
          }}
        />
      )}
    />
  );
}
