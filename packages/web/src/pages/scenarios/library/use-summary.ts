import type { Scenario } from '@spillway/core/scenarios';
import type { Language } from '@spillway/core/shared';
import type { Measure } from '@spillway/studio';
import { useQuery } from '@tanstack/react-query';
import { SHIPPED_ECONOMIES } from '../../../engine/live/shipped.ts';
import { summaryOf } from '../../../engine/live/side-worker.ts';

const HOME: Readonly<Record<string, string>> = { KOR: 'KRW', JPN: 'JPY', USA: 'USD', GBR: 'GBP', DEU: 'EUR' };

/** What the people of a shipped table count in. */
export const homeCurrency = (economy: string): string =>
  HOME[SHIPPED_ECONOMIES.find(({ id }) => id === economy)?.country ?? ''] ?? 'KRW';

export interface SummaryAsk {
  readonly scenario: Scenario;
  readonly economy: string;
  readonly currency: string;
  readonly language: Language;
  readonly measure: Measure;
}

export const summaryQuery = (id: string, ask: SummaryAsk) => ({
  queryKey: ['summary', id, ask.economy, ask.currency, ask.language, ask.measure, ask.scenario] as const,
  queryFn: () => summaryOf(ask),
  staleTime: Infinity,
  retry: false,
});

/** The short answer of a scenario; asked once it is in sight. */
export const useSummary = (id: string, ask: SummaryAsk, enabled: boolean) =>
  useQuery({ ...summaryQuery(id, ask), enabled });
