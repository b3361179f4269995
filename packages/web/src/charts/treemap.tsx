import { useMemo } from 'react';
import type { Reading } from '../components/reading.ts';
import styles from './charts.module.css';
import { useCursor } from './cursor.ts';
import { type Box, squarify } from './squarify.ts';
import { columnsOf, cutTo } from './text-width.ts';

export interface TreemapPart {
  readonly key: string;
  readonly name: string;
  /** Stands under the name where there is room. */
  readonly figure: string;
  readonly size: number;
  /** A style value. */
  readonly fill: string;
  /** A style value for words on it. */
  readonly ink: string;
  readonly reading: Reading;
}

const GAP = 1;
const LINE = 16;
/** Pixels that a column of text takes, about. */
const COLUMN = 7.3;

/** Lines of a name that fit a width; the last ends in an ellipsis where words are left over. */
function linesOf(name: string, width: number, most: number): string[] {
  const columns = Math.floor(width / COLUMN);
  const lines: string[] = [];
  let line = '';
  for (const word of name.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (columnsOf(longer) <= columns) line = longer;
    else if (line === '') return columns < 5 ? [] : [cutTo(word, columns)];
    else if (lines.length + 1 === most) return [...lines, `${line}…`];
    else {
      lines.push(line);
      if (columnsOf(word) > columns) return [...lines, cutTo(word, columns)];
      line = word;
    }
  }
  return columnsOf(line) <= columns ? [...lines, line] : lines;
}

/** Parts of a whole as areas, largest first. */
export function Treemap({
  parts,
  width,
  height,
}: {
  readonly parts: readonly TreemapPart[];
  readonly width: number;
  readonly height: number;
}) {
  const sorted = useMemo(
    () => parts.filter(({ size }) => size > 0).toSorted((a, b) => b.size - a.size),
    [parts],
  );
  const boxes = useMemo(
    () =>
      squarify(
        sorted.map(({ size }) => size),
        { x: 0, y: 0, width, height },
      ),
    [sorted, width, height],
  );
  const { mark, go, keys } = useCursor(sorted.length, (k) => sorted[k].reading);
  return (
    <svg
      width={width}
      height={height}
      className={styles['chart']}
      role="img"
      aria-label={sorted
        .slice(0, 3)
        .map(({ name, figure }) => `${name} ${figure}`)
        .join(', ')}
      {...keys}
    >
      {sorted.map((part, k) => (
        <g key={part.key} onPointerEnter={() => go(k)}>
          <rect {...inner(boxes[k])} style={{ fill: part.fill }} />
          <Words part={part} box={boxes[k]} />
        </g>
      ))}
      {mark !== null && <rect {...inner(boxes[mark])} className={styles['cursor']} data-cursor="" />}
    </svg>
  );
}

const inner = ({ x, y, width, height }: Box): Box => ({
  x,
  y,
  width: Math.max(0, width - GAP),
  height: Math.max(0, height - GAP),
});

function Words({ part, box }: { readonly part: TreemapPart; readonly box: Box }) {
  const room = Math.floor((box.height - 10) / LINE);
  if (room < 1 || box.width < 40) return null;
  const lines = linesOf(part.name, box.width - 12, Math.max(1, Math.min(4, room - 1)));
  if (lines.length === 0) return null;
  const withFigure = room > lines.length && columnsOf(part.figure) * COLUMN <= box.width - 12;
  return (
    <text x={box.x + 6} y={box.y + 17} style={{ fill: part.ink }} className={styles['words']}>
      {lines.map((line, k) => (
        <tspan key={line} x={box.x + 6} dy={k === 0 ? 0 : LINE}>
          {line}
        </tspan>
      ))}
      {withFigure && (
        <tspan x={box.x + 6} dy={LINE} className={styles['figure']}>
          {part.figure}
        </tspan>
      )}
    </text>
  );
}
