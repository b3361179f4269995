import type { TablePortrait } from '@spillway/core/economy';
import { type QueryClient, queryOptions, skipToken, useQuery, useQueryClient } from '@tanstack/react-query';
import { askEngine } from '../engine/engine.ts';
import { tableBytesQuery } from './economies.ts';

/** A table described: industries, linkages, the value of a lost day. Computed once for each table. */
const portraitQuery = (queries: QueryClient, id: string) =>
  queryOptions({
    queryKey: ['economies', id, 'portrait'],
    queryFn: async ({ signal }) =>
      askEngine('portray', { table: await queries.fetchQuery(tableBytesQuery(id)) }, { signal }),
    staleTime: Infinity,
  });

const flowsQuery = (queries: QueryClient, id: string) =>
  queryOptions({
    queryKey: ['economies', id, 'flows'],
    queryFn: async ({ signal }) =>
      askEngine('flows', { table: await queries.fetchQuery(tableBytesQuery(id)) }, { signal }),
    staleTime: Infinity,
  });

export function usePortrait(id: string | null) {
  const queries = useQueryClient();
  return useQuery({ ...portraitQuery(queries, id ?? ''), enabled: id !== null });
}

/** The same where a page has asked for it; it is not asked for. */
export const usePortraitAtHand = (id: string | null): TablePortrait | undefined =>
  useQuery<TablePortrait>({ queryKey: ['economies', id ?? '', 'portrait'], queryFn: skipToken }).data;

export function useFlows(id: string | null) {
  const queries = useQueryClient();
  return useQuery({ ...flowsQuery(queries, id ?? ''), enabled: id !== null });
}
