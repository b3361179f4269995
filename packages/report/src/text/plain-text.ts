/**
 * A text from outside as it may stand in a terminal: one line, without control characters (an escape sequence could
 * repaint the screen) and without the marks that turn the direction of writing.
 */
export const plainText = (text: string): string =>
  text
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, '')
    .trim();
