import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../../app/shell-route.ts';
import { GOVERNANCE_PARTS, type GovernancePart } from './parts.ts';

export const governanceRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/governance',
  validateSearch: (raw: Record<string, unknown>): { part?: GovernancePart; organisation?: string } => {
    const part = GOVERNANCE_PARTS.find((each) => each === raw['part']);
    const organisation = raw['organisation'];
    return {
      ...(part === undefined ? {} : { part }),
      ...(typeof organisation === 'string' && organisation !== '' ? { organisation } : {}),
    };
  },
  component: lazyRouteComponent(() => import('./governance-page.tsx'), 'GovernancePage'),
});
