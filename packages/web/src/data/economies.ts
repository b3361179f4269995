import type { Finding } from '@spillway/core/shared';
import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { API, request, requestBytes } from './http.ts';
import type { ApiObject, Label, Page } from './objects.ts';

/** A table as a list tells it. */
export interface EconomyHead extends ApiObject {
  readonly origin: 'shipped' | 'imported';
  /** ISO 3166-1 alpha-3; null for a table of several. */
  readonly country: string | null;
  readonly year: number;
  readonly priceYear: number;
  readonly currency: string;
  /** Units of other currencies for one of `currency`. */
  readonly exchangeRates: Readonly<Record<string, number>>;
  readonly classification: string;
  readonly regions: number;
  readonly industries: number;
  readonly hasJobs: boolean;
  readonly acceptedWithErrors: boolean;
}

/** What a check of files found, and the table it would make. */
export interface ImportCheck {
  readonly findings: readonly Finding[];
  readonly table: EconomyHead | null;
}

export const economiesQuery = queryOptions({
  queryKey: ['economies'],
  queryFn: ({ signal }) => request<Page<EconomyHead>>(`${API}/economies`, { signal }),
});

export const useEconomies = () => useQuery(economiesQuery);

/** The bytes of a table file, for `decodeTable`. A table never changes under its version, so they are kept. */
export const tableBytesQuery = (id: string) =>
  queryOptions({
    queryKey: ['economies', id, 'table'],
    queryFn: ({ signal }) => requestBytes(`${API}/economies/${encodeURIComponent(id)}/table`, signal),
    staleTime: Infinity,
  });

function formOf(files: readonly File[]): FormData {
  const form = new FormData();
  for (const file of files) form.append('file', file, file.name);
  return form;
}

/** Keeps a table read from files. `accept` lets a table with broken identities through, and marks it. */
export function useImportEconomy() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ files, accept }: { readonly files: readonly File[]; readonly accept: boolean }) =>
      request<EconomyHead>(`${API}/economies${accept ? '?acceptErrors=true' : ''}`, {
        method: 'POST',
        body: formOf(files),
      }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['economies'] }),
  });
}

export function useDeleteEconomy() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (id: string) =>
      request<void>(`${API}/economies/${encodeURIComponent(id)}`, { method: 'DELETE' }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['economies'] }),
  });
}

export function useLabelEconomy() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ id, label }: { readonly id: string; readonly label: Label }) =>
      request<void>(`${API}/economies/${encodeURIComponent(id)}/label`, { method: 'PUT', body: label }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['economies'] }),
  });
}
