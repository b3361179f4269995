import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answerOf, API, request } from '../../../data/http.ts';
import type { ApiObject, Label, Page } from '../../../data/objects.ts';

/** A scenario of the centre in a list. */
export interface StoredHead extends ApiObject {
  readonly shipped?: boolean;
  readonly origin?: 'shipped' | 'own';
}

/** A scenario of the centre with its document, and the tag under which it may be changed. */
export interface StoredScenario {
  readonly head: StoredHead;
  readonly document: string;
  readonly etag: string;
}

const at = (id: string): string => `${API}/scenarios/${encodeURIComponent(id)}`;
const tagOf = (etag: string | null, { version }: ApiObject): string => etag ?? `"${version}"`;

/** Whether a scenario came with Spillway: it stands in the library of the pages already. */
const isShipped = ({ shipped, origin }: StoredHead): boolean => shipped === true || origin === 'shipped';

export const storedHeadsQuery = queryOptions({
  queryKey: ['scenarios', 'stored'],
  queryFn: async ({ signal }) => {
    const heads: StoredHead[] = [];
    for (let cursor: string | null = ''; cursor !== null; ) {
      const page: Page<StoredHead> = await request(
        `${API}/scenarios${cursor === '' ? '' : `?cursor=${encodeURIComponent(cursor)}`}`,
        { signal },
      );
      heads.push(...page.items);
      cursor = page.next;
    }
    return heads.filter((head) => !isShipped(head));
  },
  retry: false,
});

export const storedScenarioQuery = (id: string) =>
  queryOptions({
    queryKey: ['scenarios', id],
    queryFn: async ({ signal }): Promise<StoredScenario> => {
      const { value, etag } = await answerOf<StoredHead & { readonly document: string }>(at(id), { signal });
      const { document, ...head } = value;
      return { head, document, etag: tagOf(etag, head) };
    },
    staleTime: Infinity,
    retry: false,
  });

export interface VersionHead {
  readonly version: number;
  readonly author: { readonly id: string; readonly name: string } | null;
  readonly at: string;
}

export const useVersions = (id: string, enabled: boolean) =>
  useQuery({
    queryKey: ['scenarios', id, 'versions'],
    queryFn: ({ signal }) =>
      request<{ readonly items: readonly VersionHead[] }>(`${at(id)}/versions`, { signal }),
    enabled,
  });

export const readVersion = (id: string, version: number) =>
  request<{ readonly version: number; readonly document: string }>(`${at(id)}/versions/${version}`);

/** What can be done with scenarios at the centre; each lets the lists be asked anew. */
export function useScenarioStore() {
  const queries = useQueryClient();
  const onSuccess = () => queries.invalidateQueries({ queryKey: ['scenarios', 'stored'] });
  const create = useMutation({
    mutationFn: (body: { readonly document: string; readonly owner: string; readonly label: Label }) =>
      request<StoredHead>(`${API}/scenarios`, { method: 'POST', body }),
    onSuccess,
  });
  const change = useMutation({
    mutationFn: async ({
      id,
      document,
      etag,
    }: {
      readonly id: string;
      readonly document: string;
      readonly etag: string;
    }) => {
      const { value, etag: next } = await answerOf<StoredHead>(at(id), {
        method: 'PUT',
        body: { document },
        ifMatch: etag,
      });
      return { head: value, document, etag: tagOf(next, value) };
    },
    onSuccess: (stored) => {
      queries.setQueryData(['scenarios', stored.head.id], stored);
      void queries.invalidateQueries({ queryKey: ['scenarios', stored.head.id, 'versions'] });
      return onSuccess();
    },
  });
  const label = useMutation({
    mutationFn: async ({
      id,
      label,
      etag,
    }: {
      readonly id: string;
      readonly label: Label;
      readonly etag: string;
    }) => {
      await answerOf(`${at(id)}/label`, { method: 'PUT', body: label, ifMatch: etag });
    },
    onSuccess: async (_, { id }) => {
      await queries.invalidateQueries({ queryKey: ['scenarios', id] });
      return onSuccess();
    },
  });
  const remove = useMutation({
    mutationFn: ({ id, etag }: { readonly id: string; readonly etag: string }) =>
      request<void>(at(id), { method: 'DELETE', ifMatch: etag }),
    onSuccess,
  });
  return { create, change, label, remove };
}
