import { queryOptions, useQuery } from '@tanstack/react-query';
import { API, request } from './http.ts';
import type { ApiObject, Page } from './objects.ts';
import type { LocalText } from '@spillway/core/shared';

/** An estimate as a list tells it. */
export interface EstimateHead extends ApiObject {
  readonly scenario: { readonly id: string | null; readonly title: LocalText };
  readonly economy: string;
  readonly currency: string;
  readonly state: 'queued' | 'running' | 'done' | 'failed';
  /** Total damage of the headline model in single units of the currency (persons for jobs); null where there is none. */
  readonly total: {
    readonly output: number | null;
    readonly valueAdded: number | null;
    readonly jobs: number | null;
  } | null;
}

export const estimatesQuery = queryOptions({
  queryKey: ['estimates'],
  queryFn: ({ signal }) => request<Page<EstimateHead>>(`${API}/estimates`, { signal }),
});

export const useEstimates = () => useQuery(estimatesQuery);
