import type { SourceFile } from './source-file.ts';

/** A file whose bytes are at hand already: what a page was given, what a test made up. */
export function memoryFile(name: string, bytes: Uint8Array, chunkBytes = 65_536): SourceFile {
  return {
    name,
    size: bytes.length,
    async *open() {
      for (let at = 0; at < bytes.length; at += chunkBytes) yield bytes.subarray(at, at + chunkBytes);
    },
  };
}
