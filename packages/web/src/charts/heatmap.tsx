import { useComputedColorScheme } from '@mantine/core';
import { type KeyboardEvent, type PointerEvent, useEffect, useRef, useState } from 'react';
import { type Reading, useReading } from '../components/reading.ts';
import styles from './charts.module.css';

interface HeatmapProps {
  readonly names: readonly string[];
  readonly codes: readonly string[];
  /** n×n row-major. */
  readonly values: Float64Array;
  readonly width: number;
  readonly tell: (row: number, column: number) => Reading;
  /** Rows and columns to set off; null for none. */
  readonly found: ReadonlySet<number> | null;
}

/** Colours from nothing to much, as steps of the value's share of the largest (its root, so that small ones show). */
const STEPS = {
  light: ['#f6f7f8', '#e8eef6', '#c9d8ea', '#9db8d8', '#6b92c0', '#3c69a8', '#1d3f72'],
  dark: ['#15191d', '#1b2838', '#223a58', '#2f5483', '#4a78b3', '#7aa3dd', '#bfd6f5'],
} as const;
const LABELS = 64;
const LEAST_CELL = 11;
const MOST_CELL = 14;
/** A larger matrix scrolls in its frame, both ways. */
const WHOLE = 80;

/** A matrix as a field of colours with a cross-hair; it scrolls within its own frame. */
export function Heatmap({ names, codes, values, width, tell, found }: HeatmapProps) {
  const n = names.length;
  const scheme = useComputedColorScheme('light');
  const read = useReading();
  const [cross, setCross] = useState<readonly [row: number, column: number] | null>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const frame = useRef<HTMLDivElement>(null);
  const cell = Math.max(LEAST_CELL, Math.min(MOST_CELL, Math.floor((width - LABELS - 2) / n)));
  const size = LABELS + n * cell;
  useEffect(() => {
    const element = canvas.current;
    if (element === null) return;
    const density = Math.min(2, devicePixelRatio, 8000 / size);
    element.width = size * density;
    element.height = size * density;
    const pen = element.getContext('2d')!;
    pen.scale(density, density);
    paint(pen, { n, cell, codes, values, scheme, cross, found, style: getComputedStyle(element) });
  }, [n, cell, size, codes, values, scheme, cross, found]);
  const go = (next: readonly [number, number] | null): void => {
    if (next?.[0] === cross?.[0] && next?.[1] === cross?.[1]) return;
    setCross(next);
    read(next === null ? null : tell(next[0], next[1]));
  };
  const onPointerMove = (event: PointerEvent<HTMLCanvasElement>): void => {
    const box = event.currentTarget.getBoundingClientRect();
    const column = Math.floor((event.clientX - box.left - LABELS) / cell);
    const row = Math.floor((event.clientY - box.top - LABELS) / cell);
    go(row >= 0 && row < n && column >= 0 && column < n ? [row, column] : null);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const [row, column] = cross ?? [0, 0];
    const steps: Readonly<Record<string, readonly [number, number]>> = {
      ArrowUp: [Math.max(0, row - 1), column],
      ArrowDown: [Math.min(n - 1, row + 1), column],
      ArrowLeft: [row, Math.max(0, column - 1)],
      ArrowRight: [row, Math.min(n - 1, column + 1)],
      Home: [row, 0],
      End: [row, n - 1],
    };
    if (event.key === 'Escape') return go(null);
    const next = Object.hasOwn(steps, event.key) ? steps[event.key] : null;
    if (next === null) return;
    event.preventDefault();
    go(cross === null ? [0, 0] : next);
    // The cross-hair stays in the frame.
    const scroller = frame.current;
    if (scroller === null) return;
    const [x, y] = [LABELS + next[1] * cell, LABELS + next[0] * cell];
    scroller.scrollLeft = Math.max(
      Math.min(scroller.scrollLeft, x - LABELS),
      x + 3 * cell - scroller.clientWidth,
    );
    scroller.scrollTop = Math.max(
      Math.min(scroller.scrollTop, y - LABELS),
      y + 3 * cell - scroller.clientHeight,
    );
  };
  return (
    <div
      ref={frame}
      className={styles['heat']}
      data-scroll=""
      style={{ maxWidth: size + 2, maxHeight: n > WHOLE ? 720 : undefined }}
      tabIndex={0}
      role="group"
      aria-label={names.slice(0, 3).join(', ')}
      onKeyDown={onKeyDown}
    >
      <canvas
        ref={canvas}
        style={{ width: size, height: size }}
        onPointerMove={onPointerMove}
        onPointerLeave={() => go(null)}
        aria-hidden="true"
      />
    </div>
  );
}

interface Painting {
  readonly n: number;
  readonly cell: number;
  readonly codes: readonly string[];
  readonly values: Float64Array;
  readonly scheme: 'light' | 'dark';
  readonly cross: readonly [number, number] | null;
  readonly found: ReadonlySet<number> | null;
  readonly style: CSSStyleDeclaration;
}

function paint(pen: CanvasRenderingContext2D, painting: Painting): void {
  const { n, cell, codes, values, scheme, cross, found, style } = painting;
  const most = values.reduce((max, value) => Math.max(max, value), 0);
  const steps = STEPS[scheme];
  const ink = style.getPropertyValue('--sw-ink');
  const quiet = style.getPropertyValue('--sw-quiet');
  const accent = style.getPropertyValue('--sw-vermilion');
  pen.clearRect(0, 0, LABELS + n * cell, LABELS + n * cell);
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < n; j++) {
      const share = most === 0 ? 0 : Math.sqrt(Math.max(0, values[i * n + j]) / most);
      pen.fillStyle = steps[Math.ceil(share * (steps.length - 1))]!;
      pen.fillRect(LABELS + j * cell, LABELS + i * cell, cell - 0.5, cell - 0.5);
    }
  }
  pen.font = `${Math.min(11, cell - 1)}px ${style.fontFamily}`;
  pen.textBaseline = 'middle';
  for (let i = 0; i < n; i++) {
    const at = LABELS + (i + 0.5) * cell;
    const lit = cross !== null && (cross[0] === i || cross[1] === i);
    pen.fillStyle = lit || found?.has(i) === true ? ink : quiet;
    if (found !== null && !found.has(i) && !lit) continue;
    pen.textAlign = 'right';
    pen.fillText(codes[i], LABELS - 4, at);
    pen.save();
    pen.translate(at, LABELS - 4);
    pen.rotate(-Math.PI / 2);
    pen.textAlign = 'left';
    pen.fillText(codes[i], 0, 0);
    pen.restore();
  }
  if (found !== null) {
    pen.strokeStyle = accent;
    pen.lineWidth = 1;
    for (const i of found) {
      pen.strokeRect(LABELS, LABELS + i * cell - 0.5, n * cell, cell);
      pen.strokeRect(LABELS + i * cell - 0.5, LABELS, cell, n * cell);
    }
  }
  if (cross === null) return;
  pen.strokeStyle = ink;
  pen.lineWidth = 1;
  pen.strokeRect(LABELS, LABELS + cross[0] * cell - 0.5, n * cell, cell);
  pen.strokeRect(LABELS + cross[1] * cell - 0.5, LABELS, cell, n * cell);
  pen.lineWidth = 2;
  pen.strokeRect(LABELS + cross[1] * cell - 1, LABELS + cross[0] * cell - 1, cell + 1, cell + 1);
}
