import { roundTicks } from '@spillway/report/parts';
import type { Reading } from '../components/reading.ts';
import styles from './charts.module.css';
import { useCursor } from './cursor.ts';
import { columnsOf } from './text-width.ts';

export interface ScatterPoint {
  readonly key: string;
  /** Stands beside the mark where `named`. */
  readonly name: string;
  readonly x: number;
  readonly y: number;
  /** Radius in pixels. */
  readonly size: number;
  readonly fill: string;
  readonly solid: boolean;
  readonly named: boolean;
  readonly reading: Reading;
}

interface ScatterProps {
  readonly points: readonly ScatterPoint[];
  readonly width: number;
  readonly height: number;
  readonly xName: string;
  readonly yName: string;
  /** Lines that part the field in four. */
  readonly xMean: number;
  readonly yMean: number;
  /** Stands in the upper right. */
  readonly corner: string;
}

const LEFT = 44;
const BOTTOM = 44;
const TOP = 28;
const RIGHT = 12;
const NAME_HEIGHT = 15;
/** Pixels that a column of text takes, about. */
const COLUMN = 6.8;

/** Two figures of each thing against each other, parted at their means. */
export function Scatter(props: ScatterProps) {
  const { points, width, height, xName, yName, xMean, yMean, corner } = props;
  const axis = (values: readonly number[]) => {
    const from = Math.floor(Math.min(...values) * 2) / 2;
    const ticks = roundTicks(
      values.map((value) => value - from),
      5,
    );
    return { from, to: from + ticks.high, places: ticks.places.map((place) => from + place) };
  };
  const xs = axis([...points.map(({ x }) => x), xMean]);
  const ys = axis([...points.map(({ y }) => y), yMean]);
  const px = (x: number): number => LEFT + ((x - xs.from) / (xs.to - xs.from)) * (width - LEFT - RIGHT);
  const py = (y: number): number =>
    height - BOTTOM - ((y - ys.from) / (ys.to - ys.from)) * (height - BOTTOM - TOP);
  const order = points.toSorted((a, b) => b.size - a.size);
  const { mark, go, keys } = useCursor(order.length, (k) => order[k].reading);
  const names = placedNames(order, px, py, width);
  return (
    <svg
      width={width}
      height={height}
      className={styles['chart']}
      role="img"
      aria-label={`${xName}, ${yName}`}
      {...keys}
    >
      {ys.places.map((place) => (
        <g key={place}>
          <line x1={LEFT} x2={width - RIGHT} y1={py(place)} y2={py(place)} className={styles['grid']} />
          <text x={LEFT - 8} y={py(place) + 4} textAnchor="end" className={styles['tick']}>
            {Number(place.toPrecision(4))}
          </text>
        </g>
      ))}
      {xs.places.map((place) => (
        <text
          key={place}
          x={px(place)}
          y={height - BOTTOM + 18}
          textAnchor="middle"
          className={styles['tick']}
        >
          {Number(place.toPrecision(4))}
        </text>
      ))}
      <text x={LEFT} y={14} className={styles['tick']}>
        ↑ {yName}
      </text>
      <text x={width - RIGHT} y={height - 6} textAnchor="end" className={styles['tick']}>
        {xName} →
      </text>
      <path
        d={`M${px(xMean)},${TOP}V${height - BOTTOM}M${LEFT},${py(yMean)}H${width - RIGHT}`}
        className={styles['axis']}
        strokeDasharray="4 4"
      />
      <text x={width - RIGHT} y={14} textAnchor="end" className={styles['tick']}>
        {corner}
      </text>
      {order.map((point, k) => (
        <circle
          key={point.key}
          cx={px(point.x)}
          cy={py(point.y)}
          r={point.size}
          style={{
            fill: point.solid ? point.fill : 'var(--sw-ground)',
            stroke: point.solid ? 'var(--sw-ground)' : point.fill,
          }}
          strokeWidth={point.solid ? 1 : 1.5}
          onPointerEnter={() => go(k)}
        />
      ))}
      {names.map(({ key, x, y, name, end }) => (
        <text
          key={key}
          x={x}
          y={y}
          textAnchor={end ? 'end' : 'start'}
          className={styles['name']}
          pointerEvents="none"
        >
          {name}
        </text>
      ))}
      {mark !== null && (
        <circle
          cx={px(order[mark].x)}
          cy={py(order[mark].y)}
          r={order[mark].size + 3}
          className={styles['cursor']}
          data-cursor=""
        />
      )}
    </svg>
  );
}

/** Names beside their marks, those of larger marks first, and none over another. */
function placedNames(
  points: readonly ScatterPoint[],
  px: (x: number) => number,
  py: (y: number) => number,
  width: number,
) {
  const taken: { left: number; right: number; y: number }[] = [];
  const marks = points.map(({ key, x, y, size }) => ({
    key,
    left: px(x) - size,
    right: px(x) + size,
    y: py(y),
    size,
  }));
  return points.flatMap(({ key, name, named, x, y, size }) => {
    if (!named) return [];
    const long = columnsOf(name) * COLUMN;
    const sides = [false, true].map((end) => {
      const left = end ? px(x) - size - 4 - long : px(x) + size + 4;
      return { end, left, right: left + long, y: py(y) + 4 };
    });
    const free = sides.find((side) => {
      const meets = (other: { left: number; right: number; y: number }, gap: number): boolean =>
        Math.abs(other.y - py(y)) < gap && other.left < side.right && side.left < other.right;
      return (
        side.left >= LEFT &&
        side.right <= width &&
        !taken.some((other) => meets(other, NAME_HEIGHT)) &&
        !marks.some((other) => other.key !== key && meets(other, other.size + 4))
      );
    });
    if (free === undefined) return [];
    taken.push(free);
    return [{ key, name, end: free.end, x: free.end ? free.right : free.left, y: free.y }];
  });
}
