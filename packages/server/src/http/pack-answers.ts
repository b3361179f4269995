import { Negotiator } from '@fastify/accept-negotiator';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';

const pack = promisify(gzip);
const encodings = new Negotiator({ supportedValues: ['gzip', 'identity'] });
/** Shorter answers fit one packet as they are. */
const LEAST_BYTES = 1400;
/** It saves two thirds to seven eighths of a list; the thickest level 3 in 100 more, in two to three times as long (measured). */
const LEVEL = 1;
const TEXT = /^(?:application\/(?:problem\+)?(?:json|yaml)|image\/svg\+xml|text\/)/;

/** Whether an answer may be packed for whoever asks. */
export const takesPacked = ({ headers }: FastifyRequest): boolean =>
  encodings.negotiate(headers['accept-encoding'] ?? '') === 'gzip';

/**
 * Packs answers of the API that are text, for those who take them packed. The pages' own files are packed when they are
 * built, events are too short, and what opens an account is not mixed with what others may have written.
 */
export function packAnswers(app: FastifyInstance): void {
  app.addHook('onSend', async (request, reply, payload: unknown) => {
    if (typeof payload !== 'string' && !Buffer.isBuffer(payload)) return payload;
    if (!request.url.startsWith('/api/v1/') || !TEXT.test(String(reply.getHeader('content-type'))))
      return payload;
    void reply.header('vary', 'accept-encoding');
    if (reply.hasHeader('content-encoding') || payload.length < LEAST_BYTES || !takesPacked(request))
      return payload;
    const packed = await pack(payload, { level: LEVEL });
    void reply.header('content-encoding', 'gzip').header('content-length', packed.length);
    return packed;
  });
}
