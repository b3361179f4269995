import { SpillwayError } from '@spillway/core/shared';
import { parentPort } from 'node:worker_threads';
import type { Ask, Reply, TaskKind, Tasks } from './messages.ts';
import { TASKS } from './tasks.ts';

const port = parentPort!;
const run = TASKS as unknown as { [Kind in TaskKind]: (task: Tasks[Kind]) => Promise<never> };

port.on('message', ({ id, kind, task }: Ask) => {
  run[kind](task as never).then(
    (result) => port.postMessage({ id, ok: true, result } satisfies Reply),
    (error: unknown) =>
      port.postMessage({
        id,
        ok: false,
        code: error instanceof SpillwayError ? error.code : null,
        message: error instanceof Error ? error.message : String(error),
        stack: error instanceof Error ? (error.stack ?? null) : null,
        details: error instanceof SpillwayError ? JSON.parse(JSON.stringify(error.details)) : {},
      } satisfies Reply),
  );
});
