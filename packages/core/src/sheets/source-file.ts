/**
 * A file as a stream that can be opened again: from a disk, an archive, or a page's file picker.
 * Each call of `open` starts at the first byte.
 */
export interface SourceFile {
  /** File name without folders, only for messages: readers look at the content. */
  readonly name: string;
  /** Bytes, where known: for progress only. */
  readonly size: number | null;
  open(): AsyncIterable<Uint8Array>;
}
