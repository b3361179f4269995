import type { Progress } from '@spillway/core/shared';
import type { FromEngine, QuestionName, Questions, ToEngine } from './messages.ts';

/** An answer of the core that could not be given, with the code of its error. */
class EngineError extends Error {
  readonly code: string | null;

  constructor(message: string, code: string | null) {
    super(message);
    this.name = 'EngineError';
    this.code = code;
  }
}

interface Waiting {
  readonly resolve: (answer: unknown) => void;
  readonly reject: (error: Error) => void;
  readonly onProgress: ((progress: Progress) => void) | undefined;
}

const waiting = new Map<number, Waiting>();
let worker: Worker | null = null;
let last = 0;

function started(): Worker {
  if (worker !== null) return worker;
  const made = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  made.addEventListener('message', ({ data }: MessageEvent<FromEngine>) => {
    const one = waiting.get(data.id);
    if (one === undefined) return;
    if (data.kind === 'progress') return one.onProgress?.(data.progress);
    waiting.delete(data.id);
    if (data.kind === 'answer') one.resolve(data.answer);
    else one.reject(new EngineError(data.message, data.code));
  });
  made.addEventListener('error', (event) => {
    // The worker itself is lost: whoever waits is told, and the next question starts another.
    for (const one of waiting.values())
      one.reject(new EngineError(event.message || 'the engine stopped', null));
    waiting.clear();
    made.terminate();
    worker = null;
  });
  worker = made;
  return made;
}

interface AskOptions {
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: (progress: Progress) => void;
}

/**
 * Asks the core in its worker, which starts with the first question.
 *
 * @throws EngineError where there is no answer; the signal's reason where it was cancelled.
 */
export function askEngine<Name extends QuestionName>(
  name: Name,
  ask: Questions[Name]['ask'],
  { signal, onProgress }: AskOptions = {},
): Promise<Questions[Name]['answer']> {
  const to = started();
  const id = ++last;
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no origin to name
  const post = (message: ToEngine): void => to.postMessage(message);
  return new Promise((resolve, reject) => {
    waiting.set(id, { resolve: resolve as (answer: unknown) => void, reject, onProgress });
    signal?.addEventListener('abort', () => {
      if (!waiting.delete(id)) return;
      post({ kind: 'cancel', id });
      reject(signal.reason as Error);
    });
    post({ kind: 'ask', id, name, ask } as ToEngine);
  });
}
