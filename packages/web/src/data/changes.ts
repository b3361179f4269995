import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { API, request } from './http.ts';
import type { Named, Page } from './objects.ts';
import type { LocalText } from '@spillway/core/shared';

/** One change of one object, as its reader may see it. */
export interface Change {
  readonly number: number;
  readonly at: string;
  readonly action: 'created' | 'changed' | 'deleted' | (string & {});
  readonly actor: Named | null;
  readonly object: { readonly kind: string; readonly id: string; readonly title: LocalText | null };
}

/** What changed after a number; a reader's last look is remembered in the browser. */
export const changesQuery = (after: string) =>
  queryOptions({
    queryKey: ['changes', after],
    queryFn: ({ signal }) =>
      request<Page<Change>>(`${API}/changes?after=${encodeURIComponent(after)}`, { signal }),
  });

export const useChanges = (after: string) => useQuery(changesQuery(after));

/** What lists are kept under, by the kind of an object. */
const LISTS: Readonly<Record<string, string>> = {
  scenario: 'scenarios',
  economy: 'economies',
  estimate: 'estimates',
  organisation: 'organisations',
  group: 'groups',
  job: 'jobs',
};

/** Listens while a page is open, and asks anew for the lists that something changed in. */
export function useLiveChanges(): void {
  const queries = useQueryClient();
  useEffect(() => {
    const events = new EventSource(`${API}/events`);
    events.addEventListener('change', (event: MessageEvent<string>) => {
      let kind: unknown;
      try {
        kind = (JSON.parse(event.data) as Partial<Change>).object?.kind;
      } catch {
        kind = undefined;
      }
      const list = typeof kind === 'string' ? LISTS[kind] : undefined;
      void queries.invalidateQueries({ queryKey: ['changes'] });
      if (list !== undefined) void queries.invalidateQueries({ queryKey: [list] });
    });
    return () => events.close();
  }, [queries]);
}
