import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { API, request, requestBytes } from './http.ts';
import { allOf, type ApiRecord } from './objects.ts';

/** What a list tells of a table (the server's `EconomyFacts`). */
interface EconomyFacts {
  readonly table: string;
  readonly country: string | null;
  readonly year: number;
  readonly priceYear: number;
  readonly currency: string;
  /** Units of other currencies for one of `currency`; an older centre does not tell them in its lists. */
  readonly exchangeRates?: Readonly<Record<string, number>>;
  readonly classification: string;
  /** Cells: industries of all regions. */
  readonly industries: number;
  readonly regions: number;
  readonly hasJobs: boolean;
  readonly hash: string;
  readonly acceptedWithErrors: boolean;
}

type EconomyRecord = ApiRecord<EconomyFacts>;

/** A table as a list tells it. */
export interface EconomyHead extends EconomyFacts, Omit<EconomyRecord, 'facts' | 'id'> {
  /** Id of the table, by which scenarios name it; where two have the same, that of the object. */
  readonly id: string;
  /** Id of the object. */
  readonly record: string;
}

function headsOf(records: readonly EconomyRecord[]): readonly EconomyHead[] {
  const counts = new Map<string, number>();
  for (const { facts } of records) counts.set(facts.table, (counts.get(facts.table) ?? 0) + 1);
  return records
    .map(({ facts, id, ...rest }) => ({
      ...rest,
      ...facts,
      title: rest.title,
      record: id,
      id: rest.shipped || counts.get(facts.table) === 1 ? facts.table : id,
    }))
    .toSorted((a, b) => a.id.localeCompare(b.id));
}

const economiesQuery = queryOptions({
  queryKey: ['economies'],
  queryFn: async ({ signal }) => {
    const page = await allOf<EconomyRecord>(`${API}/economies`, signal);
    return { ...page, items: headsOf(page.items) };
  },
});

export const useEconomies = () => useQuery(economiesQuery);

/** The bytes of a table file, for `decodeTable`. A table never changes, so they are kept. */
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

interface Import {
  readonly files: readonly File[];
  /** Organisation whose the table is to be. */
  readonly owner: string;
  /** Lets a table with broken identities through, and marks it. */
  readonly accept: boolean;
}

/** Keeps the tables read from files. */
export function useImportEconomy() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ files, owner, accept }: Import) =>
      request<{ readonly items: readonly EconomyRecord[] }>(
        `${API}/economies?owner=${encodeURIComponent(owner)}&tlp=AMBER${accept ? '&accept-errors=true' : ''}`,
        { method: 'POST', body: formOf(files) },
      ),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['economies'] }),
  });
}

const tagOf = ({ version }: EconomyHead): string => `"${version}"`;

export function useDeleteEconomy() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (economy: EconomyHead) =>
      request<void>(`${API}/economies/${economy.record}`, { method: 'DELETE', ifMatch: tagOf(economy) }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['economies'] }),
  });
}
