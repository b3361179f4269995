import type { Viewer } from '@spillway/core/access';
import type { AuditLink } from '@spillway/core/audit';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { type Change, changesFor, recordIds } from '../centre/changes.ts';
import { CHANGE_CHANNEL, linkWaiting } from '../storage/link-waiting.ts';
import type { Db } from '../storage/database.ts';
import type { Storage } from '../storage/storage.ts';

/** One who is told of changes as they happen. */
interface Listener {
  /** Who it is now: asked again whenever memberships or groups change. */
  readonly viewer: () => Promise<Viewer | null>;
  readonly tell: (changes: readonly Change[]) => void;
  /** Called when the viewer has gone: signed out, or the key revoked. */
  readonly end: () => void;
}

/** Lengthens the trail when something was written, and tells listeners what changed, whichever program changed it. */
export interface ChangeFeed {
  /** Something was committed here. */
  poke(): void;
  /** @returns once it is told of whatever changes from now on. */
  listen(listener: Listener): Promise<() => void>;
  /** Position up to which listeners have been told. */
  position(): number;
  close(): Promise<void>;
}

/** Changes that alter who a listener is. */
const ALTERS_VIEWERS = /^(membership|group|account|key|session)\./;
/** Entries that another program wrote before it died are found within this time. */
const ROUND_MS = 1000;
/** Rounds after which it is asked again who listens. */
const ROUNDS_TO_ASK = 30;
const BATCH = 1000;
/** Least time between two batches of the trail: what many write meanwhile gets its places together. */
const PAUSE_MS = 50;

export async function openChangeFeed(
  url: string,
  db: Db,
  storage: Storage,
  onError: (error: unknown) => void,
): Promise<ChangeFeed> {
  const listeners = new Map<Listener, Viewer>();
  let position = await storage.stores.audit.end();
  let linking: Promise<void> | null = null;
  let again = false;
  let telling: Promise<void> = Promise.resolve();
  let closed = false;
  let client: pg.Client | null = null;

  const linkAll = async (): Promise<void> => {
    for (;;) {
      again = false;
      while ((await linkWaiting(db, BATCH)).length === BATCH);
      await wait(PAUSE_MS);
      if (!again || closed) return;
    }
  };
  const poke = (): void => {
    if (closed) return;
    if (linking !== null) {
      again = true;
      return;
    }
    linking = linkAll()
      .catch(onError)
      .finally(() => {
        linking = null;
        if (client === null) tellNew();
      });
  };

  /** Asks who listens now; one who is nobody any more listens no longer. */
  const renew = async (listener: Listener): Promise<Viewer | null> => {
    const viewer = await listener.viewer();
    if (!listeners.has(listener)) return null;
    if (viewer === null) {
      listeners.delete(listener);
      listener.end();
    } else listeners.set(listener, viewer);
    return viewer;
  };
  const tellBatch = async (links: readonly AuditLink[]): Promise<void> => {
    if (listeners.size === 0) return;
    const alters = links.some(({ entry }) => ALTERS_VIEWERS.test(entry.action));
    const objects = await storage.stores.guards.of(recordIds(links));
    for (const [listener, known] of listeners) {
      const viewer = alters ? await renew(listener) : known;
      if (viewer === null) continue;
      const changes = changesFor(viewer, links, objects);
      if (changes.length > 0) listener.tell(changes);
    }
  };
  /** Sessions and keys run out without an entry in the trail. */
  const askWho = async (): Promise<void> => {
    for (const listener of listeners.keys()) await renew(listener);
  };
  /** @param grown position up to which the trail is known to have grown. */
  const readNew = async (grown: number): Promise<void> => {
    if (listeners.size === 0) position = Math.max(position, grown);
    while (position < grown) {
      const links = await storage.stores.audit.read({ after: position, limit: BATCH });
      if (links.length === 0) return;
      await tellBatch(links);
      position = links.at(-1)!.position;
    }
  };
  const tellNew = (grown?: number): void => {
    telling = telling.then(async () => readNew(grown ?? (await storage.stores.audit.end()))).catch(onError);
  };

  const hear = async (): Promise<void> => {
    const fresh = new pg.Client({ connectionString: url, application_name: 'spillway changes' });
    fresh.on('notification', ({ payload }) => tellNew(Number(payload)));
    const lost = (): void => {
      if (client === fresh) client = null;
    };
    fresh.on('error', lost).on('end', lost);
    await fresh.connect();
    await fresh.query(`listen ${CHANGE_CHANNEL}`);
    client = fresh;
    tellNew();
  };
  await hear();
  poke();

  let connecting: Promise<void> | null = null;
  let rounds = 0;
  const round = setInterval(() => {
    poke();
    if (client === null)
      connecting ??= hear()
        .catch(() => undefined)
        .finally(() => {
          connecting = null;
        });
    rounds += 1;
    if (rounds % ROUNDS_TO_ASK === 0) telling = telling.then(askWho).catch(onError);
  }, ROUND_MS);
  round.unref();

  return {
    poke,
    async listen(listener) {
      const viewer = await listener.viewer();
      if (viewer === null) listener.end();
      else listeners.set(listener, viewer);
      return () => void listeners.delete(listener);
    },
    position: () => position,
    async close() {
      closed = true;
      clearInterval(round);
      await linking;
      await telling;
      await connecting;
      await client?.end().catch(() => undefined);
    },
  };
}
