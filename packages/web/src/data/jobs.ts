import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { API, request } from './http.ts';
import type { AnswerTo } from './objects.ts';

/** A large estimate that is computed in parts, or several at once. */
export type Job = AnswerTo<'readJob'>;
/** A part that failed as often as it may. */
export type DeadLetter = AnswerTo<'listDeadLetters'>['items'][number];

/** Whether something may still come of it by itself. */
export const isOpen = ({ state }: Job): boolean => state === 'waiting' || state === 'running';

const WHILE_OPEN_MS = 2000;

/** The newest first; asked anew from time to time while one of them is computed. */
export const useJobs = () =>
  useQuery({
    queryKey: ['jobs'],
    queryFn: async ({ signal }) =>
      (await request<AnswerTo<'listJobs'>>(`${API}/jobs?limit=100`, { signal })).items,
    refetchInterval: ({ state }) => (state.data?.some(isOpen) === true ? WHILE_OPEN_MS : false),
  });

export const useDeadLetters = () =>
  useQuery({
    queryKey: ['jobs', 'dead'],
    queryFn: async ({ signal }) =>
      (await request<AnswerTo<'listDeadLetters'>>(`${API}/jobs/dead`, { signal })).items,
  });

export const useSteerJob = () => {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ id, what }: { readonly id: string; readonly what: 'cancel' | 'retry' }) =>
      request<AnswerTo<'cancelJob'>>(`${API}/jobs/${encodeURIComponent(id)}/${what}`, {
        method: 'POST',
        once: false,
      }),
    onSettled: () => queries.invalidateQueries({ queryKey: ['jobs'] }),
  });
};
