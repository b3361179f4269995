const BLOCKS = '▁▂▃▄▅▆▇█';
/** Stands where the value is below zero. */
const BELOW = '·';

/**
 * A series as one line of blocks, from zero to its largest value; neighbours are averaged where it is longer than
 * `columns`. What is below zero is a dot.
 */
export function sparkline(values: readonly number[], columns: number): string {
  const count = Math.min(columns, values.length);
  const parts = Array.from({ length: count }, (_, k) => {
    const from = Math.floor((k * values.length) / count);
    const to = Math.max(from + 1, Math.floor(((k + 1) * values.length) / count));
    return values.slice(from, to).reduce((sum, value) => sum + value, 0) / (to - from);
  });
  const top = Math.max(0, ...parts);
  return parts
    .map((value) => {
      if (value < -1e-3 * top || (top === 0 && value < 0)) return BELOW;
      const level = top === 0 ? 0 : Math.round((Math.max(0, value) / top) * (BLOCKS.length - 1));
      return BLOCKS[level];
    })
    .join('');
}
