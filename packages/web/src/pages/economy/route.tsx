import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../../app/shell-route.ts';
import { ECONOMY_PARTS, type EconomyPart } from './parts.ts';

export const economyRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/economy',
  validateSearch: (raw: Record<string, unknown>): { part?: EconomyPart; find?: string | undefined } => {
    const part = ECONOMY_PARTS.find((each) => each === raw['part']);
    return {
      ...(part === undefined ? {} : { part }),
      ...(typeof raw['find'] === 'string' && raw['find'] !== '' ? { find: raw['find'].slice(0, 100) } : {}),
    };
  },
  component: lazyRouteComponent(() => import('./economy-page.tsx'), 'EconomyPage'),
});
