import type { Ask, FromEngine, ToEngine } from './messages.ts';

/** A worker as a page holds it: what is sent to it, and what comes back. */
export interface EnginePort {
  readonly send: (message: ToEngine) => void;
  readonly listen: (on: {
    readonly message: (message: FromEngine) => void;
    readonly stopped: () => void;
  }) => void;
  readonly close: () => void;
}

export interface Lane {
  readonly give: (id: string, bytes: Uint8Array) => void;
  readonly ask: (question: Ask) => void;
  readonly close: () => void;
}

/**
 * A worker that is asked one question at a time. While it answers, only the newest of what is asked meanwhile is kept, so
 * that what is shown is never behind by more than one answer.
 */
export function openLane(
  port: EnginePort,
  on: { message: (message: FromEngine) => void; stopped: () => void },
): Lane {
  let busy = false;
  let asked = 0;
  let wanted: Ask | null = null;
  const next = (): void => {
    if (busy || wanted === null) return;
    busy = true;
    asked = wanted.generation;
    port.send(wanted);
    wanted = null;
  };
  port.listen({
    message: (message) => {
      if (message.generation !== asked) return;
      // The first of several parts of an answer frees the lane: a newer question ends the rest.
      busy = false;
      // What was asked meanwhile goes out before this answer is shown.
      next();
      on.message(message);
    },
    stopped: on.stopped,
  });
  return {
    give: (id, bytes) => port.send({ kind: 'table', id, bytes }),
    ask: (question) => {
      wanted = question;
      next();
    },
    close: port.close,
  };
}
