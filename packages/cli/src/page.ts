/** Columns and colours of a text answer: those of the terminal it goes to, 80 to 100 wide. */
export function textPageOptions(out: string | undefined): {
  readonly width: number;
  readonly colour: boolean;
} {
  const terminal = out === undefined && process.stdout.isTTY;
  return {
    width: terminal ? Math.min(100, Math.max(80, process.stdout.columns)) : 100,
    colour: terminal && !process.env['NO_COLOR'],
  };
}
