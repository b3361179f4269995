import { crc32, deflateRawSync } from 'node:zlib';

const VERSION = 20;
/** Names are UTF-8. */
const FLAGS = 0x800;
const DEFLATED = 8;
/** 1 January 2020, so that equal content gives equal bytes. */
const DATE = 0x5021;

/** A zip archive of these files, made with Node's own compression and not with the one that reads it. */
export function makeZip(files: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, content] of Object.entries(files)) {
    const path = Buffer.from(name, 'utf8');
    const packed = deflateRawSync(content);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(VERSION, 0);
    common.writeUInt16LE(FLAGS, 2);
    common.writeUInt16LE(DEFLATED, 4);
    common.writeUInt16LE(DATE, 8);
    common.writeUInt32LE(crc32(content), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(content.length, 18);
    common.writeUInt16LE(path.length, 22);
    const start = Buffer.alloc(16);
    start.writeUInt32LE(offset, 12);
    directory.push(Buffer.from([0x50, 0x4b, 1, 2, VERSION, 0]), common, start.subarray(2), path);
    const local = [Buffer.from([0x50, 0x4b, 3, 4]), common, path, packed];
    parts.push(...local);
    offset += local.reduce((length, part) => length + part.length, 0);
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(Object.keys(files).length, 8);
  end.writeUInt16LE(Object.keys(files).length, 10);
  end.writeUInt32LE(
    directory.reduce((length, part) => length + part.length, 0),
    12,
  );
  end.writeUInt32LE(offset, 16);
  return new Uint8Array(Buffer.concat([...parts, ...directory, end]));
}
