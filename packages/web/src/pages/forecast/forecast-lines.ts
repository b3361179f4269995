import type { ForecastLine, NationalForecast } from '@spillway/core/forecast';

/** The lines that have an answer. */
export const linesOf = (forecast: NationalForecast): readonly ForecastLine[] =>
  forecast.lines.filter((line): line is ForecastLine => line.status === 'ok');

/** The colour and stroke a line keeps, so that it is told apart without colour too. */
export const LINE_STYLES = {
  share: { colour: 'var(--sw-category-1)' },
  'bottom-up': { colour: 'var(--sw-category-2)', dash: '8 4' },
  scenarios: { colour: 'var(--sw-category-3)', dash: '2 4' },
} as const;
