import { queryOptions, useQuery } from '@tanstack/react-query';
import { API, request } from './http.ts';

export interface Membership {
  readonly id: string;
  readonly name: string;
  readonly roles: readonly string[];
  /** Whether this organisation runs the centre. */
  readonly host: boolean;
}

export interface Me {
  readonly person: { readonly id: string; readonly name: string; readonly email: string } | null;
  readonly organisations: readonly Membership[];
  /** No administrator yet. */
  readonly firstRun: boolean;
  readonly demo: boolean;
  readonly version: string;
}

export const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: ({ signal }) => request<Me>(`${API}/me`, { signal }),
  staleTime: 60_000,
});

export const useMe = () => useQuery(meQuery);
