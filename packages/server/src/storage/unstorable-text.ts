/** What the database keeps in no text: the character NUL, and half a pair of UTF-16. */
const UNSTORABLE = /[\0\p{Surrogate}]/u;

/** Where a text stands in a value that the database cannot keep, as a JSON Pointer; null where none does. */
export function unstorableText(value: unknown, at = ''): string | null {
  if (typeof value === 'string') return UNSTORABLE.test(value) ? at : null;
  if (typeof value !== 'object' || value === null) return null;
  for (const [key, item] of Object.entries(value)) {
    const place = `${at}/${key}`;
    const found = UNSTORABLE.test(key) ? place : unstorableText(item, place);
    if (found !== null) return found;
  }
  return null;
}

export const UNSTORABLE_MESSAGE =
  'holds a character that cannot be kept: NUL, or half of one beyond the basic plane';
