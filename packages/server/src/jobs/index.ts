export { type DatabaseQueue, openJobQueue } from './open-job-queue.ts';
export { installQueue } from './queue.ts';
export type { JobAnswer, WorkerHelp } from './run-entry.ts';
export { startWorker, type Worker } from './start-worker.ts';
export { type JobNews, watchJobs } from './watch-jobs.ts';
