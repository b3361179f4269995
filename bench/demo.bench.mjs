// The example page without a server: what its worker does for one step of a slider, run in Node by the same code.
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { parseScenario } from '@spillway/core/scenarios';
import { build } from 'esbuild';
import { measure } from './measure.mjs';

const path = (relative) => fileURLToPath(new URL(`../${relative}`, import.meta.url));
/** Steps of a slider in one measurement, so that a step of a few milliseconds is told well. */
const STEPS = 20;

async function bundle(contents, platform) {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: path('packages/demo/src'), loader: 'ts' },
    absWorkingDir: path('.'),
    bundle: true,
    minify: true,
    format: 'esm',
    platform,
    target: 'es2023',
    conditions: ['source'],
    write: false,
    logLevel: 'silent',
  });
  return outputFiles[0].contents;
}

async function engineInNode() {
  const folder = await mkdtemp(join(tmpdir(), 'spillway-bench-'));
  const file = join(folder, 'engine.mjs');
  try {
    await writeFile(
      file,
      await bundle(
        "export { withNumbers } from '@spillway/studio'; export { openEngine, viewOf } from '@spillway/studio/worker';",
        'node',
      ),
    );
    return await import(pathToFileURL(file).href);
  } finally {
    await rm(folder, { recursive: true });
  }
}

/**
 * CPU and wall seconds of one step of a slider at 56 industries, by what is asked, and the gzipped bytes of the first
 * load without tables.
 */
export async function demoMeasures() {
  const { openEngine, viewOf, withNumbers } = await engineInNode();
  const engine = openEngine();
  engine.add('kor-2014', await readFile(path('data/economies/kor-2014.spillway-table')));
  const rows = [];
  for (const { id, pointer, from } of [
    { id: 'kiet-car', pointer: '/shocks/0/change', from: -0.1 },
    { id: 'semiconductor-fab-stop', pointer: '/shocks/0/recovery/days', from: 21 },
  ]) {
    const name = `examples/${id}.yaml`;
    const { scenario } = parseScenario(await readFile(path(name), 'utf8'), name);
    const step = (k) => ({
      scenario: withNumbers(scenario, { [pointer]: from * (1 + k / 100) }),
      economy: 'kor-2014',
      currency: 'KRW',
    });
    const add = async (what, aim, ask, steps = STEPS) => {
      const each = async () => {
        for (let k = 0; k < steps; k++) await ask(step(k));
      };
      const { cpu, wall } = await measure(each);
      rows.push({ scenario: id, what, cpu: cpu / steps, wall: wall / steps, aim });
    };
    const first = await engine.first(step(0));
    const view = { measure: 'valueAdded', language: 'en', extent: 'static' };
    await add('static models', { cpu: 0.016 }, (question) => engine.first(question));
    await add('models over time', { cpu: 0.05 }, (question) => engine.overTime(question, first));
    await add('words and places', null, (question) =>
      viewOf(first, { ...view, scenario: question.scenario }),
    );
    await add('all, with draws', null, (question) => engine.whole(question), 3);
  }
  const page = gzipSync(await bundle("import './page/main.ts';", 'browser'), { level: 9 }).length;
  const worker = gzipSync(await bundle("import './engine/worker.ts';", 'browser'), { level: 9 }).length;
  return { rows, bytes: { page, worker } };
}
