import { connect } from 'node:net';

/** Bytes as they are sent, in pieces with pauses between them where slowness is the point. */
export interface RawRequest {
  readonly pieces: readonly Buffer[];
  readonly pauseMs?: number;
  /** Ends the sending side behind the last piece. */
  readonly half?: boolean;
}

export interface RawAnswer {
  readonly status: number;
  readonly headers: ReadonlyMap<string, string>;
  readonly body: Buffer;
}

/** What became of a request: an answer, a closed connection without one, or nothing within the time. */
export type Outcome =
  | { readonly kind: 'answered'; readonly answer: RawAnswer; readonly rest: Buffer }
  | { readonly kind: 'closed' }
  | { readonly kind: 'hung' };

const END_OF_HEAD = Buffer.from('\r\n\r\n');

function headOf(bytes: Buffer): { status: number; headers: Map<string, string>; length: number } | null {
  const end = bytes.indexOf(END_OF_HEAD);
  if (end < 0) return null;
  const [first, ...lines] = bytes.subarray(0, end).toString('latin1').split('\r\n');
  const headers = new Map<string, string>();
  for (const line of lines) {
    const at = line.indexOf(':');
    headers.set(line.slice(0, at).toLowerCase(), line.slice(at + 1).trim());
  }
  return { status: Number(first.split(' ')[1]), headers, length: end + END_OF_HEAD.length };
}

/** The body of chunks, and how many bytes it took; null while it is not all there. */
function unchunk(bytes: Buffer): { body: Buffer; length: number } | null {
  const parts: Buffer[] = [];
  for (let at = 0; ; ) {
    const line = bytes.indexOf('\r\n', at);
    if (line < 0) return null;
    const size = Number.parseInt(bytes.subarray(at, line).toString('latin1'), 16);
    const end = line + 2 + size + 2;
    if (bytes.length < end) return null;
    if (size === 0) return { body: Buffer.concat(parts), length: end };
    parts.push(bytes.subarray(line + 2, line + 2 + size));
    at = end;
  }
}

/** Reads one answer from the front of what came. Interim answers (1xx) are passed over; of a stream of events, the first. */
export function readAnswer(
  bytes: Buffer,
  ended: boolean,
  head = false,
): { answer: RawAnswer; rest: Buffer } | null {
  const read = headOf(bytes);
  if (read === null) return null;
  const { status, headers, length } = read;
  const behind = bytes.subarray(length);
  if (status >= 100 && status < 200) return readAnswer(behind, ended, head);
  const as = (body: Buffer, used: number) => ({
    answer: { status, headers, body },
    rest: behind.subarray(used),
  });
  if (head || status === 204 || status === 304) return as(Buffer.alloc(0), 0);
  if (headers.get('content-type')?.startsWith('text/event-stream') === true) return as(behind, behind.length);
  const declared = headers.get('content-length');
  if (declared !== undefined)
    return behind.length < Number(declared)
      ? null
      : as(behind.subarray(0, Number(declared)), Number(declared));
  if (headers.get('transfer-encoding') === 'chunked') {
    const whole = unchunk(behind);
    return whole === null ? null : as(whole.body, whole.length);
  }
  return ended ? as(behind, behind.length) : null;
}

/** Sends bytes over a connection of their own and reads what comes back. */
export function sendRaw(port: number, request: RawRequest, limitMs: number, head = false): Promise<Outcome> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    let came: Buffer = Buffer.alloc(0);
    const finish = (outcome: Outcome): void => {
      clearTimeout(timer);
      socket.destroy();
      resolve(outcome);
    };
    const look = (ended: boolean): void => {
      const found = readAnswer(came, ended, head);
      if (found !== null) finish({ kind: 'answered', ...found });
      else if (ended) finish({ kind: 'closed' });
    };
    const timer = setTimeout(() => finish({ kind: 'hung' }), limitMs);
    socket.on('data', (bytes) => {
      came = Buffer.concat([came, bytes]);
      look(false);
    });
    socket.on('end', () => look(true));
    // A server that has answered may close before it has read all that was sent.
    socket.on('error', () => look(true));
    socket.on('close', () => look(true));
    socket.on('connect', () => {
      void (async () => {
        for (const piece of request.pieces) {
          if (socket.destroyed) return;
          socket.write(piece);
          if (request.pauseMs !== undefined) await new Promise((next) => setTimeout(next, request.pauseMs));
        }
        if (request.half === true) socket.end();
      })();
    });
  });
}
