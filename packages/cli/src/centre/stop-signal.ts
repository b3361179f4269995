/** Two signals within this time are one: npm hands on what the terminal has sent already. */
const SAME_MS = 700;

/**
 * A signal that is aborted when the program is told to stop, by Ctrl-C or by SIGTERM. Who is in a hurry says it twice: the
 * second time ends the process at once.
 */
export function stopSignal(): AbortSignal {
  const controller = new AbortController();
  let first = 0;
  const told = (name: NodeJS.Signals): void => {
    if (!controller.signal.aborted) {
      first = performance.now();
      controller.abort(new Error(`stopped by ${name}`));
    } else if (performance.now() - first > SAME_MS) {
      process.exit(name === 'SIGINT' ? 130 : 143);
    }
  };
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(name, told);
  return controller.signal;
}

/** Whoever read what we say may go, which is no reason to stop. */
export function serveUnheard(): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.removeAllListeners('error');
    stream.on('error', () => {});
  }
}
