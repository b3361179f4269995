import { copyFile, open, rename, stat, truncate, type FileHandle } from 'node:fs/promises';

const LIMIT_BYTES = 4 * 1024 * 1024;
const QUOTED_LINES = 8;
const CHECK_EVERY_MS = 60_000;

const sizeOf = async (path: string): Promise<number> => (await stat(path).catch(() => null))?.size ?? 0;

/** Opens the server's log for one more start; a long one is put aside as `.1` in place of the one before. */
export async function openLog(path: string): Promise<{ file: FileHandle; from: number }> {
  if ((await sizeOf(path)) > LIMIT_BYTES) await rename(path, `${path}.1`);
  return { file: await open(path, 'a', 0o600), from: await sizeOf(path) };
}

/**
 * Keeps the log of a running server within bounds until told to stop.
 *
 * The server holds the file open and appends, so it is copied and emptied instead of renamed.
 */
export function keepLogSmall(path: string, limitBytes = LIMIT_BYTES, everyMs = CHECK_EVERY_MS): () => void {
  const timer = setInterval(() => {
    void (async () => {
      if ((await sizeOf(path)) <= limitBytes) return;
      await copyFile(path, `${path}.1`);
      await truncate(path);
    })().catch(() => {}); // a full disk must not bring down who serves
  }, everyMs);
  timer.unref();
  return () => clearInterval(timer);
}

/** The last lines that the server wrote since a position, to quote in an error. */
export async function lastLines(path: string, from = 0): Promise<string> {
  const file = await open(path, 'r').catch(() => null);
  if (file === null) return '';
  try {
    const { size } = await file.stat();
    const start = Math.max(from, size - 16_384);
    const { buffer, bytesRead } = await file.read(
      Buffer.alloc(Math.max(0, size - start)),
      0,
      undefined,
      start,
    );
    return buffer
      .subarray(0, bytesRead)
      .toString('utf8')
      .trimEnd()
      .split('\n')
      .slice(-QUOTED_LINES)
      .join('\n');
  } finally {
    await file.close();
  }
}
