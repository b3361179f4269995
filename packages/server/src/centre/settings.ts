import type { RecordKind } from '@spillway/core/access';
import type { Stores } from '../storage/storage.ts';
import type { Caller } from './caller.ts';
import { requireAtCentre } from './guard.ts';
import { requireSeen, type Seen } from './record-deeds.ts';
import { tell } from './trail.ts';

export interface Settings {
  readonly name: string;
  readonly language: 'en' | 'ko';
  readonly currency: string;
  readonly economy: string;
}

const NAME = 'centre';
const FIRST: Settings = { name: 'Spillway', language: 'en', currency: 'KRW', economy: 'kor-2014' };

type Told = Settings & {
  readonly version: number;
  readonly retention: Partial<Record<RecordKind, number>>;
};

/** Open to everyone: the page of someone who is not signed in opens with them too. */
export async function readSettings(stores: Stores): Promise<Told> {
  const kept = await stores.settings.get(NAME);
  return {
    ...FIRST,
    ...(kept?.value as Partial<Settings> | undefined),
    version: kept?.version ?? 0,
    retention: Object.fromEntries(await stores.holds.retention()),
  };
}

export async function changeSettings(
  stores: Stores,
  caller: Caller,
  change: Partial<Settings>,
  seen: Seen,
): Promise<Told> {
  requireAtCentre(caller, 'change-settings');
  const kept = await stores.settings.hold(NAME);
  requireSeen({ version: kept?.version ?? 0 }, seen);
  await stores.settings.set(NAME, { ...FIRST, ...(kept?.value as Partial<Settings> | undefined), ...change });
  await tell(stores, caller, {
    action: 'settings.change',
    kind: 'settings',
    id: NAME,
    organisation: null,
    detail: { ...change },
  });
  return readSettings(stores);
}
