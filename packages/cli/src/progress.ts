import type { Progress, TaskOptions } from '@spillway/core/shared';

/** Redraw at most this often, in milliseconds. */
const REDRAW_MS = 100;

/**
 * A progress line on stderr while it is a terminal, and a signal that Ctrl-C aborts: the work stops where it
 * can do so cleanly. A second Ctrl-C ends the process at once.
 */
export function interactiveTask(): Required<Pick<TaskOptions, 'onProgress'>> & {
  signal: AbortSignal;
  done(): void;
} {
  const controller = new AbortController();
  const stop = (): void => controller.abort(new Error('stopped by the user'));
  process.once('SIGINT', stop);
  const shown = process.stderr.isTTY;
  let last = 0;
  let drawn = false;
  return {
    signal: controller.signal,
    onProgress(progress: Progress): void {
      const now = performance.now();
      if (!shown || now - last < REDRAW_MS) return;
      last = now;
      drawn = true;
      const share = progress.total
        ? `${Math.floor((100 * progress.done) / progress.total)} %`
        : `${progress.done} ${progress.unit}`;
      process.stderr.write(`\r\u001b[K${progress.stage} … ${share}`);
    },
    done(): void {
      process.removeListener('SIGINT', stop);
      if (drawn) process.stderr.write('\r\u001b[K');
    },
  };
}
