import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** Folder for the built pages of this run; empty until a test asks for them. */
    pagesHome: string;
  }
}

/** Gives the run a folder for the built pages, which {@link builtPages} fills at first need, and removes it after. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const home = await mkdtemp(join(tmpdir(), 'spillway-test-pages-'));
  project.provide('pagesHome', home);
  return () => rm(home, { recursive: true, force: true });
}
