import { useQueries, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { shippedQuery } from '../studio-page.tsx';
import { storedHeadsQuery, storedScenarioQuery } from '../store/scenario-store.ts';
import { entryOf, type LibraryEntry, storedEntry } from './library-entry.ts';

/** The shipped stories and what the centre keeps, one list. The stories are there without a centre. */
export function useLibrary() {
  const shipped = useQuery(shippedQuery);
  const heads = useQuery(storedHeadsQuery);
  const stored = useQueries({ queries: (heads.data ?? []).map(({ id }) => storedScenarioQuery(id)) });
  const documents = stored.map(({ data }) => data);
  const known = documents.map((each) => each?.etag ?? '').join(' ');
  const entries = useMemo(
    (): readonly LibraryEntry[] => [
      ...documents.flatMap((each) => {
        const entry = each === undefined ? null : storedEntry(each.head, each.document);
        return entry === null ? [] : [entry];
      }),
      ...(shipped.data ?? []).map(({ id, scenario }) => entryOf(id, scenario, null)),
    ],
    // Documents are told apart by their tags.
    [shipped.data, known],
  );
  return { entries, ready: shipped.data !== undefined, unreached: heads.error };
}
