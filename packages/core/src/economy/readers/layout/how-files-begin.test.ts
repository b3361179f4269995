import { expect, it } from 'vitest';
import { memoryFile } from '../../../sheets/index.ts';
import { readTables } from '../read-tables.ts';

const bytes = (...values: number[]): Uint8Array => Uint8Array.from(values);
const text = (value: string): Uint8Array => new TextEncoder().encode(value);

it.each([
  ['an empty file', bytes(), 'a.csv is empty'],
  ['a text', text('name,value\nx,1\n'), 'a.csv begins with "name,value"'],
  ['a letter that is cut at the end of what is shown', text(`${'a'.repeat(59)}한`), `"${'a'.repeat(59)}"`],
  ['another encoding', bytes(0xb0, 0xa1, 0xb3, 0xaa), 'a.csv holds no text in UTF-8'],
  ['bytes below the space', bytes(0x41, 0, 0, 1), 'a.csv holds no text'],
])('what nobody knows is told by how it begins: %s', async (_, content, told) => {
  const { reader, findings } = await readTables([memoryFile('a.csv', content)]);
  expect(reader).toBeNull();
  expect(findings).toMatchObject([{ code: 'economy/unknown-format', path: 'a.csv' }]);
  expect(findings[0].message).toContain(told);
});

it('of many files the first three are told', async () => {
  const files = ['a', 'b', 'c', 'd', 'e'].map((name) => memoryFile(name, bytes()));
  const { findings } = await readTables(files);
  expect(findings[0].message).toMatch(/: a is empty, b is empty, c is empty and 2 more$/);
});
