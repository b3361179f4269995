import { type PointerEvent, useRef } from 'react';
import { useWords } from '../app/language.tsx';
import { COMPONENT_WORDS } from '../words/component-words.ts';
import styles from './distribution-slider.module.css';
import { type End, isRange, moved, opened, shifted, type Sizes } from './sizes.ts';

interface SliderScale {
  readonly min: number;
  readonly max: number;
  readonly step: number;
}

export interface DistributionSliderProps {
  readonly label: string;
  readonly sizes: Sizes;
  readonly scale: SliderScale;
  readonly onChange: (sizes: Sizes) => void;
  /** A size in words, with its unit: "10 %", "37 days". */
  readonly say: (size: number) => string;
  /** What stands behind the typed fields, and how many of it one unit is: percent is 100. */
  readonly unit: string;
  readonly factor?: number;
  /** What may be typed beyond the slider. */
  readonly bounds?: { readonly min: number; readonly max: number };
  /** Whether it may be uncertain. */
  readonly mayRange?: boolean;
  /** Shown while it is not as it was. */
  readonly onReset?: (() => void) | undefined;
}

const ENDS = ['low', 'mode', 'high'] as const;
const HEIGHT = 44;

/**
 * A number under the hand: a slider for its most likely value with the distribution drawn under it, whose ends can be
 * dragged too; dragging the shape shifts it whole. Each end answers to arrow keys and can be typed.
 */
export function DistributionSlider(props: DistributionSliderProps) {
  const { label, sizes, scale, onChange, say, unit, factor = 1, mayRange = true, onReset } = props;
  const bounds = props.bounds ?? scale;
  const words = useWords(COMPONENT_WORDS).number;
  const range = isRange(sizes);
  const track = useRef<HTMLDivElement>(null);
  const drag = useRef<{ x: number; sizes: Sizes } | null>(null);
  const span = scale.max - scale.min;
  const at = (size: number): number =>
    (100 * (Math.max(scale.min, Math.min(scale.max, size)) - scale.min)) / span;
  const onStep = (value: number): number =>
    Number((Math.round(value / scale.step) * scale.step).toPrecision(10));
  const set = (end: End, size: number): void =>
    onChange(moved(sizes, end, Math.max(bounds.min, Math.min(bounds.max, size))));
  const name = (end: End): string => (range ? `${label}, ${words[end].toLocaleLowerCase()}` : label);
  const grab = (event: PointerEvent<SVGPolygonElement>): void => {
    event.currentTarget.setPointerCapture(event.pointerId);
    drag.current = { x: event.clientX, sizes };
  };
  const pull = (event: PointerEvent<SVGPolygonElement>): void => {
    if (drag.current === null || track.current === null) return;
    const by = onStep(((event.clientX - drag.current.x) / track.current.clientWidth) * span);
    onChange(shifted(drag.current.sizes, by, bounds.min, bounds.max));
  };
  const drop = (): void => {
    drag.current = null;
  };
  return (
    <div className={styles['slider']} role="group" aria-label={label} data-range={range || undefined}>
      <div className={styles['track']} ref={track}>
        <div className={styles['rail']} />
        {range && (
          <svg
            className={styles['shape']}
            viewBox={`0 0 100 ${HEIGHT}`}
            preserveAspectRatio="none"
            aria-hidden="true"
          >
            <polygon
              points={`${at(sizes.low)},${HEIGHT} ${at(sizes.mode)},2 ${at(sizes.high)},${HEIGHT}`}
              onPointerDown={grab}
              onPointerMove={pull}
              onPointerUp={drop}
              onPointerCancel={drop}
            >
              <title>{words.shift}</title>
            </polygon>
          </svg>
        )}
        {ENDS.filter((end) => range || end === 'mode').map((end) => (
          <input
            key={end}
            type="range"
            className={`${styles['thumb']} ${styles[end]}`}
            min={scale.min}
            max={scale.max}
            step={scale.step}
            value={sizes[end]}
            aria-label={name(end)}
            aria-valuetext={say(sizes[end])}
            onChange={(event) => set(end, event.currentTarget.valueAsNumber)}
          />
        ))}
      </div>
      <div className={styles['ends']} aria-hidden="true">
        <span>{say(scale.min)}</span>
        <span>{say(scale.max)}</span>
      </div>
      <div className={styles['fields']}>
        {ENDS.filter((end) => range || end === 'mode').map((end) => (
          <TypedSize
            key={end}
            label={name(end)}
            head={range ? words[end] : words.value}
            size={sizes[end]}
            factor={factor}
            bounds={bounds}
            onType={(size) => set(end, size)}
          />
        ))}
        <span className={styles['unit']}>{unit}</span>
      </div>
      <div className={styles['actions']}>
        {mayRange && (range || sizes.mode !== 0) && (
          <button
            type="button"
            title={range ? undefined : words.rangeNote}
            onClick={() =>
              onChange(
                range
                  ? { low: sizes.mode, mode: sizes.mode, high: sizes.mode }
                  : opened(sizes, bounds.min, bounds.max),
              )
            }
          >
            {range ? words.makeCertain : words.giveRange}
          </button>
        )}
        {onReset !== undefined && (
          <button type="button" onClick={onReset}>
            {words.reset}
          </button>
        )}
      </div>
    </div>
  );
}

interface TypedSizeProps {
  readonly label: string;
  readonly head: string;
  readonly size: number;
  readonly factor: number;
  readonly bounds: { readonly min: number; readonly max: number };
  readonly onType: (size: number) => void;
}

/** A field that follows the slider, but not while someone types in it. */
function TypedSize({ label, head, size, factor, bounds, onType }: TypedSizeProps) {
  const field = useRef<HTMLInputElement>(null);
  const shown = String(Number((size * factor).toPrecision(5)));
  if (field.current !== null && document.activeElement !== field.current) {
    field.current.value = shown;
    field.current.removeAttribute('aria-invalid');
  }
  return (
    <label className={styles['field']}>
      <span>{head}</span>
      <input
        ref={field}
        type="number"
        inputMode="decimal"
        step="any"
        min={bounds.min * factor}
        max={Number.isFinite(bounds.max) ? bounds.max * factor : undefined}
        defaultValue={shown}
        aria-label={label}
        onChange={(event) => {
          const typed = event.currentTarget.valueAsNumber / factor;
          const fits = typed >= bounds.min && typed <= bounds.max;
          if (fits) {
            event.currentTarget.removeAttribute('aria-invalid');
            onType(typed);
          } else event.currentTarget.setAttribute('aria-invalid', 'true');
        }}
        onBlur={(event) => {
          event.currentTarget.value = shown;
          event.currentTarget.removeAttribute('aria-invalid');
        }}
      />
    </label>
  );
}
