import { createRoute } from '@tanstack/react-router';
import { rootRoute } from './root-route.tsx';
import { Shell } from './shell.tsx';

/** Every page behind the rail hangs on this route: `createRoute({ getParentRoute: () => shellRoute, path: '/…' })`. */
export const shellRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'shell',
  component: Shell,
});
