import { canonicalJson } from '@spillway/core/shared';
import { createHash, randomBytes } from 'node:crypto';
import type { Stores } from '../storage/storage.ts';
import { type Caller, personOf } from './caller.ts';

/** What happened to what, as it goes into the trail. */
export interface Deed {
  /** `kind.verb`. */
  readonly action: string;
  readonly kind: string;
  readonly id: string;
  readonly organisation: string | null;
  readonly before?: string | null;
  readonly after?: string | null;
  /** No personal data. */
  readonly detail?: Readonly<Record<string, unknown>>;
  readonly statedAt?: string | null;
}

/** Hash of a content that stands in the trail in its place; without the salt it tells nothing. */
export const saltedHash = (salt: string, content: unknown): string =>
  createHash('sha256')
    .update(`${salt}\n${canonicalJson(content)}`)
    .digest('hex');

export const newSalt = (): string => randomBytes(16).toString('hex');

/** Puts a deed into the trail, within the transaction of the deed. */
export async function tell({ audit, people }: Stores, caller: Caller, deed: Deed): Promise<void> {
  const person = personOf(caller);
  await audit.append({
    statedAt: deed.statedAt ?? null,
    actor: person === null ? null : await people.refOf(person),
    via: caller.via,
    action: deed.action,
    objectKind: deed.kind,
    objectId: deed.id,
    organisation: deed.organisation,
    before: deed.before ?? null,
    after: deed.after ?? null,
    detail: deed.detail ?? {},
    request: caller.request,
  });
}
