import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { API, request } from './http.ts';
import type { AnswerTo } from './objects.ts';

export type Group = AnswerTo<'readGroup'>;

export interface GroupFields {
  readonly name: string;
  readonly hidesMembers: boolean;
  readonly organisations: readonly string[];
}

const at = (id: string): string => `${API}/groups/${encodeURIComponent(id)}`;

export const useGroups = () =>
  useQuery({
    queryKey: ['groups'],
    queryFn: async ({ signal }) =>
      (await request<{ readonly items: readonly Group[] }>(`${API}/groups`, { signal })).items,
  });

function useChange<Input, Output>(change: (input: Input) => Promise<Output>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: () => queries.invalidateQueries({ queryKey: ['groups'] }),
  });
}

export const useCreateGroup = () =>
  useChange((body: GroupFields & { readonly owner: string }) =>
    request<Group>(`${API}/groups`, { method: 'POST', body }),
  );

export const useChangeGroup = () =>
  useChange(
    ({ id, version, fields }: Pick<Group, 'id' | 'version'> & { readonly fields: Partial<GroupFields> }) =>
      request<Group>(at(id), { method: 'PATCH', body: fields, ifMatch: `"${version}"` }),
  );

export const useRemoveGroup = () =>
  useChange(({ id, version }: Pick<Group, 'id' | 'version'>) =>
    request<void>(at(id), { method: 'DELETE', ifMatch: `"${version}"` }),
  );
