import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, stat, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import react from '@vitejs/plugin-react';
import subsetFont from 'subset-font';
import { defaultClientConditions, defineConfig, type Plugin } from 'vite';

const require = createRequire(import.meta.url);
const FONTS = join(dirname(require.resolve('pretendard/package.json')), 'dist/web/static');
const FONT_SHEET = 'virtual:pretendard.css';
/** The weights the pages use. Slices of rarer letters than this come in the first alone. */
const WEIGHTS = [
  { name: 'Regular', weight: '400', from: 0 },
  { name: 'SemiBold', weight: '600', from: 60 },
] as const;

/** Where the words of a first visit stand: their letters come in one file a weight instead of a dozen slices. */
const FIRST_WORDS = [
  'src/app/app-words.ts',
  'src/words/component-words.ts',
  'src/pages/situation/situation-words.ts',
  'src/pages/access/access-words.ts',
  '../core/src/economy/classifications/wiod56.ts',
  '../report/src/words/measures.ts',
  '../report/src/format/currency.ts',
];

/** Hangul of the first words, as code points in their order. */
async function firstLetters(): Promise<readonly number[]> {
  const texts = await Promise.all(
    FIRST_WORDS.map((path) => readFile(resolve(import.meta.dirname, path), 'utf8')),
  );
  const letters = new Set(texts.join('').match(/[\uac00-\ud7a3]/g));
  return [...letters].map((letter) => letter.codePointAt(0)!).sort((a, b) => a - b);
}

const face = (weight: string, path: string, range: string): string =>
  `@font-face{font-family:Pretendard;font-display:swap;font-weight:${weight};src:url(${path}) format("woff2");unicode-range:${range}}`;

/** One file with the first letters of a weight, made once and kept. */
async function firstFace(
  { name, weight }: (typeof WEIGHTS)[number],
  letters: readonly number[],
): Promise<string> {
  const hash = createHash('sha256').update(`${name} ${letters.join()}`).digest('hex').slice(0, 12);
  const folder = resolve(import.meta.dirname, '../../node_modules/.cache/spillway-fonts');
  const path = join(folder, `Pretendard-${name}.first-${hash}.woff2`);
  if (
    !(await stat(path).then(
      () => true,
      () => false,
    ))
  ) {
    const whole = await readFile(join(FONTS, `woff2/Pretendard-${name}.woff2`));
    const cut = await subsetFont(whole, String.fromCodePoint(...letters), { targetFormat: 'woff2' });
    await mkdir(folder, { recursive: true });
    await writeFile(`${path}.${process.pid}`, cut);
    await rename(`${path}.${process.pid}`, path);
  }
  return face(weight, path, letters.map((letter) => `U+${letter.toString(16)}`).join());
}

/**
 * Pretendard in slices by range of characters, of which a browser fetches those a page needs: the package's own sheet, cut
 * to two weights. The slices of both weights stand beside each other, since they repeat their ranges. Of faces that hold a
 * letter the last is taken: that of the first words.
 */
async function fontSheet(): Promise<string> {
  const css = await readFile(join(FONTS, 'pretendard-dynamic-subset.css'), 'utf8');
  const slices = [
    ...css.matchAll(
      /font-weight: (\d+);\s*src: url\(\.\/(\S+?\.subset\.(\d+)\.woff2)\)[\s\S]*?unicode-range: ([^;]+);/g,
    ),
  ]
    .filter(([, weight, , slice]) =>
      WEIGHTS.some((each) => each.weight === weight && Number(slice) >= each.from),
    )
    .sort((a, b) => Number(b[3]) - Number(a[3]) || Number(a[1]) - Number(b[1]))
    .map(([, weight, file, , range]) => face(weight, join(FONTS, file), range.replaceAll(/\s+/g, '')));
  const letters = await firstLetters();
  return [...slices, ...(await Promise.all(WEIGHTS.map((each) => firstFace(each, letters))))].join('\n');
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
  server:
    process.env['SPILLWAY_API'] === undefined
      ? {}
      : { proxy: { '/api': { target: process.env['SPILLWAY_API'], changeOrigin: false } } },
});
