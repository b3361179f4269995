import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';

const ROOT = resolve(import.meta.dirname, '..');
const CODE =
  /'((?:economy|sheets|scenarios|damage|evidence|forecast|prevention|access|audit|archive)\/[a-z][a-z0-9-]+)'/g;
const textOf = (path: string): string => readFileSync(resolve(ROOT, path), 'utf8');

/** Lists of error codes, which are thrown and are no findings. */
const ERROR_LISTS = ['error.ts', 'exit-code.ts', 'problem.ts'];

const sources = readdirSync(resolve(ROOT, 'packages'))
  .flatMap((name) =>
    readdirSync(resolve(ROOT, 'packages', name, 'src'), { recursive: true, withFileTypes: true }),
  )
  .filter(({ name }) => name.endsWith('.ts') && !name.endsWith('.test.ts') && !ERROR_LISTS.includes(name))
  .map(({ parentPath, name }) => join(parentPath, name))
  .map((path) => ({
    path,
    // What is thrown, and what an error caught is compared with, is no finding of its own.
    text: textOf(path)
      .replace(/(?:new SpillwayError|numberGuard|checkLowModeHigh)\(\s*(?:[^,()]*\? *)?'[^']*'/g, '')
      .replace(/[=!]== '[^']*'/g, ''),
  }));

const thrown = new Set(
  [...textOf('packages/core/src/shared/error.ts').matchAll(CODE)].map(([, code]) => code),
);

/** Severities of each code, as docs/findings.md lists them. */
const listed = new Map(
  [...textOf('docs/findings.md').matchAll(/^\| (`[^|]*`) \| ([^|]*) \|/gm)].flatMap(([, codes, severities]) =>
    [...codes.matchAll(/`([^`]+)`/g)].map(([, code]) => [code, severities.trim().split(', ')] as const),
  ),
);

test('docs/findings.md lists every code of a finding once, and no other', () => {
  const used = new Map<string, string>();
  for (const { path, text } of sources) for (const [, code] of text.matchAll(CODE)) used.set(code, path);
  expect([...used].filter(([code]) => !listed.has(code))).toEqual([]);
  // An error thrown while a file is read becomes a finding with its code.
  expect([...listed.keys()].filter((code) => !used.has(code) && !thrown.has(code))).toEqual([]);
  const all = [...textOf('docs/findings.md').matchAll(/^\| `.*/gm)].flatMap(([row]) =>
    [...row.split('|')[1].matchAll(/`([^`]+)`/g)].map(([, code]) => code),
  );
  expect(all.filter((code, i) => all.indexOf(code) !== i)).toEqual([]);
});

test('and each with the severities it comes with', () => {
  const found = sources.flatMap(({ path, text }) => [
    ...[...text.matchAll(/\.(error|warning|info)\(\s*'([a-z]+\/[^']+)'/g)].map(([, severity, code]) => ({
      path,
      code,
      severity,
    })),
    ...[...text.matchAll(/code: '([a-z]+\/[^']+)',\s*severity: '([a-z]+)'/g)].map(([, code, severity]) => ({
      path,
      code,
      severity,
    })),
  ]);
  expect(found.length).toBeGreaterThan(100);
  expect(found.filter(({ code, severity }) => listed.get(code)?.includes(severity) !== true)).toEqual([]);
});
