import type { FastifyReply } from 'fastify';

/** Puts the cookies of a session on an answer, which nobody keeps. */
export function withCookies(reply: FastifyReply, headers: Headers): FastifyReply {
  for (const cookie of headers.getSetCookie()) void reply.header('set-cookie', cookie);
  return reply.header('cache-control', 'no-store');
}
