import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../../app/shell-route.ts';

const library = createRoute({
  getParentRoute: () => shellRoute,
  path: '/scenarios',
  component: lazyRouteComponent(() => import('./scenarios-page.tsx'), 'ScenariosPage'),
});

/** Routes of the scenarios: library, studio, comparison. */
export const scenarioRoutes = [library] as const;
