import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe } from 'vitest';

/** The folder with real tables, advisories and incidents of others; nothing of it is in this repository. */
const REAL_DATA = resolve(import.meta.dirname, '..', process.env['SPILLWAY_TESTDATA'] ?? '../shared/data');

/** Absolute path of a file of the real data. */
export const realData = (path: string): string => resolve(REAL_DATA, path);

const hasRealData = existsSync(REAL_DATA);

/**
 * A group of tests that need real data. Where the folder exists none of them may be skipped; where it
 * does not, they are skipped, counted, and the reason stands in their name.
 */
export function describeWithData(name: string, tests: () => void): void {
  if (hasRealData) describe(name, tests);
  else describe.skip(`${name} [needs SPILLWAY_TESTDATA]`, tests);
}
