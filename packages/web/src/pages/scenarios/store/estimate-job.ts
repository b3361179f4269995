import { useEffect, useRef, useState } from 'react';
import { ApiProblem, answerOf, API, request } from '../../../data/http.ts';
import type { Label } from '../../../data/objects.ts';

/** How far a task of the centre has come. */
interface Job {
  readonly state: 'waiting' | 'running' | 'done' | 'failed' | 'dead' | 'cancelled';
  readonly done: number;
  readonly total: number;
  /** Of the estimates that are there once it is done. */
  readonly estimates: readonly string[];
  readonly error: { readonly message: string } | null;
}

export type JobState =
  | { readonly manner: 'idle' }
  | { readonly manner: 'running'; readonly job: string | null; readonly share: number | null }
  | { readonly manner: 'done'; readonly estimate: string }
  | { readonly manner: 'cancelled' }
  | { readonly manner: 'failed'; readonly error: unknown };

interface Question {
  readonly document: string;
  readonly economy: string;
  readonly currency: string;
  readonly owner: string;
  readonly label: Label;
}

/** Between two looks at a task, while no event tells of it. */
const LOOK_MS = 1500;
const GOING: readonly string[] = ['waiting', 'running'];

const shareOf = ({ done, total }: Pick<Job, 'done' | 'total'>): number | null =>
  total === 0 ? null : done / total;

/** Asks the centre for an estimate that is too large for a page, tells how far it is, and lets it be cancelled. */
export function useEstimateJob() {
  const [state, setState] = useState<JobState>({ manner: 'idle' });
  const job = useRef<string | null>(null);
  useEffect(() => {
    if (state.manner !== 'running' || state.job === null) return;
    const id = state.job;
    let over = false;
    const look = async (): Promise<void> => {
      try {
        const found = await request<Job>(`${API}/jobs/${encodeURIComponent(id)}`);
        if (over) return;
        const [estimate] = found.estimates;
        if (GOING.includes(found.state)) setState({ manner: 'running', job: id, share: shareOf(found) });
        else if (found.state === 'done' && estimate !== undefined) setState({ manner: 'done', estimate });
        else if (found.state === 'cancelled') setState({ manner: 'cancelled' });
        else setState({ manner: 'failed', error: new Error(found.error?.message ?? found.state) });
      } catch (error) {
        if (!over && !(error instanceof ApiProblem && error.status === 0))
          setState({ manner: 'failed', error });
      }
    };
    const timer = setInterval(() => void look(), LOOK_MS);
    const events = new EventSource(`${API}/events`);
    events.addEventListener('progress', ({ data }: MessageEvent<string>) => {
      const told = JSON.parse(data) as Pick<Job, 'state' | 'done' | 'total'> & { readonly job: string };
      if (told.job !== id || over) return;
      if (!GOING.includes(told.state)) void look();
      else setState({ manner: 'running', job: id, share: shareOf(told) });
    });
    return () => {
      over = true;
      clearInterval(timer);
      events.close();
    };
  }, [state.manner, state.manner === 'running' ? state.job : null]);
  return {
    state,
    ask: async ({ document, ...question }: Question): Promise<void> => {
      setState({ manner: 'running', job: null, share: null });
      try {
        const { value, status } = await answerOf<{ readonly job?: string; readonly id?: string }>(
          `${API}/estimates`,
          {
            method: 'POST',
            body: { scenario: { document }, ...question },
          },
        );
        if (status === 202 && value.job !== undefined) {
          job.current = value.job;
          setState({ manner: 'running', job: value.job, share: 0 });
        } else setState({ manner: 'done', estimate: value.id ?? '' });
      } catch (error) {
        setState({ manner: 'failed', error });
      }
    },
    cancel: async (): Promise<void> => {
      if (job.current === null) return;
      await request<unknown>(`${API}/jobs/${encodeURIComponent(job.current)}/cancel`, {
        method: 'POST',
        body: {},
      });
      setState({ manner: 'cancelled' });
    },
  };
}
