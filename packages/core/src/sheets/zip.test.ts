import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { SpillwayError } from '../shared/index.ts';
import { crc32 } from './crc32.ts';
import { memoryFile } from './memory-file.ts';
import type { SourceFile } from './source-file.ts';
import { isZip, listEntries } from './zip.ts';

async function contentOf(file: SourceFile): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  for await (const part of file.open()) parts.push(part.slice());
  return Buffer.concat(parts);
}

async function everything(bytes: Uint8Array, chunk = 777): Promise<Record<string, string>> {
  const found: Record<string, string> = {};
  for (const entry of await listEntries(memoryFile('a.zip', bytes, chunk))) {
    found[entry.name] = Buffer.from(await contentOf(entry)).toString('utf8');
  }
  return found;
}

async function messageOf(work: Promise<unknown>): Promise<string> {
  try {
    await work;
  } catch (error) {
    if (error instanceof SpillwayError) return `${error.code} ${error.message}`;
    throw error;
  }
  return 'none';
}

const view = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset);
/** Start of the first header in the central directory. */
const directoryOf = (bytes: Uint8Array): number => view(bytes).getUint32(bytes.length - 6, true);

describe('zip', () => {
  it('has the checksum of the standard', () => {
    expect(crc32(0, strToU8('123456789'))).toBe(0xcbf43926);
    expect(crc32(crc32(0, strToU8('1234')), strToU8('56789'))).toBe(0xcbf43926);
  });

  it('lists and opens stored and packed files, again and again, in pieces of any size', async () => {
    const bytes = zipSync({
      'IOT_2011_ixi/': new Uint8Array(0),
      'IOT_2011_ixi/A.txt': strToU8('region\tsector\n'.repeat(5000)),
      'empty.txt': new Uint8Array(0),
      '파일.txt': [strToU8('stored'), { level: 0 }],
    });
    expect(isZip(bytes)).toBe(true);
    for (const chunk of [1, 13, 4096, 1e6]) {
      expect(await everything(bytes, chunk)).toEqual({
        'IOT_2011_ixi/A.txt': 'region\tsector\n'.repeat(5000),
        'empty.txt': '',
        '파일.txt': 'stored',
      });
    }
    const [entry] = await listEntries(memoryFile('a.zip', bytes));
    expect(entry).toMatchObject({ name: 'IOT_2011_ixi/A.txt', size: 70_000 });
    expect(await contentOf(entry)).toEqual(await contentOf(entry));
  });

  it('opens an archive inside an archive', async () => {
    const inner = zipSync({ 'x.txt': strToU8('deep') });
    const [outer] = await listEntries(memoryFile('a.zip', zipSync({ 'b.zip': inner })));
    const [entry] = await listEntries(outer);
    expect(Buffer.from(await contentOf(entry)).toString()).toBe('deep');
  });

  it('refuses bombs by what they say and by what they do', async () => {
    const honest = zipSync({ 'zeros.bin': new Uint8Array(2 ** 24) }, { level: 9 });
    expect(await messageOf(everything(honest))).toMatch(
      /^sheets\/too-large a\.zip: zeros\.bin: expected at most .* but it unpacks to 16777216/,
    );
    const lying = honest.slice();
    view(lying).setUint32(directoryOf(lying) + 24, 1000, true);
    expect(await messageOf(everything(lying))).toBe(
      'sheets/unreadable a.zip: zeros.bin: expected 1000 bytes, but it unpacks to more',
    );
  });

  it('refuses overlapping entries and two of one name', async () => {
    const two = zipSync({ 'a.txt': strToU8('aaaaaaaaaa'), 'b.txt': strToU8('bbbbbbbbbb') }, { level: 0 });
    const second = directoryOf(two) + 46 + 5;
    const overlapping = two.slice();
    view(overlapping).setUint32(second + 42, 0, true);
    expect(await messageOf(everything(overlapping))).toContain('overlap');
    const doubled = two.slice();
    doubled[second + 46] = 'a'.charCodeAt(0);
    expect(await messageOf(everything(doubled))).toContain('two entries of the archive are named a.txt');
  });

  it('refuses encrypted entries, other packings, damaged bytes and added bytes', async () => {
    const plain = zipSync({ 'a.txt': strToU8('hello hello hello') }, { level: 0 });
    const changed = (at: number, value: number): Uint8Array => {
      const bytes = plain.slice();
      bytes[at] = value;
      return bytes;
    };
    expect(await messageOf(everything(changed(directoryOf(plain) + 8, 1)))).toContain('it is encrypted');
    expect(await messageOf(everything(changed(directoryOf(plain) + 10, 12)))).toContain('the method is 12');
    expect(await messageOf(everything(changed(40, 0)))).toContain('it is damaged');
    expect(await messageOf(everything(Uint8Array.of(...plain, 0)))).toContain('the file is cut');
    expect(
      await messageOf(everything(Uint8Array.of(...plain.subarray(0, 40), ...plain.subarray(41)))),
    ).toContain('bytes are missing');
  });

  it('reads what a zip64 archive says in its wide fields', async () => {
    const plain = zipSync({ 'a.txt': strToU8('wide') }, { level: 0 });
    const start = directoryOf(plain);
    const header = plain.slice(start, start + 46 + 5);
    view(header).setUint16(30, 4 + 24, true);
    for (const at of [20, 24, 42]) view(header).setUint32(at, 0xffffffff, true);
    const extra = new DataView(new ArrayBuffer(28));
    extra.setUint16(0, 1, true);
    extra.setUint16(2, 24, true);
    extra.setUint32(4, 4, true);
    extra.setUint32(12, 4, true);
    const record = new DataView(new ArrayBuffer(56 + 20));
    record.setUint32(0, 0x06064b50, true);
    record.setUint32(4, 44, true);
    record.setUint32(24, 1, true);
    record.setUint32(32, 1, true);
    record.setUint32(40, header.length + 28, true);
    record.setUint32(48, start, true);
    record.setUint32(56, 0x07064b50, true);
    record.setUint32(64, start + header.length + 28, true);
    record.setUint32(72, 1, true);
    const end = plain.slice(plain.length - 22);
    view(end).setUint32(12, 0xffffffff, true);
    view(end).setUint32(16, 0xffffffff, true);
    const parts = [
      plain.slice(0, start),
      header,
      new Uint8Array(extra.buffer),
      new Uint8Array(record.buffer),
      end,
    ];
    expect(await everything(Buffer.concat(parts))).toEqual({ 'a.txt': 'wide' });
  });
});
