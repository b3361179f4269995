import type { Scenario } from '@spillway/core/scenarios';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Compute } from '../compute/open-compute.ts';
import { readDocument } from '../compute/read-document.ts';

/** Whose request it is: the person, or the address of one who is nobody in particular. */
export const askerOf = ({ caller, ip }: FastifyRequest): string =>
  caller.viewer.kind === 'person' ? caller.viewer.person : `address ${ip}`;

/** Aborted when the connection is cut before the answer is out: nobody waits for it any more. */
export function untilCut({ raw }: FastifyReply): AbortSignal {
  const cut = new AbortController();
  raw.once('close', () => {
    if (!raw.writableFinished) cut.abort();
  });
  return cut.signal;
}

/** Documents up to this many characters are read at once: most are, in a few milliseconds. */
const SMALL = 10_000;

/** Reads a scenario's document for a request; a large one in a thread, so that nobody else waits for it. */
export const readFor =
  (compute: Compute, request: FastifyRequest, reply: FastifyReply) =>
  async (document: string): Promise<Scenario> =>
    document.length <= SMALL
      ? readDocument(document)
      : compute.run('parse', { document }, untilCut(reply), askerOf(request));
