import type { Language } from '@spillway/core/shared';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { readTable } from '../../../engine/live/load-table.ts';

export interface IndustryOption {
  readonly value: string;
  readonly label: string;
  /** Code and name in both languages, for a search. */
  readonly words: string;
}

/** Industries and regions of a table, by code, with their names. */
export function useIndustries(economy: string | null, language: Language) {
  const table = useQuery({
    queryKey: ['table', economy],
    queryFn: () => readTable(economy!),
    enabled: economy !== null,
    staleTime: Infinity,
    retry: false,
  }).data;
  return useMemo(
    () => ({
      industries: (table?.industries ?? []).map(
        ({ code, name }): IndustryOption => ({
          value: code,
          label: `${code} ${name[language] || name.en}`,
          words: `${code} ${name.en} ${name.ko}`.toLocaleLowerCase(),
        }),
      ),
      regions: (table?.regions ?? []).map(({ code, name }) => ({
        value: code,
        label: `${code} ${name[language] || name.en}`,
      })),
    }),
    [table, language],
  );
}
