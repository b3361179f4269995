import { answerAsks, type FromEngine, openEngine, type ToEngine } from '@spillway/studio/worker';

// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no origin to name
const post = (message: FromEngine): void => globalThis.postMessage(message);
const hear = answerAsks(openEngine(), post);

globalThis.addEventListener('message', ({ data }: MessageEvent<ToEngine>) => hear(data));
