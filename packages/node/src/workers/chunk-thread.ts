import { type MessagePort, parentPort } from 'node:worker_threads';
import { SpillwayError } from '@spillway/core/shared';
import type { ChunkAsk, ChunkReply } from './chunk-task.ts';
import { chunkTasks } from './do-chunk-task.ts';

// A thread of its own for chunks, so that whoever holds the lease of one can renew it, and can end a chunk that is not
// wanted any more, whatever it is in the middle of.

const home = parentPort as MessagePort;
const run = chunkTasks();

home.on('message', ({ id, task }: ChunkAsk) => {
  run(task).then(
    (bytes) => {
      // The memory goes along where the bytes are all of it.
      const whole = bytes.byteLength === bytes.buffer.byteLength ? [bytes.buffer as ArrayBuffer] : [];
      home.postMessage({ id, ok: true, bytes } satisfies ChunkReply, whole);
    },
    (error: unknown) => {
      const known = error instanceof SpillwayError;
      home.postMessage(
        {
          id,
          ok: false,
          code: known ? error.code : null,
          message: error instanceof Error ? error.message : String(error),
          details: known ? JSON.parse(JSON.stringify(error.details)) : {},
        } satisfies ChunkReply,
        [],
      );
    },
  );
});
