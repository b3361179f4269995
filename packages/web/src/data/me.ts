import { queryOptions, useQuery } from '@tanstack/react-query';
import { API, request } from './http.ts';
import type { AnswerTo } from './objects.ts';

export type Me = AnswerTo<'readMe'>;
export type Membership = Me['organisations'][number];
export type Role = Membership['roles'][number];

export const ROLES: readonly Role[] = [
  'viewer',
  'analyst',
  'handler',
  'operator',
  'coordinator',
  'administrator',
];

const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: ({ signal }) => request<Me>(`${API}/me`, { signal }),
  staleTime: 60_000,
});

export const useMe = () => useQuery(meQuery);
