const TABLE = new Int32Array(256).map((_, byte) => {
  let c = byte;
  for (let bit = 0; bit < 8; bit++) c = c & 1 ? (c >>> 1) ^ 0xedb88320 : c >>> 1;
  return c;
});

/**
 * CRC-32 as zip and gzip use it (polynomial 0x04C11DB7, reflected), of bytes that come in pieces.
 *
 * @param previous what the call for the piece before gave, 0 for the first.
 * @returns the checksum so far, 0 … 2³² − 1.
 * @example crc32(0, new TextEncoder().encode('123456789')) // => 0xCBF43926
 */
export function crc32(previous: number, bytes: Uint8Array): number {
  let c = ~previous;
  for (let i = 0; i < bytes.length; i++) c = TABLE[(c ^ bytes[i]) & 0xff] ^ (c >>> 8);
  return ~c >>> 0;
}
