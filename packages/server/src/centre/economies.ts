import { belongsTo, type Label } from '@spillway/core/access';
import type { RecordHead } from '@spillway/core/records';
import { SpillwayError } from '@spillway/core/shared';
import type { EconomyFacts } from '../compute/economy-facts.ts';
import type { ReadTable } from '../compute/messages.ts';
import type { Stores } from '../storage/storage.ts';
import type { Caller } from './caller.ts';
import { absent } from './guard.ts';
import { isId } from './new-id.ts';
import { create, read } from './record-deeds.ts';

/** Name of the file that holds a table. */
export const TABLE_FILE = 'table';
export const TABLE_MEDIA_TYPE = 'application/vnd.spillway.table';

export async function createEconomy(
  stores: Stores,
  caller: Caller,
  input: { readonly table: ReadTable; readonly owner: string; readonly label: Label },
  shippedId: string | null = null,
): Promise<RecordHead> {
  const { facts, bytes } = input.table;
  const head = await create(
    stores,
    caller,
    {
      kind: 'economy',
      owner: input.owner,
      label: input.label,
      title: facts.title,
      facts: { ...facts },
      content: { ...facts },
      ...(shippedId === null ? {} : { id: shippedId, shipped: true }),
    },
    { hash: facts.hash },
  );
  await stores.records.attach(head.id, TABLE_FILE, TABLE_MEDIA_TYPE, bytes);
  return head;
}

/**
 * An economy by its own id, or by the id its table has (`kor-2011`); where several that the caller may read have the same,
 * one of the caller's own comes before a shipped one, and the newest first.
 *
 * @throws SpillwayError `access/not-found`.
 */
export async function findEconomy(stores: Stores, caller: Caller, idOrTable: string): Promise<RecordHead> {
  if (isId(idOrTable)) return read(stores, caller, 'economy', idOrTable);
  const { records } = await stores.records.list({
    kind: 'economy',
    viewer: caller.viewer,
    limit: 20,
    facts: { table: idOrTable },
  });
  const rank = ({ owner, shipped }: RecordHead): number => {
    if (shipped) return 1;
    return belongsTo(caller.viewer, owner.id) ? 0 : 2;
  };
  const found = records.toSorted((a, b) => rank(a) - rank(b))[0];
  if (found === undefined) throw absent();
  return found;
}

export async function economyTable(
  stores: Stores,
  caller: Caller,
  idOrTable: string,
): Promise<{ readonly head: RecordHead; readonly facts: EconomyFacts; readonly bytes: Uint8Array }> {
  const head = await findEconomy(stores, caller, idOrTable);
  const file = await stores.records.attachment(head.id, TABLE_FILE);
  if (file === null)
    throw new SpillwayError('economy/missing-data', `the table of economy ${head.id} is missing`, {
      id: head.id,
    });
  return { head, facts: head.facts as unknown as EconomyFacts, bytes: file.bytes };
}
