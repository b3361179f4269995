import type { UncertainNumber } from '@spillway/core/scenarios';
import { densityOf, formOf, type Handle, handlesOf, shifted } from '@spillway/studio';
import { type PointerEvent, useRef } from 'react';
import styles from './slider-track.module.css';

export interface Bounds {
  readonly min: number;
  readonly max: number;
}

interface SliderTrackProps {
  readonly number: UncertainNumber;
  readonly scale: Bounds & { readonly step: number };
  /** How far its shape may be dragged. */
  readonly bounds: Bounds;
  readonly nameOf: (handle: Handle) => string;
  readonly say: (value: number) => string;
  readonly onMove: (handle: Handle, to: number) => void;
  readonly onShift: (number: UncertainNumber) => void;
}

const HEIGHT = 44;
/** The handles that stand on the upper rail: what is most likely. */
const MAIN = new Set(['value', 'mode', 'mean', 'median', '0.5']);

/** A slider for each place of a number, and its distribution drawn under them; dragging the shape shifts it whole. */
export function SliderTrack(props: SliderTrackProps) {
  const { number, scale, bounds, nameOf, say, onMove, onShift } = props;
  const track = useRef<HTMLDivElement>(null);
  /** The distribution held by its shape: where from, and as it was. */
  const held = useRef<{ readonly from: number; readonly number: UncertainNumber } | null>(null);
  const span = scale.max - scale.min;
  const at = (value: number): number =>
    (100 * (Math.max(scale.min, Math.min(value, scale.max)) - scale.min)) / span;
  const handles = handlesOf(number);
  const curve = densityOf(number);
  const grab = (event: PointerEvent<SVGPolygonElement>): void => {
    event.currentTarget.setPointerCapture(event.pointerId);
    held.current = { from: event.clientX, number };
  };
  const pull = (event: PointerEvent<SVGPolygonElement>): void => {
    const width = track.current?.clientWidth ?? 0;
    if (held.current === null || width === 0) return;
    const by = ((event.clientX - held.current.from) / width) * span;
    const steps = Math.round(by / scale.step) * scale.step;
    onShift(shifted(held.current.number, steps, bounds.min, bounds.max));
  };
  const drop = (): void => {
    held.current = null;
  };
  return (
    <div ref={track} className={styles['track']} data-spread={formOf(number) !== 'fixed' || undefined}>
      <div className={styles['rail']} />
      {curve.length > 0 && (
        <svg
          className={styles['shape']}
          viewBox={`0 0 100 ${HEIGHT}`}
          preserveAspectRatio="none"
          aria-hidden="true"
        >
          <polygon
            points={curve
              .map(([value, high]) => `${at(value).toFixed(2)},${(HEIGHT - (HEIGHT - 2) * high).toFixed(2)}`)
              .join(' ')}
            onPointerDown={grab}
            onPointerMove={pull}
            onPointerUp={drop}
            onPointerCancel={drop}
          />
        </svg>
      )}
      {handles.map((handle) => (
        <input
          key={handle.id}
          type="range"
          className={`${styles['thumb']} ${MAIN.has(handle.id) ? styles['main'] : styles['end']}`}
          min={scale.min}
          max={scale.max}
          step={scale.step}
          value={handle.value}
          aria-label={nameOf(handle)}
          aria-valuetext={say(handle.value)}
          onChange={(event) => onMove(handle, event.currentTarget.valueAsNumber)}
        />
      ))}
    </div>
  );
}
