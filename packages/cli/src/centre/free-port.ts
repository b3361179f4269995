import { createServer } from 'node:net';
import { usageFailure } from '../failure.ts';

/** Where a centre listens unless told otherwise. */
export const DEFAULT_PORT = 4173;
const TRIED = 20;

const isFree = (host: string, port: number): Promise<number | NodeJS.ErrnoException> =>
  new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', resolve);
    probe.listen({ host, port, exclusive: true }, () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address !== null ? address.port : port));
    });
  });

/**
 * The port to listen at: the one that was asked for, or from the usual one up the first that is free.
 *
 * @throws CommandFailure if the port that was asked for is taken.
 */
export async function freePort(host: string, asked: number | undefined): Promise<number> {
  const first = asked ?? DEFAULT_PORT;
  const last = asked === undefined ? first + TRIED : first;
  for (let port = first; ; port += 1) {
    const found = await isFree(host, port);
    if (typeof found === 'number') return found;
    if (found.code !== 'EADDRINUSE' && found.code !== 'EACCES')
      throw usageFailure(`cannot listen at ${host}: ${found.message}`);
    if (port === last) {
      throw usageFailure(
        asked === undefined
          ? `every port from ${first} to ${last} is taken: name a free one with --port`
          : found.code === 'EACCES'
            ? `port ${asked} is for the system's administrator: name another with --port`
            : `port ${asked} is taken by another program: name a free one with --port`,
      );
    }
  }
}
