/** Columns a text takes: Hangul and its like are nearly two wide. */
export function columnsOf(text: string): number {
  let columns = 0;
  for (const letter of text) columns += letter >= '\u1100' ? 1.75 : 1;
  return columns;
}

/** A text cut to so many columns, with an ellipsis where something is left out. */
export function cutTo(text: string, most: number): string {
  if (columnsOf(text) <= most) return text;
  let kept = '';
  for (const letter of text) {
    if (columnsOf(kept + letter) + 1 > most) break;
    kept += letter;
  }
  return `${kept.trimEnd()}…`;
}
