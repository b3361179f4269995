// Pictures of every page of a demonstration centre, wide and narrow, in both languages, into out/screenshots.
//
//   npm run screenshots                 builds the pages first
//   npm run screenshots -- economy      those with these letters in their name
import { execFile } from 'node:child_process';
import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { chmod, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import type { Page } from 'playwright-core';
import { fillRegister } from '../packages/server/src/demo/fill-register.ts';
import { migrateCentre } from '../packages/server/src/migrate-centre.ts';
import { openCentre } from '../packages/server/src/open-centre.ts';
import { startEmbedded } from '../packages/server/src/storage/postgres/index.ts';
import { freePort } from '../test/browser/free-port.ts';
import { DOORS, PAGES } from '../test/browser/pages.ts';
import { newContext, settled, type Someone } from '../test/browser/watched-page.ts';
import { launchChromium } from '../test/e2e/chromium.ts';

const ROOT = resolve(import.meta.dirname, '..');
const OUT = join(ROOT, 'out/screenshots');
const WIDTHS = [1440, 390] as const;
/** Of a picture, in pixels. */
const HIGHEST = 6000;
/** Pages that are also taken in the dark. */
const DARK = ['/', '/scenarios', '/scenarios/port-terminal', '/economy', '/forecast', '/sign-in'];

const wanted = process.argv.slice(2);
const nameOf = (path: string): string =>
  path
    .replace(/^\//, '')
    .replace(/never-made$/, '')
    .replaceAll(/[^\w]+/g, '-')
    .replaceAll(/^-|-$/g, '') || 'situation';

const answered = async (page: Page): Promise<void> => {
  await page.waitForSelector('[data-answered="whole"]');
};
const SHOTS = [
  ...PAGES.map(([path, titles]) => ({
    path,
    isDoor: false,
    stands: (page: Page, language: 'en' | 'ko') => settled(page, titles[language]),
  })),
  { path: '/scenarios/port-terminal', isDoor: false, stands: answered },
  {
    path: '/scenarios/new',
    isDoor: false,
    stands: async (page: Page) => void (await page.waitForSelector('main h2')),
  },
  ...DOORS.map(([path, titles]) => ({
    path,
    isDoor: true,
    stands: (page: Page, language: 'en' | 'ko') => settled(page, titles[language]),
  })),
].filter(({ path }) => wanted.length === 0 || wanted.some((letters) => nameOf(path).includes(letters)));

/** A demonstration centre of its own, and someone who runs it. */
async function openDemo(folder: string, pages: string) {
  const home = join(folder, 'home');
  await mkdir(home);
  const postgres = await startEmbedded({ home, restarts: false });
  await migrateCentre(postgres);
  const port = await freePort();
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const secret = () => ({ current: randomBytes(32).toString('hex'), previous: [] });
  const open = await openCentre({
    databaseUrl: postgres.appUrl,
    keys: {
      session: secret(),
      webhook: secret(),
      signing: { current: { id: 'demo', publicKey, privateKey }, previous: [] },
    },
    origin: `http://localhost:${port}`,
    logger: false,
    pages,
    demo: true,
    requestsPerMinute: 1_000_000,
  });
  await fillRegister(open.centre, { now: new Date() });
  await open.app.listen({ port, host: 'localhost' });
  const { accounts, storage } = open.centre;
  const { person, headers } = await accounts.createPerson({
    name: '김지안 Kim Jian',
    email: 'kim@centre.example',
    password: randomBytes(16).toString('hex'),
  });
  const host = (await storage.stores.organisations.list()).find((each) => each.host)!;
  await storage.stores.organisations.setRoles(host.id, person, ['administrator', 'coordinator']);
  const cookies = headers.getSetCookie().map((line) => {
    const [name, ...value] = line.split(';')[0].split('=');
    return { name, value: value.join('=') };
  });
  return {
    origin: `http://localhost:${port}`,
    someone: { cookies } satisfies Someone,
    async close() {
      await open.close();
      await postgres.stop();
    },
  };
}

const folder = await mkdtemp(join(tmpdir(), 'spillway-screenshots-'));
// PostgreSQL runs as another user where this runs as root.
await chmod(folder, 0o755);
try {
  const pages = process.env['SPILLWAY_PAGES'] ?? join(folder, 'pages');
  if (process.env['SPILLWAY_PAGES'] === undefined)
    await promisify(execFile)('npx', ['vite', 'build', '--outDir', pages, '--logLevel', 'error'], {
      cwd: join(ROOT, 'packages/web'),
    });
  const [demo, browser] = await Promise.all([openDemo(folder, pages), launchChromium()]);
  try {
    await mkdir(OUT, { recursive: true });
    for (const language of ['en', 'ko'] as const)
      for (const width of WIDTHS)
        for (const dark of [false, true]) {
          const contexts = {
            in: await newContext(browser, demo.origin, { language, width, dark, someone: demo.someone }),
            before: await newContext(browser, demo.origin, { language, width, dark }),
          };
          for (const { path, isDoor, stands } of SHOTS) {
            if (dark && !DARK.includes(path)) continue;
            const page = await contexts[isDoor ? 'before' : 'in'].newPage();
            await page.goto(path);
            await stands(page, language);
            const name = [nameOf(path), width, language, ...(dark ? ['dark'] : [])].join('-');
            // The whole page in one window, so that what sticks to its edges stands where it does for a reader.
            // What comes into sight may make the page longer.
            for (let k = 0; k < 2; k++) {
              await page.locator('body:not(:has([aria-busy="true"]:not([data-example] *)))').waitFor();
              const height = await page.evaluate<number>('document.documentElement.scrollHeight');
              await page.setViewportSize({ width, height: Math.min(height, HIGHEST) });
              await stands(page, language);
            }
            await page.screenshot({ path: join(OUT, `${name}.png`) });
            console.log(`out/screenshots/${name}.png`);
            await page.close();
          }
          await Promise.all([contexts.in.close(), contexts.before.close()]);
        }
  } finally {
    await browser.close();
    await demo.close();
  }
} finally {
  await rm(folder, { recursive: true, force: true });
}
