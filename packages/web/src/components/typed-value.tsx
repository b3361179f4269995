import { useEffect, useRef } from 'react';
import styles from './distribution-slider.module.css';

interface TypedValueProps {
  readonly label: string;
  readonly head: string;
  readonly value: number;
  readonly fits: (typed: number) => boolean;
  readonly onType: (typed: number) => void;
}

/** A field that follows the slider, but not while someone types in it. */
export function TypedValue({ label, head, value, fits, onType }: TypedValueProps) {
  const field = useRef<HTMLInputElement>(null);
  const shown = String(Number(value.toPrecision(5)));
  useEffect(() => {
    const input = field.current;
    if (input === null || document.activeElement === input) return;
    input.value = shown;
    input.removeAttribute('aria-invalid');
  }, [shown]);
  return (
    <label className={styles['field']}>
      <span>{head}</span>
      <input
        ref={field}
        type="number"
        inputMode="decimal"
        step="any"
        defaultValue={shown}
        aria-label={label}
        onChange={(event) => {
          const typed = event.currentTarget.valueAsNumber;
          if (fits(typed)) {
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
