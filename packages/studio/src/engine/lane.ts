import type { Ask, FromEngine, ToEngine } from '../engine/messages.ts';

export interface Lane {
  readonly give: (id: string, bytes: Uint8Array) => void;
  readonly ask: (question: Ask) => void;
}

/**
 * A worker that is asked one question at a time. While it answers, only the newest of what is asked meanwhile is kept, so
 * that what is shown is never behind by more than one answer.
 *
 * The worker is made of text: so it loads from a folder on disk, and stands under the page's own policy, which
 * lets neither of them reach a network.
 */
export function openLane(
  source: string,
  on: { message: (message: FromEngine) => void; stopped: () => void },
): Lane {
  const worker = new Worker(URL.createObjectURL(new Blob([source], { type: 'text/javascript' })));
  let busy = false;
  let asked = 0;
  let wanted: Ask | null = null;
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no origin to name
  const send = (message: ToEngine): void => worker.postMessage(message);
  const next = (): void => {
    if (busy || wanted === null) return;
    busy = true;
    asked = wanted.generation;
    send(wanted);
    wanted = null;
  };
  worker.addEventListener('message', ({ data }: MessageEvent<FromEngine>) => {
    if (data.generation !== asked) return;
    busy = false;
    // What was asked meanwhile goes out before this answer is shown.
    next();
    on.message(data);
  });
  worker.addEventListener('error', (event) => {
    event.preventDefault();
    on.stopped();
  });
  return {
    give: (id, bytes) => send({ kind: 'table', id, bytes }),
    ask: (question) => {
      wanted = question;
      next();
    },
  };
}
