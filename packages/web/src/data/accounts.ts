import { useMutation, useQueryClient } from '@tanstack/react-query';
import { request } from './http.ts';

const AUTH = '/api/auth';

/** Asks the accounts of the centre (better-auth) something. */
export const accountRequest = <T>(path: string, body?: unknown): Promise<T> =>
  request<T>(`${AUTH}${path}`, body === undefined ? {} : { method: 'POST', body });

export function useSignOut() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => accountRequest<unknown>('/sign-out', {}),
    onSuccess: () => {
      // What the one before could see is not for the next.
      queries.clear();
    },
  });
}
