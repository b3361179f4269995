import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../../app/shell-route.ts';

export const governanceRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/governance',
  component: lazyRouteComponent(() => import('./governance-page.tsx'), 'GovernancePage'),
});
