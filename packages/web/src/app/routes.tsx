import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { scenarioRoutes } from '../pages/scenarios/routes.tsx';
import { accessRoutes } from '../pages/access/routes.tsx';
import { economyRoute } from '../pages/economy/route.tsx';
import { forecastRoute } from '../pages/forecast/route.tsx';
import { governanceRoute } from '../pages/governance/route.tsx';
import { settingsRoute } from '../pages/settings/route.tsx';
import { rootRoute } from './root-route.tsx';
import { shellRoute } from './shell-route.ts';

const situation = createRoute({
  getParentRoute: () => shellRoute,
  path: '/',
  component: lazyRouteComponent(() => import('../pages/situation/situation-page.tsx'), 'SituationPage'),
});
const exposure = createRoute({
  getParentRoute: () => shellRoute,
  path: '/exposure',
  component: lazyRouteComponent(() => import('../pages/exposure/exposure-page.tsx'), 'ExposurePage'),
});
const cases = createRoute({
  getParentRoute: () => shellRoute,
  path: '/cases',
  component: lazyRouteComponent(() => import('../pages/cases/cases-page.tsx'), 'CasesPage'),
});
const design = createRoute({
  getParentRoute: () => shellRoute,
  path: '/design',
  component: lazyRouteComponent(() => import('../pages/design/design-page.tsx'), 'DesignPage'),
});

export const routeTree = rootRoute.addChildren([
  shellRoute.addChildren([
    situation,
    ...scenarioRoutes,
    economyRoute,
    exposure,
    cases,
    forecastRoute,
    governanceRoute,
    settingsRoute,
    design,
  ]),
  ...accessRoutes,
]);
