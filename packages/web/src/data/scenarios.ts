import { queryOptions, useQuery } from '@tanstack/react-query';
import { API } from './http.ts';
import { allOf, type ApiRecord } from './objects.ts';

/** A scenario as a list tells it. */
export type ScenarioHead = ApiRecord<{
  /** Id of the table it names; null where it leaves that open. */
  readonly economy: string | null;
  /** Id it gives itself, as the library's do. */
  readonly name: string | null;
}>;

export const scenariosQuery = queryOptions({
  queryKey: ['scenarios'],
  queryFn: ({ signal }) => allOf<ScenarioHead>(`${API}/scenarios`, signal),
});

export const useScenarios = () => useQuery(scenariosQuery);
