import type { SourceFile } from '../../../sheets/index.ts';

/** The first bytes of a file, at most `count`; the rest is not read. */
export async function firstBytes(file: SourceFile, count: number): Promise<Uint8Array> {
  const bytes = new Uint8Array(count);
  let filled = 0;
  for await (const chunk of file.open()) {
    const piece = chunk.subarray(0, count - filled);
    bytes.set(piece, filled);
    filled += piece.length;
    if (filled === count) break;
  }
  return bytes.subarray(0, filled);
}
