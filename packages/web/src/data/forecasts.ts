import type { Progress } from '@spillway/core/shared';
import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { askEngine } from '../engine/engine.ts';
import type { ForecastAsk } from '../engine/messages.ts';
import { type EconomyHead, tableBytesQuery } from './economies.ts';
import { scenarioDocumentQuery } from './scenario-documents.ts';
import { scenariosQuery } from './scenarios.ts';

/** What a national table and the library's scenarios of its country say for a forecast. Computed once, in the worker. */
export function useForecastFacts(economy: EconomyHead | null) {
  const queries = useQueryClient();
  const [progress, setProgress] = useState<Progress | null>(null);
  const query = useQuery({
    queryKey: ['economies', economy?.id, 'forecast-facts'],
    enabled: economy !== null && economy.regions === 1,
    staleTime: Infinity,
    queryFn: async ({ signal }) => {
      const { items } = await queries.fetchQuery(scenariosQuery);
      const own = `${economy!.country?.toLowerCase()}-`;
      const ids = items
        .filter(({ shipped, facts }) => shipped && facts.economy?.startsWith(own) === true)
        .map(({ id }) => id);
      const documents = await Promise.all(ids.map((id) => queries.fetchQuery(scenarioDocumentQuery(id))));
      const table = await queries.fetchQuery(tableBytesQuery(economy!.id));
      return askEngine('facts', { table, documents }, { signal, onProgress: setProgress });
    },
  });
  return { ...query, progress };
}

/** A national forecast; what was shown stays while a number moves. */
export function useForecast(ask: ForecastAsk | null) {
  return useQuery({
    queryKey: ['forecast', ask === null ? null : { ...ask, facts: ask.facts?.id ?? null }],
    enabled: ask !== null,
    staleTime: Infinity,
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) => askEngine('forecast', ask!, { signal }),
  });
}
