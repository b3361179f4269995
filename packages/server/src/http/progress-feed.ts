import type { Caller } from '../centre/caller.ts';
import { maySeeJob } from '../centre/estimate-jobs.ts';
import { type JobNews, watchJobs } from '../jobs/index.ts';
import type { Database } from '../storage/database.ts';
import type { Storage } from '../storage/storage.ts';

/** How far jobs are, told to those who may see them. */
export interface ProgressFeed {
  /** @param caller asked each time: who listens may have lost a role meanwhile. */
  listen(caller: () => Caller, tell: (news: JobNews) => void): () => void;
  close(): Promise<void>;
}

export function openProgressFeed(
  database: Database,
  { stores }: Storage,
  onError: (error: unknown) => void,
): ProgressFeed {
  const listeners = new Set<{ readonly caller: () => Caller; readonly tell: (news: JobNews) => void }>();
  let telling: Promise<void> = Promise.resolve();
  const tellAll = async (news: JobNews): Promise<void> => {
    for (const { caller, tell } of listeners) if (await maySeeJob(stores, caller(), news.job)) tell(news);
  };
  const watch = watchJobs(database, (news) => {
    if (listeners.size > 0) telling = telling.then(() => tellAll(news)).catch(onError);
  });
  return {
    listen(caller, tell) {
      const listener = { caller, tell };
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    async close() {
      await watch.close();
      await telling;
    },
  };
}
