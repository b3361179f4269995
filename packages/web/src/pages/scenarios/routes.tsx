import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../../app/shell-route.ts';
import { compareSearch, librarySearch, studioSearch } from './search.ts';

const library = createRoute({
  getParentRoute: () => shellRoute,
  path: '/scenarios',
  validateSearch: librarySearch,
  component: lazyRouteComponent(() => import('./scenarios-page.tsx'), 'ScenariosPage'),
});
const fresh = createRoute({
  getParentRoute: () => shellRoute,
  path: '/scenarios/new',
  validateSearch: studioSearch,
  component: lazyRouteComponent(() => import('./studio-page.tsx'), 'NewScenarioPage'),
});
const compare = createRoute({
  getParentRoute: () => shellRoute,
  path: '/scenarios/compare',
  validateSearch: compareSearch,
  component: lazyRouteComponent(() => import('./compare-page.tsx'), 'ComparePage'),
});
const studio = createRoute({
  getParentRoute: () => shellRoute,
  path: '/scenarios/$id',
  validateSearch: studioSearch,
  component: lazyRouteComponent(() => import('./studio-page.tsx'), 'StudioPage'),
});

/** Routes of the scenarios: library, studio, comparison. */
export const scenarioRoutes = [library, fresh, compare, studio] as const;
