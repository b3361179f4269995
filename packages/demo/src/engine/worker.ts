import { SpillwayError } from '@spillway/core/shared';
import { openEngine } from './engine.ts';
import type { Ask, FromEngine, ToEngine } from './messages.ts';
import { viewOf } from './view-of.ts';

const engine = openEngine();
let newest: AbortController | null = null;

const post = (message: FromEngine): void => globalThis.postMessage(message);

/** Lets messages in: a newer question, which ends this one. */
const messagesFirst = (): Promise<void> => new Promise((resume) => void setTimeout(resume, 0));

async function answer(ask: Ask, signal: AbortSignal): Promise<void> {
  const { generation, scenario, measure, language } = ask;
  // Several questions may wait: all but the last end here.
  await messagesFirst();
  if (signal.aborted) return;
  const start = performance.now();
  const send = (assessment: Parameters<typeof viewOf>[0], more: boolean): void => {
    const milliseconds = performance.now() - start;
    post({
      kind: 'answer',
      generation,
      more,
      view: viewOf(assessment, scenario, measure, language),
      milliseconds,
    });
  };
  const first = await engine.answer(ask, signal);
  send(first, true);
  await messagesFirst();
  if (signal.aborted) return;
  send(await engine.answerOverTime(ask, first, signal), false);
}

globalThis.onmessage = ({ data }: MessageEvent<ToEngine>) => {
  if (data.kind === 'table') {
    engine.add(data.id, data.bytes);
    return;
  }
  newest?.abort();
  newest = new AbortController();
  const { signal } = newest;
  answer(data, signal).catch((error: unknown) => {
    if (signal.aborted) return;
    const known = error instanceof SpillwayError;
    post({
      kind: 'failed',
      generation: data.generation,
      code: known ? error.code : null,
      message: error instanceof Error ? error.message : String(error),
    });
  });
};
