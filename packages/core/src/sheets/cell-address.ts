/** Column letters of a column counted from 0: 0 is A, 26 is AA. */
export function columnName(column: number): string {
  let name = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

/**
 * Reads a cell's address such as `BC27`.
 *
 * @returns column counted from 0 and row counted from 1, or null if it is no address.
 */
export function parseAddress(address: string): { readonly column: number; readonly row: number } | null {
  let column = 0;
  let at = 0;
  for (; at < address.length; at++) {
    const letter = address.charCodeAt(at) - 64;
    if (letter < 1 || letter > 26) break;
    column = column * 26 + letter;
  }
  const row = Number(address.slice(at));
  if (at === 0 || at > 6 || !Number.isInteger(row) || row < 1) return null;
  return { column: column - 1, row };
}
