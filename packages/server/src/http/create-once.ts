import { canonicalJson, hashBytes, SpillwayError } from '@spillway/core/shared';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Storage, Stores } from '../storage/storage.ts';

/** What a create answers with. */
export interface Created {
  readonly status: number;
  readonly body: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Hours an answer is kept for those who ask again. */
export const KEEP_ANSWERS_HOURS = 24;

/** Who a key belongs to: two callers may use the same one, and a key for programs gets no answers beyond its scopes. */
function keeperOf({ caller, ip }: FastifyRequest): string {
  if (caller.viewer.kind === 'person') {
    const { person, scopes } = caller.viewer;
    return scopes === null ? person : `${person} ${scopes.join(' ')}`;
  }
  return caller.viewer.kind === 'mailbox' ? `mailbox ${caller.viewer.mailbox}` : `address ${ip}`;
}

const bytesOf = (body: unknown): Uint8Array =>
  body instanceof Uint8Array ? body : new TextEncoder().encode(canonicalJson(body ?? null));

/**
 * Makes something in one transaction; with the header `Idempotency-Key`, once: who asks again with the same key and the
 * same request gets the same answer, and two who ask at once make one.
 *
 * @throws SpillwayError `records/key-reused` if the key stood for another request.
 */
export async function createOnce(
  request: FastifyRequest,
  reply: FastifyReply,
  storage: Storage,
  make: (stores: Stores) => Promise<Created>,
): Promise<FastifyReply> {
  const key = request.headers['idempotency-key'];
  const answer = await storage.write(async (stores) => {
    if (typeof key !== 'string') return make(stores);
    const keeper = keeperOf(request);
    const requestHash = hashBytes(
      new TextEncoder().encode(`${request.method} ${request.url}\n`),
      bytesOf(request.body),
    );
    const before = await stores.idempotency.take(keeper, key, requestHash);
    if (before !== null) {
      if (before.requestHash !== requestHash)
        throw new SpillwayError(
          'records/key-reused',
          `the Idempotency-Key ${key} stood for another request before`,
        );
      return { status: before.status, body: JSON.parse(before.body) as unknown, headers: before.headers };
    }
    const made = await make(stores);
    await stores.idempotency.keep(keeper, key, {
      status: made.status,
      body: JSON.stringify(made.body),
      headers: made.headers ?? {},
    });
    return made;
  });
  return reply
    .code(answer.status)
    .headers({ 'cache-control': 'no-store', ...answer.headers })
    .send(answer.body);
}
