/**
 * A text from outside without control characters (an escape sequence could repaint a terminal) and without the marks
 * that turn the direction of writing. Line ends and tabs become spaces.
 */
export const withoutControls = (text: string): string =>
  text.replaceAll(/\s/g, ' ').replaceAll(/[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, '');

/** The same in one line, with single spaces and none at its ends. */
export const plainText = (text: string): string => withoutControls(text).replaceAll(/ {2,}/g, ' ').trim();
