import { readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import react from '@vitejs/plugin-react';
import { defaultClientConditions, defineConfig, type Plugin } from 'vite';

const FONTS = join(
  dirname(createRequire(import.meta.url).resolve('pretendard/package.json')),
  'dist/web/static',
);
const FONT_SHEET = 'virtual:pretendard.css';
/** The two weights the pages use. */
const WEIGHTS = ['400', '600'];

/**
 * Pretendard in slices by range of characters, of which a browser fetches those a page needs: the package's own
 * sheet, cut to two weights. The slices of both weights stand beside each other, since they repeat their ranges.
 */
async function fontSheet(): Promise<string> {
  const css = await readFile(join(FONTS, 'pretendard-dynamic-subset.css'), 'utf8');
  const faces = [
    ...css.matchAll(
      /font-weight: (\d+);\s*src: url\(\.\/(\S+?\.subset\.(\d+)\.woff2)\)[\s\S]*?unicode-range: ([^;]+);/g,
    ),
  ];
  return faces
    .filter(([, weight]) => WEIGHTS.includes(weight!))
    .sort((a, b) => Number(b[3]) - Number(a[3]) || Number(a[1]) - Number(b[1]))
    .map(
      ([, weight, file, , range]) =>
        `@font-face{font-family:Pretendard;font-display:swap;font-weight:${weight};src:url(${join(FONTS, file!)}) format("woff2");unicode-range:${range!.replaceAll(/\s+/g, '')}}`,
    )
    .join('\n');
}

const pretendard: Plugin = {
  name: 'pretendard-slices',
  resolveId: (id) => (id === FONT_SHEET ? id : null),
  load: (id) => (id === FONT_SHEET ? fontSheet() : null),
};

/** Writes each text file of the build packed beside itself, so that the server sends it so to those who take it. */
const packed: Plugin = {
  name: 'packed-files',
  apply: 'build',
  async writeBundle({ dir }, bundle) {
    for (const name of Object.keys(bundle)) {
      if (!/\.(js|css|svg|spillway-table)$/.test(name)) continue;
      const path = join(dir!, name);
      const bytes = await readFile(path);
      await writeFile(`${path}.gz`, gzipSync(bytes, { level: 9 }));
      await writeFile(
        `${path}.br`,
        brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }),
      );
    }
  },
};

/** Answers the API from data in memory, while there is no server: in development only. */
const stub: Plugin = {
  name: 'api-stub',
  apply: 'serve',
  configureServer: async (server) => {
    if (process.env['SPILLWAY_API'] !== undefined) return;
    const { openStub } = (await server.ssrLoadModule(
      resolve(import.meta.dirname, '../../test/e2e/web-stub.ts'),
    )) as typeof import('../../test/e2e/web-stub.ts');
    const answer = await openStub();
    server.middlewares.use((request, response, next) => {
      answer(request, response).then((done) => (done ? undefined : next()), next);
    });
  },
};

/** SPILLWAY_API, the address of a running centre, is where development sends what the API is asked. */
export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), pretendard, packed, stub],
  resolve: { conditions: ['source', ...defaultClientConditions] },
  build: {
    target: 'es2023',
    // The policy for content allows no data: addresses for fonts.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    sourcemap: false,
    chunkSizeWarningLimit: 1500,
  },
  worker: { format: 'es', plugins: () => [] },
  server: {
    ...(process.env['SPILLWAY_API'] === undefined
      ? {}
      : { proxy: { '/api': { target: process.env['SPILLWAY_API'], changeOrigin: false } } }),
  },
});
