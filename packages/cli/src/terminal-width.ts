const NARROWEST = 80;
const WIDEST = 140;

/** Columns for a text on standard output: the terminal's within bounds, or none to say where it is no terminal. */
export const terminalWidth = (): number | undefined =>
  process.stdout.isTTY ? Math.min(WIDEST, Math.max(NARROWEST, process.stdout.columns)) : undefined;
