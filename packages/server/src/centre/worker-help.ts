import { SpillwayError } from '@spillway/core/shared';
import type { WorkerHelp } from '../jobs/index.ts';
import type { Db } from '../storage/database.ts';
import { storesOf } from '../storage/storage.ts';
import { PROGRAM } from './caller.ts';
import { TABLE_FILE } from './economies.ts';
import { storeAnswers } from './estimate-jobs.ts';

/** What workers of this centre need: its tables, and where answers go. */
export const workerHelp = (db: Db): WorkerHelp => ({
  async table(hash) {
    const { records } = storesOf(db);
    const found = await records.list({ kind: 'economy', viewer: PROGRAM.viewer, limit: 1, facts: { hash } });
    const file =
      found.records.length === 0 ? null : await records.attachment(found.records[0].id, TABLE_FILE);
    // Another try does not help unless the table comes back: the queue counts it as it counts any failure.
    if (file === null)
      throw new SpillwayError('economy/missing-data', `no economy here has the table ${hash}`, { hash });
    return file.bytes;
  },
  store: storeAnswers,
});
