export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Largest ratio of sides in a row of areas along a side of this length. */
function worst(row: readonly number[], side: number): number {
  const sum = row.reduce((total, area) => total + area, 0);
  return Math.max(
    ...row.map((area) => Math.max((side * side * area) / (sum * sum), (sum * sum) / (side * side * area))),
  );
}

/**
 * Boxes with areas in proportion to `sizes`, as near to squares as their order allows.
 *
 * @param sizes positive, largest first.
 * @see Bruls, Huizing, van Wijk (2000), Squarified Treemaps.
 */
export function squarify(sizes: readonly number[], room: Box): Box[] {
  const total = sizes.reduce((sum, size) => sum + size, 0);
  const scale = (room.width * room.height) / total;
  const boxes: Box[] = [];
  let rest = room;
  let row: number[] = [];
  const lay = (): void => {
    const sum = row.reduce((all, area) => all + area, 0);
    const tall = rest.height <= rest.width;
    const depth = sum / (tall ? rest.height : rest.width);
    let at = tall ? rest.y : rest.x;
    for (const area of row) {
      const length = area / depth;
      boxes.push(
        tall
          ? { x: rest.x, y: at, width: depth, height: length }
          : { x: at, y: rest.y, width: length, height: depth },
      );
      at += length;
    }
    rest = tall
      ? { ...rest, x: rest.x + depth, width: rest.width - depth }
      : { ...rest, y: rest.y + depth, height: rest.height - depth };
    row = [];
  };
  for (const size of sizes) {
    const area = size * scale;
    const side = Math.min(rest.width, rest.height);
    if (row.length > 0 && worst([...row, area], side) > worst(row, side)) lay();
    row.push(area);
  }
  if (row.length > 0) lay();
  return boxes;
}
