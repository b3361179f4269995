import { terminalWidth } from './terminal-width.ts';

const WIDEST = 100;

/** Columns and colours of a text answer: those of the terminal it goes to, 80 to 100 wide. */
export function textPageOptions(out: string | undefined): {
  readonly width: number;
  readonly colour: boolean;
} {
  const toOutput = out === undefined || out === '-';
  return {
    width: (toOutput ? terminalWidth(WIDEST) : undefined) ?? WIDEST,
    colour: toOutput && process.stdout.isTTY && !process.env['NO_COLOR'],
  };
}
