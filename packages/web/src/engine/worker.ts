import { SpillwayError } from '@spillway/core/shared';
import { ANSWERS } from './answers.ts';
import type { FromEngine, ToEngine } from './messages.ts';

const running = new Map<number, AbortController>();

// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no origin to name
const post = (message: FromEngine): void => globalThis.postMessage(message);

async function answer(message: Extract<ToEngine, { kind: 'ask' }>, signal: AbortSignal): Promise<void> {
  const { id, name, ask } = message;
  const give = ANSWERS[name] as (ask: unknown, options: object) => Promise<unknown>;
  try {
    const options = { signal, onProgress: (progress: never) => post({ kind: 'progress', id, progress }) };
    post({ kind: 'answer', id, answer: await give(ask, options) });
  } catch (error) {
    if (signal.aborted) return;
    post({
      kind: 'failed',
      id,
      code: error instanceof SpillwayError ? error.code : null,
      message: error instanceof Error ? error.message : String(error),
    });
  } finally {
    running.delete(id);
  }
}

globalThis.addEventListener('message', ({ data }: MessageEvent<ToEngine>) => {
  if (data.kind === 'cancel') {
    running.get(data.id)?.abort();
    return;
  }
  const controller = new AbortController();
  running.set(data.id, controller);
  void answer(data, controller.signal);
});
