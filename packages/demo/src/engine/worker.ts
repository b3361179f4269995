import type { Assessment } from '@spillway/core/scenarios';
import { SpillwayError } from '@spillway/core/shared';
import { hasMoreToSay } from '../numbers/scenario-numbers.ts';
import { openEngine } from './engine.ts';
import type { Ask, Extent, FromEngine, ToEngine } from './messages.ts';
import { viewOf } from './view-of.ts';

const engine = openEngine();
let newest: AbortController | null = null;

// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no origin to name
const post = (message: FromEngine): void => globalThis.postMessage(message);

/** Lets messages in: a newer question, which ends this one. */
const messagesFirst = (): Promise<void> => new Promise((resume) => void setTimeout(resume, 0));

async function answer(ask: Ask, signal: AbortSignal): Promise<void> {
  const { generation, scenario, measure, language } = ask;
  // Several questions may wait: all but the last end here.
  await messagesFirst();
  if (signal.aborted) return;
  const start = performance.now();
  const send = (assessment: Assessment, extent: Extent): void => {
    const milliseconds = performance.now() - start;
    const view = viewOf(assessment, { scenario, measure, language, extent });
    post({ kind: 'answer', generation, extent, view, milliseconds });
  };
  if (ask.whole) {
    send(await engine.whole(ask, signal), 'whole');
    return;
  }
  const first = await engine.first(ask, signal);
  send(first, 'static');
  await messagesFirst();
  if (signal.aborted) return;
  const all = await engine.overTime(ask, first, signal);
  send(all, hasMoreToSay(scenario) ? 'all-models' : 'whole');
}

globalThis.addEventListener('message', ({ data }: MessageEvent<ToEngine>) => {
  if (data.kind === 'table') {
    engine.add(data.id, data.bytes);
    return;
  }
  newest?.abort();
  newest = new AbortController();
  const { signal } = newest;
  answer(data, signal).catch((error: unknown) => {
    if (signal.aborted) return;
    const message = error instanceof Error ? error.message : String(error);
    const code = error instanceof SpillwayError ? error.code : null;
    post({ kind: 'failed', generation: data.generation, code, message });
  });
});
