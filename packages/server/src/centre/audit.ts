import { type AuditLink, type Verification, verifyChain, type Anchor } from '@spillway/core/audit';
import { canonicalJson, type TaskOptions } from '@spillway/core/shared';
import type { Storage } from '../storage/storage.ts';
import type { Caller } from './caller.ts';
import { requireAt, requireAtCentre } from './guard.ts';
import { requireId } from './record-deeds.ts';

/** A link of the trail with the name of whoever did it, where there still is one. */
export interface TrailLine extends AuditLink {
  readonly person: { readonly id: string; readonly name: string } | null;
}

/** Links of an organisation's trail, or of the centre's own for its administrators. */
export async function readTrail(
  { stores }: Storage,
  caller: Caller,
  organisation: string | null,
  after: number,
  limit: number,
): Promise<readonly TrailLine[]> {
  if (organisation === null) requireAtCentre(caller, 'read-centre-audit');
  else requireAt(caller, 'read-audit', requireId(organisation));
  const links = await stores.audit.read({ after, limit, organisation });
  const names = await stores.people.namesOf(
    links.flatMap(({ entry }) => (entry.actor === null ? [] : [entry.actor])),
  );
  return links.map((link) => ({
    ...link,
    person: link.entry.actor === null ? null : (names.get(link.entry.actor) ?? null),
  }));
}

async function* allLinks({ stores }: Storage): AsyncGenerator<AuditLink> {
  for (let after = 0; ; ) {
    const links = await stores.audit.read({ after, limit: 5000 });
    yield* links;
    if (links.length === 0) return;
    after = links.at(-1)!.position;
  }
}

/** Follows the whole trail. Every entry that is committed must stand in it, or wait to. */
export async function verifyTrail(
  storage: Storage,
  anchors: readonly Anchor[] = [],
  options: TaskOptions = {},
): Promise<Verification> {
  const verification = await verifyChain(allLinks(storage), anchors, options);
  const lost = await storage.stores.waiting.lost();
  if (lost.length === 0) return verification;
  return {
    ...verification,
    findings: [
      ...verification.findings,
      ...lost.map((entry) => ({
        code: 'audit/unlinked-entry',
        severity: 'error' as const,
        path: `/entry/${entry}`,
        message: `entry ${entry} stands in no chain and does not wait for its place`,
        value: entry,
      })),
    ],
  };
}

/** Signs a text and says by which key. */
export type Sign = (text: string) => { readonly signature: string; readonly publicKey: string };

/** Where a chain ends just now, signed: kept elsewhere, it shows later whether the trail up to here was touched. */
export async function auditState(
  { stores }: Storage,
  caller: Caller,
  organisation: string | null,
  sign: Sign,
): Promise<Anchor & { readonly at: string; readonly signature: string; readonly publicKey: string }> {
  if (organisation === null) requireAtCentre(caller, 'read-centre-audit');
  else requireAt(caller, 'read-audit', requireId(organisation));
  const anchor = { organisation, ...(await stores.audit.anchor(organisation)), at: new Date().toISOString() };
  return { ...anchor, ...sign(canonicalJson(anchor)) };
}
