import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../../app/shell-route.ts';

export const economyRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/economy',
  component: lazyRouteComponent(() => import('./economy-page.tsx'), 'EconomyPage'),
});
