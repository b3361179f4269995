import type { FastifyReply, FastifyRequest } from 'fastify';
import { askerOf } from './of-request.ts';
import { tooMany } from './problem.ts';

/** Server-sent events to one who listens. */
export interface EventStream {
  send(event: string, data: unknown, id?: number): void;
  onClose(then: () => void): void;
  /** Whether nobody listens any more. */
  closed(): boolean;
  close(): void;
}

/** A sign of life is sent this often, so that nothing in between takes the silence for an end. */
const ALIVE_MS = 20_000;
/** One who does not read is let go when this much waits for it. */
const MOST_WAITING = 1_000_000;

/** Streams one person, or one address without an account, may have open: every page has one, and many may share an address. */
const MOST_PER_ASKER = 100;

/** Streams that are open, with whose they are, to be ended when the program stops. */
const open = new Map<EventStream, string>();

/** Ends all streams. */
export function closeEventStreams(): void {
  for (const stream of open.keys()) stream.close();
}

/** @throws an error of status 429 to one who has too many open. */
export function openEventStream(request: FastifyRequest, reply: FastifyReply): EventStream {
  const asker = askerOf(request);
  if ([...open.values()].filter((each) => each === asker).length >= MOST_PER_ASKER)
    throw tooMany(`at most ${MOST_PER_ASKER} event streams may be open at once`);
  reply.hijack();
  const { raw } = reply;
  raw.writeHead(200, {
    ...(reply.getHeaders() as Record<string, string>),
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-store',
    'x-accel-buffering': 'no',
  });
  raw.write('retry: 2000\n\n');
  const ends: (() => void)[] = [];
  const alive = setInterval(() => raw.write(': alive\n\n'), ALIVE_MS);
  alive.unref();
  const stream: EventStream = {
    send(event, data, id) {
      if (raw.writableEnded || raw.destroyed) return;
      raw.write(`${id === undefined ? '' : `id: ${id}\n`}event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
      if (raw.writableLength > MOST_WAITING) raw.destroy();
    },
    onClose(then) {
      if (raw.destroyed) then();
      else ends.push(then);
    },
    closed: () => raw.destroyed || raw.writableEnded,
    close: () => void raw.end(),
  };
  open.set(stream, asker);
  request.raw.on('close', () => {
    clearInterval(alive);
    open.delete(stream);
    for (const then of ends.splice(0)) then();
  });
  return stream;
}
