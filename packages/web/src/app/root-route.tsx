import { createRootRouteWithContext, Outlet, retainSearchParams } from '@tanstack/react-router';
import type { QueryClient } from '@tanstack/react-query';
import { NotFound } from './not-found.tsx';
import { VIEW_KEYS, viewSearch, type ViewSearch } from './search.ts';

/** What routes may use to ask for data before their page is shown. */
export interface RouteContext {
  readonly queries: QueryClient;
}

export const rootRoute = createRootRouteWithContext<RouteContext>()({
  validateSearch: (raw: Record<string, unknown>): ViewSearch => viewSearch(raw),
  search: { middlewares: [retainSearchParams([...VIEW_KEYS])] },
  component: Outlet,
  notFoundComponent: NotFound,
});
