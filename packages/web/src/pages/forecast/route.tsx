import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../../app/shell-route.ts';

export const forecastRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/forecast',
  component: lazyRouteComponent(() => import('./forecast-page.tsx'), 'ForecastPage'),
});
