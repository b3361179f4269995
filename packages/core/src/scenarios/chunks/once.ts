/** Does a piece of work when it is first asked for, and keeps what came of it; what failed or was cancelled is done anew. */
export function once<Options, Result>(
  work: (options: Options) => Promise<Result>,
): (options: Options) => Promise<Result> {
  let kept: Promise<Result> | null = null;
  return (options) => {
    if (kept !== null) return kept;
    const running = work(options);
    kept = running;
    running.catch(() => {
      if (kept === running) kept = null;
    });
    return running;
  };
}
