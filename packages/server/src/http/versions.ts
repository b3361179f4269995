import { SpillwayError } from '@spillway/core/shared';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** Puts the version of an object on its answer, and says that it is this caller's alone. */
export function tagged<T extends { readonly version: number }>(reply: FastifyReply, object: T): T {
  void reply.header('etag', `"${object.version}"`).header('cache-control', 'private, no-cache');
  return object;
}

/**
 * The version a change was made from, as `If-Match` says it.
 *
 * @returns null for `*`: whatever is there.
 * @throws SpillwayError `records/version-not-said` without the header, so that nobody overwrites what they never saw.
 */
export function versionSeen({ headers }: FastifyRequest): number | null {
  const tag = headers['if-match'];
  if (tag === undefined)
    throw new SpillwayError(
      'records/version-not-said',
      'a change needs the header If-Match with the ETag that was read, or * for whatever is there',
    );
  if (tag.trim() === '*') return null;
  const version = /^\s*"(\d{1,9})"\s*$/.exec(tag);
  // A tag that no object ever had matches none.
  return version === null ? -1 : Number(version[1]);
}
