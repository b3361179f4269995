import { SpillwayError } from '@spillway/core/shared';

/** A place in a list, as opaque text. */
export const writeCursor = (place: string | number): string =>
  Buffer.from(`c:${place}`).toString('base64url');

/** @throws SpillwayError `records/unknown-cursor` if the text is no cursor. */
export function readCursor(cursor: string): string {
  const text = Buffer.from(cursor, 'base64url').toString();
  const place = /^c:(\d{1,18})$/.exec(text);
  if (place === null || writeCursor(place[1]) !== cursor)
    throw new SpillwayError(
      'records/unknown-cursor',
      'the cursor is not one that a list gave: leave it out to begin at the start',
    );
  return place[1];
}
