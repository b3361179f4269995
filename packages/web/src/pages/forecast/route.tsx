import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../../app/shell-route.ts';

/** Numbers of the forecast that a reader may change; what is not in the address is as the library has it. */
export interface ForecastSearch {
  readonly to?: number | undefined;
  readonly share?: number | undefined;
  readonly growth?: number | undefined;
  readonly secondary?: number | undefined;
}

const within = (value: unknown, low: number, high: number): number | undefined => {
  const number = typeof value === 'number' ? value : Number.NaN;
  return number >= low && number <= high ? number : undefined;
};

export const forecastRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/forecast',
  validateSearch: (raw: Record<string, unknown>): ForecastSearch => {
    const found = {
      to: within(raw['to'], 2016, 2060),
      share: within(raw['share'], 0, 0.2),
      growth: within(raw['growth'], -0.1, 0.2),
      secondary: within(raw['secondary'], 0, 1),
    };
    return Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined));
  },
  component: lazyRouteComponent(() => import('./forecast-page.tsx'), 'ForecastPage'),
});
