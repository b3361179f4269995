import { queryOptions } from '@tanstack/react-query';
import { API, requestText } from './http.ts';

/** A scenario as YAML, as the core reads it. */
export const scenarioDocumentQuery = (id: string) =>
  queryOptions({
    queryKey: ['scenarios', id, 'document'],
    queryFn: async ({ signal }) => ({
      id,
      text: await requestText(`${API}/scenarios/${encodeURIComponent(id)}/document`, signal),
    }),
    staleTime: 300_000,
  });
