import { SpillwayError } from '@spillway/core/shared';
import { createReadStream } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createGunzip, createGzip } from 'node:zlib';
import { readTar, TAR_END, tarBlocks, type TarEntry } from './tar.ts';

const LEVEL = 4;

/** Takes files for an archive, one after the other; a file is on its way to the disk when the promise resolves. */
export type AddFile = (name: string, bytes: Uint8Array) => Promise<void>;

/**
 * Writes a `.tar.gz` whole or not at all, for its owner alone: beside its place first, synced to disk, then renamed.
 *
 * @param fill adds the files.
 */
export async function writeArchive(
  path: string,
  at: Date,
  fill: (add: AddFile) => Promise<void>,
): Promise<{ readonly bytes: number }> {
  const beside = `${path}.${randomBytes(6).toString('hex')}.part`;
  const file = await open(beside, 'wx', 0o600).catch((error: unknown) => {
    // People know the place they named, not the file beside it.
    if (error instanceof Error) Object.assign(error, { path });
    throw error;
  });
  try {
    const gzip = createGzip({ level: LEVEL });
    let bytes = 0;
    const written = (async () => {
      for await (const chunk of gzip as AsyncIterable<Buffer>) {
        bytes += chunk.length;
        await file.writeFile(chunk);
      }
    })();
    // Told where it is waited for.
    written.catch((error: unknown) => gzip.destroy(error as Error));
    const push = async (chunk: Uint8Array): Promise<void> => {
      if (!gzip.write(chunk)) await Promise.race([once(gzip, 'drain'), written]);
    };
    const seconds = Math.floor(at.getTime() / 1000);
    await fill(async (name, content) => {
      for (const block of tarBlocks({ name, bytes: content }, seconds)) await push(block);
    });
    gzip.end(TAR_END);
    await written;
    await file.sync();
    await file.close();
    await rename(beside, path);
    return { bytes };
  } catch (error) {
    await file.close().catch(() => undefined);
    await rm(beside, { force: true });
    throw error;
  }
}

/** Files of a `.tar.gz`. @throws SpillwayError `archive/damaged` if it is none, or is cut off or changed. */
export async function* readArchive(path: string): AsyncGenerator<TarEntry> {
  const source = createReadStream(path);
  const gunzip = createGunzip();
  source.once('error', (error) => gunzip.destroy(error));
  try {
    yield* readTar(source.pipe(gunzip) as AsyncIterable<Buffer>);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code?.startsWith('Z_') === true)
      throw new SpillwayError(
        'archive/damaged',
        `${path}: expected a .tar.gz, but it cannot be unpacked`,
        { path },
        error,
      );
    if (error instanceof SpillwayError && error.code === 'archive/damaged')
      throw new SpillwayError('archive/damaged', `${path}: ${error.message}`, { path, ...error.details });
    throw error;
  } finally {
    source.destroy();
    gunzip.destroy();
  }
}
