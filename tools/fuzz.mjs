// Asks a centre a great many hostile questions: `npm run fuzz -- [requests] [seed]`. The seed is printed; the same seed asks
// the same again.
import { spawnSync } from 'node:child_process';

const [requests = '20000', seed = String(Date.now() % 2 ** 31)] = process.argv.slice(2);
console.log(`${requests} requests, seed ${seed}`);
const { status } = spawnSync(
  process.execPath,
  ['node_modules/vitest/vitest.mjs', 'run', 'test/http/fuzz.test.ts'],
  {
    stdio: 'inherit',
    cwd: new URL('..', import.meta.url),
    env: { ...process.env, SPILLWAY_FUZZ_REQUESTS: requests, SPILLWAY_FUZZ_SEED: seed },
  },
);
process.exitCode = status ?? 1;
