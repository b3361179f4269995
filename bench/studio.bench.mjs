// The studio in Chromium: from the input event of a slider to the changed figure drawn, at 56 industries.
//
//   node bench/studio.bench.mjs
import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { tsImport } from 'tsx/esm/api';

const MOVES = 41;
const AIM_MS = 50;
const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** Scenarios by what a step of their slider asks of the engine, with the chip that opens it. */
const SLIDERS = [
  { id: 'car-parts-supplier', what: 'an outage, models over time', chip: /Change/ },
  { id: 'port-terminal', what: 'a service, models over time', chip: /Users without the service: .*Change/ },
];

/** Moves the slider of the open number to and fro; each move waits for the one before and for the hand to rest. */
const MOVE = `(async (moves) => {
  const sliders = [...document.querySelectorAll('[role=group] input[type=range]')];
  const slider = sliders.find((each) => /most likely/.test(each.ariaLabel)) ?? sliders[0];
  const put = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set;
  const figures = () => document.querySelector('[data-answered]').innerText.slice(0, 300);
  const frame = () => new Promise((done) => requestAnimationFrame(done));
  const [from, least, most] = [slider.value, slider.min, slider.max].map(Number);
  // A step is a fiftieth of the way, to the side that has room.
  const step = ((from - least > most - from ? -1 : 1) * (most - least)) / 50;
  const times = [];
  for (let k = 0; k < moves; k++) {
    const before = figures();
    const changed = new Promise((done, fail) => {
      setTimeout(() => fail(new Error('the figures did not follow the slider')), 10_000);
      const watch = new MutationObserver(() => {
        if (figures() === before) return;
        watch.disconnect();
        done();
      });
      watch.observe(document.body, { subtree: true, childList: true, characterData: true });
    });
    put.call(slider, String(from + step * (k % 2 === 0 ? 2 : 4)));
    const start = performance.now();
    slider.dispatchEvent(new Event('input', { bubbles: true }));
    await changed;
    // The picture stands when the frame after it begins.
    await frame();
    times.push(performance.now() - start);
    await new Promise((done) => setTimeout(done, 100));
  }
  return times;
})(${MOVES})`;

/** Milliseconds of each move of a slider, by scenario. */
export async function studioMeasures() {
  const load = (path) => tsImport(`../test/e2e/${path}`, import.meta.url);
  const [{ launchChromium }, { servePages }, { openStub }] = await Promise.all(
    ['chromium.ts', 'web-server.ts', 'web-stub.ts'].map(load),
  );
  const folder = await mkdtemp(join(tmpdir(), 'spillway-bench-studio-'));
  try {
    await promisify(execFile)('npx', ['vite', 'build', '--outDir', folder, '--logLevel', 'error'], {
      cwd: join(ROOT, 'packages/web'),
      env: { ...process.env, NODE_ENV: 'production' },
    });
    const server = await servePages(folder, await openStub());
    const browser = await launchChromium();
    try {
      const rows = [];
      for (const { id, what, chip } of SLIDERS) {
        const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, locale: 'en-GB' });
        await page.goto(`${server.address}/scenarios/${id}`);
        await page.waitForSelector('[data-answered="whole"]');
        await page.getByRole('button', { name: chip }).first().click();
        await page.locator('[role=group] input[type=range]').first().waitFor();
        const times = (await page.evaluate(MOVE)).toSorted((a, b) => a - b);
        const at = (share) => times[Math.floor(share * (times.length - 1))];
        rows.push({ scenario: id, what, moves: times.length, median: at(0.5), most: at(0.95), aim: AIM_MS });
        await page.close();
      }
      return rows;
    } finally {
      await browser.close();
      await server.close();
    }
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** For a table on the console. */
export const studioRows = (rows) =>
  rows.map(({ scenario, what, moves, median, most, aim }) => ({
    'studio in Chromium': scenario,
    what,
    moves,
    median: `${median.toFixed(1)} ms`,
    '95 %': `${most.toFixed(1)} ms`,
    aim: `${aim} ms`,
  }));

if (import.meta.url === pathToFileURL(process.argv[1]).href)
  console.table(studioRows(await studioMeasures()));
