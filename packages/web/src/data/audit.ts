import { useMutation, useQuery } from '@tanstack/react-query';
import { askEngine } from '../engine/engine.ts';
import type { TrailAnswer } from '../engine/messages.ts';
import { API, request } from './http.ts';
import type { AnswerTo } from './objects.ts';

type AuditPage = AnswerTo<'readAudit'>;
export type AuditLine = AuditPage['items'][number];
export type AuditState = AnswerTo<'readAuditState'>;

const LIMIT = 500;
const query = (organisation: string | null): string =>
  organisation === null ? '' : `&organisation=${organisation}`;

/** Where the chain of an organisation, or of the centre for null, ends now, signed. */
export const useAuditState = (organisation: string | null) =>
  useQuery({
    queryKey: ['audit', organisation, 'state'],
    queryFn: ({ signal }) =>
      request<AuditState>(
        `${API}/audit/state${organisation === null ? '' : `?organisation=${organisation}`}`,
        { signal },
      ),
  });

async function linesAfter(
  organisation: string | null,
  start: number,
  signal?: AbortSignal,
): Promise<AuditLine[]> {
  const lines: AuditLine[] = [];
  for (let after: number | null = start; after !== null; ) {
    const page: AuditPage = await request(
      `${API}/audit?after=${after}&limit=${LIMIT}${query(organisation)}`,
      { signal },
    );
    lines.push(...page.items);
    after = page.next;
  }
  return lines;
}

/** All entries of an organisation's trail, newest first. */
export const useAudit = (organisation: string | null) =>
  useQuery({
    queryKey: ['audit', organisation],
    queryFn: async ({ signal }) => (await linesAfter(organisation, 0, signal)).toReversed(),
  });

/** Reads the whole trail and computes every hash again, here in the browser. */
export const useCheckAudit = (organisation: string | null) =>
  useMutation({
    mutationFn: async (state: AuditState): Promise<TrailAnswer> =>
      askEngine('verify', { organisation, lines: await linesAfter(organisation, 0), state }),
  });
