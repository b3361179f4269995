import { queryOptions, useQuery } from '@tanstack/react-query';
import { API, request } from './http.ts';
import type { ApiObject, Page } from './objects.ts';

/** A scenario as a list tells it. */
export interface ScenarioHead extends ApiObject {
  readonly origin: 'shipped' | 'own';
  /** The table it is written for; null where it leaves that open. */
  readonly economy: string | null;
}

export const scenariosQuery = queryOptions({
  queryKey: ['scenarios'],
  queryFn: ({ signal }) => request<Page<ScenarioHead>>(`${API}/scenarios`, { signal }),
});

export const useScenarios = () => useQuery(scenariosQuery);
