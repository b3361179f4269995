import { fstatSync } from 'node:fs';

const NARROWEST = 80;
const WIDEST = 140;
const STDOUT = 1;

/** Whether standard output goes on to another program, such as a pager, and not into a file. */
function isPiped(): boolean {
  try {
    return fstatSync(STDOUT).isFIFO();
  } catch {
    return false;
  }
}

/**
 * Columns of the terminal a person reads standard output in, or none where there is none. What is piped to a pager is
 * read in the terminal that standard error still goes to; what goes into a file is read anywhere.
 */
function terminalColumns(): number | undefined {
  if (process.stdout.isTTY) return process.stdout.columns;
  return process.stderr.isTTY && isPiped() ? process.stderr.columns : undefined;
}

/** Columns for a text on standard output: the terminal's within bounds, or none to say where it is no terminal. */
export function terminalWidth(widest = WIDEST): number | undefined {
  const columns = terminalColumns();
  return columns === undefined ? undefined : Math.min(widest, Math.max(NARROWEST, columns));
}
