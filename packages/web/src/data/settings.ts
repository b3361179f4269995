import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { API, request } from './http.ts';
import type { AnswerTo } from './objects.ts';

export type CentreSettings = AnswerTo<'readSettings'>;
export type SettingFields = Pick<CentreSettings, 'name' | 'language' | 'currency' | 'economy'>;

export const useSettings = () =>
  useQuery({
    queryKey: ['settings'],
    queryFn: ({ signal }) => request<CentreSettings>(`${API}/settings`, { signal }),
  });

export function useChangeSettings() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({
      version,
      fields,
    }: {
      readonly version: number;
      readonly fields: Partial<SettingFields>;
    }) =>
      request<CentreSettings>(`${API}/settings`, { method: 'PATCH', body: fields, ifMatch: `"${version}"` }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['settings'] }),
  });
}
