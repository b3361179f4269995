import type { EnginePort, FromEngine } from '@spillway/studio';
import type { FromWorker, ToWorker } from './messages.ts';

export const startWorker = (): Worker =>
  new Worker(new URL('./engine-worker.ts', import.meta.url), { type: 'module', name: 'spillway-engine' });

// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no origin to name
export const sendTo = (worker: Worker, message: ToWorker): void => worker.postMessage(message);

/** A worker as a lane of the live engine; what is no answer of a lane goes to `others`. */
export function openPort(others: (message: Exclude<FromWorker, FromEngine>) => void): EnginePort {
  const worker = startWorker();
  return {
    send: (message) => sendTo(worker, message),
    listen: (on) => {
      worker.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => {
        if (data.kind === 'answer' || data.kind === 'failed') on.message(data);
        else others(data);
      });
      worker.addEventListener('error', (event) => {
        event.preventDefault();
        on.stopped();
      });
    },
    close: () => worker.terminate(),
  };
}
