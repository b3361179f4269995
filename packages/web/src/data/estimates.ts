import type { LocalText } from '@spillway/core/shared';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { API } from './http.ts';
import { allOf, type ApiRecord } from './objects.ts';

/** An estimate as a list tells it. */
export type EstimateHead = ApiRecord<{
  readonly scenario: string | null;
  readonly table: string;
  readonly sentence: LocalText;
  /** Amounts are in millions of the currency. */
  readonly money: { readonly currency: string };
  /** Total of the headline model; null where no model answered. */
  readonly result: {
    readonly total: {
      readonly output: number | null;
      readonly valueAdded: number | null;
      readonly jobs: number | null;
    };
  } | null;
  /** Total loss of value added over the value added of the economy in a year; null where it is unknown. */
  readonly shareOfValueAdded: number | null;
}>;

/** Amounts of an estimate are in millions. */
export const ESTIMATE_SCALE = 1e6;

const estimatesQuery = queryOptions({
  queryKey: ['estimates'],
  queryFn: ({ signal }) => allOf<EstimateHead>(`${API}/estimates`, signal),
});

export const useEstimates = () => useQuery(estimatesQuery);
