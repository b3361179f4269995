import type { Chunk, Work } from '@spillway/core/scenarios';

/** What a chunk thread is asked: to run a chunk of a work, or to put all its chunks together. */
export type ChunkTask =
  | {
      readonly kind: 'run';
      readonly hash: string;
      readonly work: Work;
      /** The table of the work, encoded; null where the thread has it, or the work needs none. */
      readonly table: Uint8Array | null;
      readonly chunk: Chunk;
    }
  | {
      readonly kind: 'combine';
      readonly work: Work;
      readonly made: readonly { readonly chunk: Chunk; readonly bytes: Uint8Array }[];
    };

export interface ChunkAsk {
  readonly id: number;
  readonly task: ChunkTask;
}

/** Bytes of a chunk, or the JSON text of an answer; an error with its code where it has one. */
export type ChunkReply =
  | { readonly id: number; readonly ok: true; readonly bytes: Uint8Array }
  | {
      readonly id: number;
      readonly ok: false;
      readonly code: string | null;
      readonly message: string;
      readonly details: Readonly<Record<string, unknown>>;
    };
