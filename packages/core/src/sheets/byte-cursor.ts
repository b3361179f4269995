/** Walks forward through a stream of bytes: skips, reads a known length, hands on the next so many bytes. */
export class ByteCursor {
  /** Bytes passed so far. */
  position = 0;
  readonly #chunks: AsyncIterator<Uint8Array>;
  #rest: Uint8Array = new Uint8Array(0);

  constructor(chunks: AsyncIterable<Uint8Array>) {
    this.#chunks = chunks[Symbol.asyncIterator]();
  }

  /** The next bytes, at most `limit` and at least one; null at the end. The bytes are only lent. */
  async next(limit: number): Promise<Uint8Array | null> {
    while (this.#rest.length === 0) {
      const step = await this.#chunks.next();
      if (step.done) return null;
      this.#rest = step.value;
    }
    const piece = this.#rest.subarray(0, limit);
    this.#rest = this.#rest.subarray(piece.length);
    this.position += piece.length;
    return piece;
  }

  /** Passes over `length` bytes; returns how many there were. */
  async skip(length: number): Promise<number> {
    let passed = 0;
    while (passed < length) {
      const piece = await this.next(length - passed);
      if (piece === null) break;
      passed += piece.length;
    }
    return passed;
  }

  /** A copy of the next `length` bytes; shorter where the stream ends before. */
  async read(length: number): Promise<Uint8Array> {
    const bytes = new Uint8Array(length);
    let filled = 0;
    while (filled < length) {
      const piece = await this.next(length - filled);
      if (piece === null) return bytes.subarray(0, filled);
      bytes.set(piece, filled);
      filled += piece.length;
    }
    return bytes;
  }

  async close(): Promise<void> {
    await this.#chunks.return?.();
  }
}
