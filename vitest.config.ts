import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  ssr: { resolve: { conditions: ['source'] } },
  resolve: { conditions: ['source'] },
  test: {
    include: ['packages/*/src/**/*.test.ts', 'test/**/*.test.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // One a processor: many tests wait for a database, a browser or a program of their own.
    maxWorkers: availableParallelism(),
    globalSetup: ['test/postgres-setup.ts', 'test/pages-setup.ts'],
  },
});
