import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

/** They read and compute, and leave nothing behind: one process may run one after the other. */
const PURE = 'packages/{core,report,studio}/src/**/*.test.ts';

export default defineConfig({
  ssr: { resolve: { conditions: ['source'] } },
  resolve: { conditions: ['source'] },
  test: {
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // One a processor: many tests wait for a database, a browser or a program of their own.
    maxWorkers: availableParallelism(),
    projects: [
      {
        extends: true,
        test: {
          name: 'whole',
          include: ['packages/*/src/**/*.test.ts', 'test/**/*.test.ts'],
          exclude: [PURE, '**/node_modules/**'],
          globalSetup: ['test/postgres-setup.ts', 'test/pages-setup.ts'],
        },
      },
      { extends: true, test: { name: 'pure', include: [PURE], isolate: false } },
    ],
  },
});
