import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { API, request } from './http.ts';
import type { AnswerTo } from './objects.ts';

const at = (token: string): string => `${API}/invitations/${encodeURIComponent(token)}`;

/** What an invitation's link asks to. */
export const useOpenInvitation = (token: string) =>
  useQuery({
    queryKey: ['invitation', token],
    queryFn: ({ signal }) => request<AnswerTo<'readInvitation'>>(at(token), { signal }),
    retry: false,
  });

/** Joins with a new account, or, without fields, with the one signed in. */
export function useAcceptInvitation(token: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (account: { readonly name: string; readonly password: string } | null) =>
      request<unknown>(at(token), { method: 'POST', body: account ?? {}, once: false }),
    // The invitation is used up: it is not asked for again.
    onSuccess: () => queries.resetQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'invitation' }),
  });
}

interface FirstAdministrator {
  readonly token: string;
  readonly name: string;
  readonly email: string;
  readonly password: string;
  readonly organisation?: string;
}

export function useFirstAdministrator() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: FirstAdministrator) =>
      request<unknown>(`${API}/first-administrator`, { method: 'POST', body, once: false }),
    onSuccess: () => queries.resetQueries(),
  });
}
