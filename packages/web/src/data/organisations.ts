import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { API, request } from './http.ts';
import type { Role } from './me.ts';
import type { AnswerTo } from './objects.ts';

export type Organisation = AnswerTo<'readOrganisation'>;
export type Member = AnswerTo<'listMembers'>['items'][number];
export type Invitation = AnswerTo<'listInvitations'>['items'][number];

const at = (id: string): string => `${API}/organisations/${encodeURIComponent(id)}`;

const organisationsQuery = queryOptions({
  queryKey: ['organisations'],
  queryFn: async ({ signal }) =>
    (await request<{ readonly items: readonly Organisation[] }>(`${API}/organisations`, { signal })).items,
});

export const useOrganisations = () => useQuery(organisationsQuery);

export const useMembers = (organisation: string) =>
  useQuery({
    queryKey: ['organisations', organisation, 'members'],
    queryFn: async ({ signal }) =>
      (await request<{ readonly items: readonly Member[] }>(`${at(organisation)}/members`, { signal })).items,
  });

export const useInvitations = (organisation: string, enabled: boolean) =>
  useQuery({
    queryKey: ['organisations', organisation, 'invitations'],
    enabled,
    queryFn: async ({ signal }) =>
      (
        await request<{ readonly items: readonly Invitation[] }>(`${at(organisation)}/invitations`, {
          signal,
        })
      ).items,
  });

/** A change of an organisation's inside, after which its lists are asked for anew. */
function useChange<Input, Output>(change: (input: Input) => Promise<Output>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: () => queries.invalidateQueries({ queryKey: ['organisations'] }),
  });
}

type OrganisationFields = Pick<Organisation, 'name' | 'industry' | 'sector' | 'country'>;

export function useCreateOrganisation() {
  const queries = useQueryClient();
  return useChange(async (fields: OrganisationFields) => {
    const made = await request<Organisation>(`${API}/organisations`, { method: 'POST', body: fields });
    // Who takes an organisation in belongs to it.
    await queries.invalidateQueries({ queryKey: ['me'] });
    return made;
  });
}

export const useChangeOrganisation = () =>
  useChange(
    ({
      id,
      version,
      fields,
    }: Pick<Organisation, 'id' | 'version'> & { readonly fields: OrganisationFields }) =>
      request<Organisation>(at(id), { method: 'PATCH', body: fields, ifMatch: `"${version}"` }),
  );

export const useSetRoles = (organisation: string) =>
  useChange(({ person, roles }: { readonly person: string; readonly roles: readonly Role[] }) =>
    request<unknown>(`${at(organisation)}/members/${encodeURIComponent(person)}`, {
      method: 'PUT',
      body: { roles },
    }),
  );

export const useRemoveMember = (organisation: string) =>
  useChange((person: string) =>
    request<void>(`${at(organisation)}/members/${encodeURIComponent(person)}`, { method: 'DELETE' }),
  );

/** The link is told this once and kept nowhere. */
export const useInvite = (organisation: string) =>
  useChange((body: { readonly email: string; readonly roles: readonly Role[] }) =>
    request<Invitation & { readonly link: string }>(`${at(organisation)}/invitations`, {
      method: 'POST',
      body,
      once: false,
    }),
  );

export const useRevokeInvitation = (organisation: string) =>
  useChange((id: string) => request<void>(`${at(organisation)}/invitations/${id}`, { method: 'DELETE' }));

/** A link by which a member sets a new password; told this once. */
export const useResetLink = (organisation: string) =>
  useChange((person: string) =>
    request<{ readonly link: string }>(
      `${at(organisation)}/members/${encodeURIComponent(person)}/reset-link`,
      { method: 'POST', once: false },
    ),
  );
