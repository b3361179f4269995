import type { Viewer } from '@spillway/core/access';
import { type RawBuilder, sql } from 'kysely';

/**
 * The policy's rule of reading, in SQL, for lists: true for the rows of `spillway.record` (named `record`) that
 * `decide(viewer, 'read', …)` allows. A test holds the two against each other.
 */
export const readable = (viewer: Viewer): RawBuilder<boolean> => rule(viewer, true);

/** Those of them whose owner the viewer may be told: a list by owner would tell it otherwise. */
export const readableByOwner = (viewer: Viewer): RawBuilder<boolean> => rule(viewer, false);

function rule(viewer: Viewer, masked: boolean): RawBuilder<boolean> {
  if (viewer.kind === 'program') return sql<boolean>`true`;
  if (viewer.kind === 'nobody') return sql<boolean>`record.tlp = 'CLEAR'`;
  if (viewer.kind === 'mailbox')
    return sql<boolean>`(record.tlp = 'CLEAR' or record.mailbox = ${viewer.mailbox}::uuid)`;
  if (viewer.scopes !== null && !viewer.scopes.includes('read')) return sql<boolean>`false`;
  const own = viewer.memberships
    .filter(({ roles }) => roles.length > 0)
    .map(({ organisation }) => organisation);
  const groups = viewer.groups
    .filter(({ organisation, hidesMembers }) => own.includes(organisation) && (masked || !hidesMembers))
    .map(({ group }) => group);
  const mine = sql`${own}::uuid[]`;
  return sql<boolean>`(
    (record.author = ${viewer.person} and record.owner = any(${mine}))
    or record.persons @> array[${viewer.person}]::text[]
    or (record.tlp <> 'RED' and (
      record.owner = any(${mine})
      or record.tlp = 'CLEAR'
      or (record.tlp = 'GREEN' and ${own.length > 0}::boolean
        and record.persons = '{}' and record.organisations = '{}' and record.groups = '{}')
      or record.organisations && ${mine}
      or record.groups && ${groups}::uuid[]
    ))
  )`;
}
