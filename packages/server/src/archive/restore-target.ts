import { SpillwayError } from '@spillway/core/shared';
import { setTimeout as wait } from 'node:timers/promises';
import type pg from 'pg';

/** Connections closed a moment ago may still be listed. */
const LEAVING_MS = 2000;

/** @throws SpillwayError `storage/not-empty` if another program has this database open: it would serve what has gone. */
export async function requireNobodyElse(client: pg.ClientBase): Promise<void> {
  const limit = Date.now() + LEAVING_MS;
  for (;;) {
    // Of one moment, and not of the one when the transaction began.
    await client.query('select pg_stat_clear_snapshot()');
    const { rows } = await client.query<{ others: number }>(
      `select count(*)::int as others from pg_stat_activity
       where datname = current_database() and pid <> pg_backend_pid() and usesysid is not null`,
    );
    if (rows[0].others === 0) return;
    if (Date.now() > limit)
      throw new SpillwayError(
        'storage/not-empty',
        'a centre, or another program, has this database open: stop it first',
        { connections: rows[0].others },
      );
    await wait(20);
  }
}

/**
 * Makes sure that nothing of anyone's would be lost: a database without a centre, or one that was started and holds no
 * more than what comes with Spillway.
 *
 * @throws SpillwayError `storage/not-empty`, saying what is there.
 */
export async function requireRoom(client: pg.ClientBase): Promise<void> {
  const { rows: there } = await client.query<{ there: boolean }>(
    `select to_regclass('spillway.record') is not null and to_regclass('accounts."user"') is not null as there`,
  );
  if (!there[0].there) return;
  const { rows } = await client.query<{ people: number; organisations: number; objects: number }>(
    `select (select count(*)::int from accounts."user") as people,
       (select count(*)::int from spillway.organisation where not host) as organisations,
       (select count(*)::int from spillway.record where not shipped and removed_at is null) as objects`,
  );
  const { people, organisations, objects } = rows[0];
  if (people + organisations + objects === 0) return;
  throw new SpillwayError(
    'storage/not-empty',
    `the database holds the work of ${people} people and ${organisations} organisations, ${objects} objects: restore into another home folder (--home) or database, or say --replace to have all of it go`,
    rows[0],
  );
}
