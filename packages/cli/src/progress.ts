import type { Progress, TaskOptions } from '@spillway/core/shared';

/** Redraw at most this often, in milliseconds. */
const REDRAW_MS = 100;

interface Task extends Required<Pick<TaskOptions, 'onProgress'>> {
  done(): void;
}

/**
 * A progress line on stderr while it is a terminal. Ctrl-C ends the process at once: work that only computes holds the
 * one thread, so that a listener would hear of it when all is done, and a file is written whole or not at all.
 */
export function computingTask(): Task {
  const shown = process.stderr.isTTY;
  let last = 0;
  let drawn = false;
  return {
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
      if (drawn) process.stderr.write('\r\u001b[K');
      drawn = false;
    },
  };
}

/**
 * A computing task with a signal that Ctrl-C aborts, for work that reads and writes files: it stops where it can do so
 * cleanly. A second Ctrl-C ends the process at once.
 */
export function interactiveTask(): Task & { signal: AbortSignal } {
  const controller = new AbortController();
  const stop = (): void => controller.abort(new Error('stopped by the user'));
  process.once('SIGINT', stop);
  const shown = computingTask();
  return {
    signal: controller.signal,
    onProgress: shown.onProgress,
    done(): void {
      process.removeListener('SIGINT', stop);
      shown.done();
    },
  };
}
