import { parseScenario } from '@spillway/core/scenarios';
import { useQuery } from '@tanstack/react-query';
import { useParams, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useWords } from '../../app/language.tsx';
import { ErrorState } from '../../components/error-state.tsx';
import { Waiting } from '../../components/waiting.tsx';
import { shippedScenarios } from '../../engine/live/shipped.ts';
import { SCENARIO_WORDS } from './scenario-words.ts';
import type { StudioSearch } from './search.ts';
import { storedScenarioQuery } from './store/scenario-store.ts';
import { asDraft, freshDraft } from './studio/draft-of.ts';
import { StudioView } from './studio/studio-view.tsx';

export const shippedQuery = {
  queryKey: ['shipped-scenarios'],
  queryFn: shippedScenarios,
  staleTime: Infinity,
};

/** A scenario that does not exist yet. */
export function NewScenarioPage() {
  const { d, economy } = useSearch({ strict: false }) as StudioSearch & { readonly economy?: string };
  const base = useMemo(() => freshDraft(economy ?? null), []);
  return <StudioView key="new" base={base} stored={null} linked={d} />;
}

/** A scenario of the library or of the centre, by its id. */
export function StudioPage() {
  const { id = '' } = useParams({ strict: false }) as { readonly id?: string };
  const { d } = useSearch({ strict: false }) as StudioSearch;
  const words = useWords(SCENARIO_WORDS).studio;
  const shipped = useQuery(shippedQuery);
  const ours = shipped.data?.find((each) => each.id === id);
  const stored = useQuery({
    ...storedScenarioQuery(id),
    enabled: shipped.data !== undefined && ours === undefined,
  });
  const base = useMemo(() => {
    if (ours !== undefined) return asDraft(ours.scenario);
    if (stored.data === undefined) return undefined;
    return asDraft(parseScenario(stored.data.document, id).scenario);
  }, [ours, stored.data, id]);
  if (stored.error !== null)
    return <ErrorState error={stored.error} what={words.openFailed} onRetry={() => void stored.refetch()} />;
  if (base === null) return <ErrorState error={new Error(id)} what={words.openFailed} />;
  if (base === undefined) return <Waiting height={600} lines={8} />;
  return (
    <StudioView key={id} base={base} stored={ours === undefined ? (stored.data ?? null) : null} linked={d} />
  );
}
