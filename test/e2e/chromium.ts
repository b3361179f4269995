import { mkdir, mkdtemp, rename, rm, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import chromium from '@sparticuz/chromium';
import { type Browser, chromium as playwright } from 'playwright-core';

const VERSION = '143.0.4';
const CACHE = resolve(import.meta.dirname, '../../node_modules/.cache/chromium');

const exists = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );

/**
 * Unpacks the browser of the npm package once, with the libraries that plain Debian lacks. The package unpacks
 * into the folder for temporary files, and its libraries only where it takes the machine for a Lambda; both are
 * told by the environment. The finished folder is moved into place, so that a second test never sees half of it.
 */
async function unpack(): Promise<string> {
  const folder = resolve(CACHE, VERSION);
  if (await exists(resolve(folder, 'chromium'))) return folder;
  await mkdir(CACHE, { recursive: true });
  const fresh = await mkdtemp(resolve(CACHE, 'unpacking-'));
  const before = { ...process.env };
  process.env['TMPDIR'] = fresh;
  process.env['AWS_EXECUTION_ENV'] = 'AWS_Lambda_nodejs22.x';
  try {
    await chromium.executablePath();
  } finally {
    for (const name of ['TMPDIR', 'AWS_EXECUTION_ENV']) {
      if (before[name] === undefined) delete process.env[name];
      else process.env[name] = before[name];
    }
  }
  await rename(fresh, folder).catch(async (error: unknown) => {
    if (!(await exists(resolve(folder, 'chromium')))) throw error;
    await rm(fresh, { recursive: true });
  });
  return folder;
}

/** Starts a headless Chromium that needs nothing of the system and asks nothing of the network. */
export async function launchChromium(): Promise<Browser> {
  const folder = await unpack();
  return playwright.launch({
    executablePath: resolve(folder, 'chromium'),
    env: {
      ...process.env,
      LD_LIBRARY_PATH: resolve(folder, 'al2023/lib'),
      FONTCONFIG_PATH: resolve(folder, 'fonts'),
    },
    args: [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}
