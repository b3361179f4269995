import { randomUUID } from 'node:crypto';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { problemOf } from './problem.ts';

/** What is said to those who do not speak HTTP, by the status. */
const REFUSALS = {
  400: ['Bad Request', 'request/unreadable', 'this is no request that can be read'],
  408: ['Request Timeout', 'request/too-slow', 'the request did not arrive in time'],
  417: ['Expectation Failed', 'request/refused', 'nothing but "100-continue" may be expected'],
  431: ['Request Header Fields Too Large', 'request/too-large', 'the headers are too large'],
} as const;

function refusal(status: keyof typeof REFUSALS): { readonly line: string; readonly body: string } {
  const [line, code, detail] = REFUSALS[status];
  return { line, body: JSON.stringify(problemOf(status, code, detail, randomUUID())) };
}

/** Answers bytes that are no request with a problem, where nothing was answered yet, and closes the connection. */
export function refuseMalformed(error: NodeJS.ErrnoException, socket: Socket): void {
  const answering = (socket as Socket & { _httpMessage?: ServerResponse | null })._httpMessage;
  if (error.code !== 'ECONNRESET' && socket.writable && answering?.headersSent !== true) {
    const status =
      error.code === 'ERR_HTTP_REQUEST_TIMEOUT' ? 408 : error.code === 'HPE_HEADER_OVERFLOW' ? 431 : 400;
    const { line, body } = refusal(status);
    socket.write(
      `HTTP/1.1 ${status} ${line}\r\ncontent-type: application/problem+json; charset=utf-8\r\ncache-control: no-store\r\nconnection: close\r\ncontent-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
    );
  }
  socket.destroy(error);
}

/** Answers what a request expects and nobody here knows. */
export function refuseExpectations(server: Server): void {
  server.on('checkExpectation', (_request: IncomingMessage, response: ServerResponse) => {
    const { body } = refusal(417);
    response
      .writeHead(417, {
        'content-type': 'application/problem+json; charset=utf-8',
        'cache-control': 'no-store',
        connection: 'close',
      })
      .end(body);
  });
}
