import { execFile } from 'node:child_process';
import { existsSync, watch } from 'node:fs';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { inject } from 'vitest';

const WEB = resolve(import.meta.dirname, '../packages/web');

/** Until one of the names stands in a folder. */
async function appears(folder: string, names: readonly string[]): Promise<void> {
  const stands = (): boolean => names.some((name) => existsSync(join(folder, name)));
  await new Promise<void>((done) => {
    const look = (): void => {
      if (!stands()) return;
      watcher.close();
      done();
    };
    const watcher = watch(folder, look);
    look();
  });
}

/**
 * Folder of the pages as they are served: the first test file of a run that asks builds them, the others wait for it.
 * SPILLWAY_PAGES names a folder where they are built already.
 */
export async function builtPages(): Promise<string> {
  const given = process.env['SPILLWAY_PAGES'];
  if (given !== undefined) return resolve(given);
  const home = inject('pagesHome');
  const built = join(home, 'built');
  const mine = await mkdir(join(home, 'begun')).then(
    () => true,
    () => false,
  );
  if (mine) {
    try {
      const folder = join(home, 'building');
      await promisify(execFile)('npx', ['vite', 'build', '--outDir', folder, '--logLevel', 'error'], {
        cwd: WEB,
        // Else React would be built as for a test run.
        env: { ...process.env, NODE_ENV: 'production' },
      });
      await rename(folder, built);
    } catch (error) {
      await writeFile(join(home, 'failed'), String(error));
      throw error;
    }
    return built;
  }
  await appears(home, ['built', 'failed']);
  if (!existsSync(built)) throw new Error('the pages could not be built: see the test file that began first');
  return built;
}
