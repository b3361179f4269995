import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { API, request } from './http.ts';
import type { AnswerTo } from './objects.ts';

type Changes = AnswerTo<'listChanges'>;
/** That something changed; what it is now is asked for by its id. */
export type Change = Changes['items'][number];

/** What changed after a position of the trail, oldest first. */
const changesQuery = (after: number) =>
  queryOptions({
    queryKey: ['changes', after],
    queryFn: ({ signal }) => request<Changes>(`${API}/changes?after=${after}&limit=500`, { signal }),
  });

export const useChanges = (after: number | null) =>
  useQuery({ ...changesQuery(after ?? 0), enabled: after !== null });

/** What lists are kept under, by the kind of an object. */
const LISTS: Readonly<Record<string, string>> = {
  scenario: 'scenarios',
  economy: 'economies',
  estimate: 'estimates',
  organisation: 'organisations',
  membership: 'organisations',
  invitation: 'organisations',
  group: 'groups',
  job: 'jobs',
};

function kindsIn(data: string): readonly string[] {
  try {
    const told = JSON.parse(data) as readonly Partial<Change>[];
    return Array.isArray(told) ? told.flatMap(({ kind }) => (typeof kind === 'string' ? [kind] : [])) : [];
  } catch {
    return [];
  }
}

/**
 * Listens while a page is open, and asks anew for the lists that something changed in. For pages that are left open to be
 * watched: a browser keeps six connections to a centre without HTTP/2, and each page that listens holds one.
 */
export function useLiveChanges(): void {
  const queries = useQueryClient();
  useEffect(() => {
    const events = new EventSource(`${API}/events`);
    events.addEventListener('change', ({ data }: MessageEvent<string>) => {
      const lists = new Set(kindsIn(data).flatMap((kind) => LISTS[kind] ?? []));
      for (const list of ['changes', ...lists]) void queries.invalidateQueries({ queryKey: [list] });
    });
    return () => events.close();
  }, [queries]);
}
