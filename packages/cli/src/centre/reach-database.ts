import type { DatabaseAddress, StartStep } from '@spillway/server';

/** Which database a command is about, and how to let go of it. */
export interface ReachedDatabase {
  readonly address: DatabaseAddress;
  /** The embedded one of a home folder; null for a server that the environment names. */
  readonly embedded: { readonly home: string } | null;
  /** Close your own connections first. */
  leave(): Promise<void>;
}

export interface ReachOptions {
  readonly onStep?: (step: StartStep) => void;
  readonly onLost?: (error: unknown) => void;
  readonly signal?: AbortSignal;
}

/** The database server that the environment names; else the embedded one of a home folder, started if need be. */
export async function reachDatabase(home: string, options: ReachOptions = {}): Promise<ReachedDatabase> {
  const { databaseFromEnvironment, startEmbedded } = await import('@spillway/server');
  const named = databaseFromEnvironment(process.env);
  if (named !== null) return { address: named, embedded: null, leave: () => Promise.resolve() };
  const running = await startEmbedded({
    home,
    onProgress: options.onStep,
    onLost: options.onLost,
    signal: options.signal,
  });
  return {
    address: running,
    embedded: { home },
    async leave() {
      await running.stop();
    },
  };
}
