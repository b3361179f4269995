// Builds the example page without a server into packages/demo/dist: static files for any web server, or for a folder.
//
//   npm run build:demo
import { copyFile, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { parseScenario } from '@spillway/core/scenarios';
import { type LocalText, VERSION } from '@spillway/core/shared';
import { PALETTE } from '@spillway/report/parts';
import { build } from 'esbuild';
import type { Contents } from '../packages/demo/src/contents.ts';

const ROOT = resolve(import.meta.dirname, '..');
const SOURCE = join(ROOT, 'packages/demo/src');
const DEMO = join(ROOT, 'packages/demo/dist');

/** Cases of a published study, and invented stories: names of real firms stand in no demonstration. */
const SCENARIOS = [
  'examples/kiet-car',
  'data/scenarios/semiconductor-fab',
  'data/scenarios/port-terminal',
  'data/scenarios/cloud-region',
  'data/scenarios/payment-network',
  'data/scenarios/telecom-core',
  'data/scenarios/connected-car-update',
  'data/scenarios/car-parts-supplier',
  'data/scenarios/robot-fleet-firmware',
  'data/scenarios/steel-works',
  'data/scenarios/hospital',
  'data/scenarios/smart-meters',
  'data/scenarios/metropolitan-blackout',
  'data/scenarios/online-retailer',
  'examples/kiet-finance',
  'examples/kiet-network',
  'examples/kiet-smartphone',
  'examples/security-spending',
];

/** The tables a reader can choose from, and what the people of each count in. */
const ECONOMIES: Readonly<Record<string, string>> = {
  'kor-2014': 'KRW',
  'kor-2011': 'KRW',
  'jpn-2014': 'JPY',
  'usa-2014': 'USD',
  'gbr-2014': 'GBP',
  'deu-2014': 'EUR',
};

async function scenario(path: string) {
  const name = `${path}.yaml`;
  const { scenario, findings } = parseScenario(await readFile(join(ROOT, name), 'utf8'), name);
  if (scenario === null)
    throw new Error(findings.map(({ path, message }) => `${path}: ${message}`).join('\n'));
  if (scenario.economy === undefined || ECONOMIES[scenario.economy] === undefined)
    throw new Error(`${name}: its economy is not among the tables of the page`);
  return { id: basename(path), scenario, economy: scenario.economy };
}

/** Scenarios and economies of the page. */
export async function demoContents(): Promise<Contents> {
  const index = JSON.parse(await readFile(join(ROOT, 'data/economies/index.json'), 'utf8')) as {
    economies: { id: string; title: LocalText; hasJobs: boolean }[];
  };
  const economies = Object.entries(ECONOMIES).map(([id, currency]) => {
    const entry = index.economies.find((each) => each.id === id);
    if (entry === undefined) throw new Error(`data/economies has no ${id}`);
    return { id, title: entry.title, currency, hasJobs: entry.hasJobs };
  });
  return { version: VERSION, scenarios: await Promise.all(SCENARIOS.map(scenario)), economies, tables: {} };
}

/** The reports' palette as custom properties, light and dark, and a class for each tone. */
function tones(): string {
  const entries = Object.entries(PALETTE);
  const all = (ground: 'light' | 'dark'): string =>
    entries.map(([name, tone]) => `--tone-${name}:${tone[ground]}`).join(';');
  const classes = entries.map(([name]) => `.tone-${name}{--tone:var(--tone-${name})}`).join('');
  return `:root{${all('light')}}@media (prefers-color-scheme:dark){:root{${all('dark')}}}${classes}\n`;
}

async function bundle(entry: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(SOURCE, entry)],
    absWorkingDir: ROOT,
    bundle: true,
    minify: true,
    format: 'iife',
    platform: 'browser',
    target: 'es2023',
    conditions: ['source'],
    legalComments: 'none',
    write: false,
    logLevel: 'warning',
  });
  return outputFiles[0].text;
}

/** Files of the page and their sizes in bytes, as they are and as a server sends them. */
export interface BuiltFile {
  readonly name: string;
  readonly bytes: number;
  readonly gzipped: number;
}

/** Builds the page into an empty folder. */
export async function buildDemo(folder: string = DEMO): Promise<readonly BuiltFile[]> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(join(folder, 'tables'), { recursive: true });
  const [page, engine] = await Promise.all([bundle('page/main.ts'), bundle('engine/worker.ts')]);
  await writeFile(
    join(folder, 'contents.js'),
    `globalThis.spillwayDemo=${JSON.stringify(await demoContents())};\n`,
  );
  await writeFile(join(folder, 'page.js'), page);
  await writeFile(join(folder, 'engine.js'), `spillwayDemo.engine=${JSON.stringify(engine)};\n`);
  for (const id of Object.keys(ECONOMIES)) {
    const table = await readFile(join(ROOT, `data/economies/${id}.spillway-table`));
    await writeFile(
      join(folder, `tables/${id}.js`),
      `spillwayDemo.tables[${JSON.stringify(id)}]="${table.toString('base64')}";\n`,
    );
  }
  const style = await readFile(join(SOURCE, 'page/page.css'), 'utf8');
  await writeFile(join(folder, 'page.css'), tones() + style);
  await copyFile(join(SOURCE, 'page/index.html'), join(folder, 'index.html'));
  await copyFile(join(ROOT, 'LICENSE'), join(folder, 'LICENSE.txt'));
  const names = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((file) =>
    file.isFile(),
  );
  return Promise.all(
    names.map(async (file) => {
      const path = join(file.parentPath, file.name);
      const content = await readFile(path);
      return {
        name: path.slice(folder.length + 1),
        bytes: content.length,
        gzipped: gzipSync(content, { level: 9 }).length,
      };
    }),
  );
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const files = await buildDemo();
  console.table(files.map(({ name, bytes, gzipped }) => ({ file: name, bytes, gzipped })));
  const first = files.filter(({ name }) =>
    ['index.html', 'page.css', 'page.js', 'engine.js', 'contents.js'].includes(name),
  );
  const size = first.reduce((sum, { gzipped }) => sum + gzipped, 0);
  console.log(`first load without a table: ${Math.round(size / 1024)} KiB gzipped`);
}
