import type { FastifyReply, FastifyRequest } from 'fastify';

/** Server-sent events to one who listens. */
export interface EventStream {
  send(event: string, data: unknown, id?: number): void;
  onClose(then: () => void): void;
  close(): void;
}

/** A sign of life is sent this often, so that nothing in between takes the silence for an end. */
const ALIVE_MS = 20_000;
/** One who does not read is let go when this much waits for it. */
const MOST_WAITING = 1_000_000;

/** Streams that are open, to be ended when the program stops. */
const open = new Set<EventStream>();

/** Ends all streams. */
export function closeEventStreams(): void {
  for (const stream of open) stream.close();
}

export function openEventStream(request: FastifyRequest, reply: FastifyReply): EventStream {
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
    close: () => void raw.end(),
  };
  open.add(stream);
  request.raw.on('close', () => {
    clearInterval(alive);
    open.delete(stream);
    for (const then of ends.splice(0)) then();
  });
  return stream;
}
