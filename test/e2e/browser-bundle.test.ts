import { gzipSync } from 'node:zlib';
import { resolve } from 'node:path';
import { build } from 'esbuild';
import { expect, it } from 'vitest';

/** What a page needs for one estimate: read a scenario, unpack a shipped table, run all models, draw and follow days. */
const PAGE = `
  export { parseScenario, assess } from '@spillway/core/scenarios';
  export { decodeTable } from '@spillway/core/economy';
`;

it('a browser loads at most 200 KB, packed, for any estimate without tables', async () => {
  const { outputFiles } = await build({
    stdin: { contents: PAGE, resolveDir: resolve(import.meta.dirname, '../..'), loader: 'ts' },
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'browser',
    target: 'es2023',
    write: false,
    outdir: 'out',
    splitting: true,
    logLevel: 'silent',
  });
  const main = outputFiles.reduce((bytes, file) => bytes + gzipSync(file.contents, { level: 9 }).length, 0);
  expect(main).toBeLessThanOrEqual(200 * 1024);
  expect(main).toBeGreaterThan(20 * 1024);
});
