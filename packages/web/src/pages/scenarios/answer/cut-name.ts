/** A Hangul letter takes the room of almost two Latin ones. */
const WIDE = 1.75;
const LETTER = 6.9;

/** Pixels a text at 13 px takes, generously. */
export const textWidth = (text: string): number =>
  Array.from(text, (letter) => (letter > '\u1100' ? WIDE : 1) * LETTER).reduce((sum, room) => sum + room, 0);

/** A text cut to the pixels it has. */
export function cutName(text: string, room: number): string {
  if (textWidth(text) <= room) return text;
  let used = LETTER;
  let kept = '';
  for (const letter of text) {
    used += (letter > '\u1100' ? WIDE : 1) * LETTER;
    if (used > room) break;
    kept += letter;
  }
  return `${kept.trimEnd()}…`;
}
