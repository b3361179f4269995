// A worker in a process of its own, for tests and measures of jobs: takes chunks until its parent tells it to stop,
// and tells the CPU time it has used.
//
//   node chunk-worker.mjs <database> <folder of tables by hash> <options as JSON>
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { startWorker } from '../../packages/server/dist/jobs/index.js';
import { openDatabase } from '../../packages/server/dist/storage/database.js';

const [url, folder, text] = process.argv.slice(2);
const database = openDatabase(url, { connections: 4, name: 'chunk worker' });
const worker = await startWorker({
  ...JSON.parse(text),
  database,
  table: (hash) => readFile(join(folder, hash)),
  store: (db, { job, json }) =>
    db
      .withSchema('public')
      .insertInto('answer')
      .values({ job: job.id, json: Buffer.from(json).toString('utf8') })
      .execute(),
  onError: (error) => process.send?.({ error: String(error) }),
});
const stop = async () => {
  await worker.stop();
  await database.close();
  process.send({ stopped: true }, () => process.disconnect());
};
process.on('message', (message) => {
  if (message === 'stop') void stop();
  if (message === 'usage') process.send({ usage: process.cpuUsage() });
});
process.send({ ready: true });
