import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { operationName } from './operations.ts';

const ROOT = resolve(import.meta.dirname, '../../../..');

/** Every operation that the sources record in a table's provenance. */
function recorded(): readonly string[] {
  const folder = join(ROOT, 'packages/core/src/economy');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    .map((name) => join(folder, name));
  const names = [...files, join(ROOT, 'tools/update-wiod.ts')].flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/operation: '([^']+)'/g)].map(([, name]) => name),
  );
  return [...new Set(names)];
}

describe('operationName', () => {
  it('has a name in both languages for every operation that is recorded', () => {
    const names = recorded();
    expect(names).toContain('read');
    for (const name of names) {
      expect(operationName(name, 'en')).not.toBe(name);
      expect(operationName(name, 'ko'), name).toMatch(/[가-힣]/);
    }
  });

  it('keeps the name of one it does not know', () => {
    expect(operationName('toString', 'ko')).toBe('toString');
  });
});
