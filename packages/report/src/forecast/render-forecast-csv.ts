import { FAN_LEVELS, type NationalForecast } from '@spillway/core/forecast';
import { csvField } from '../csv/csv-field.ts';

/** A national forecast as one tidy table: a row for each line and year, in single units of the currency. */
export function renderForecastCsv(forecast: NationalForecast): string {
  const head = [
    'area',
    'currency',
    'line',
    'year',
    'years_ahead',
    'gdp',
    'damage',
    ...FAN_LEVELS.flatMap((level) => [`low_${level * 100}`, `high_${level * 100}`]),
    'secondary',
    'published',
  ];
  const rows = forecast.lines.flatMap((line) =>
    line.status === 'absent'
      ? []
      : line.points.map((point, k) => [
          forecast.area,
          forecast.currency,
          line.id,
          point.year,
          point.ahead,
          forecast.gdp.points[k].amount,
          point.centre,
          ...point.fan.flatMap(({ low, high }) => [low, high]),
          point.secondary,
          line.id === 'share'
            ? (forecast.anchors?.gaps.find(({ year }) => year === point.year)?.published ?? null)
            : null,
        ]),
  );
  return `\uFEFF${[head, ...rows].map((row) => row.map(csvField).join(',')).join('\r\n')}\r\n`;
}
