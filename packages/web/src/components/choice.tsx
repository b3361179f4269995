import { useId } from 'react';
import styles from './choice.module.css';

interface ChoiceProps<T extends string> {
  readonly label: string;
  readonly value: T;
  readonly options: readonly { readonly value: T; readonly words: string }[];
  readonly onChange: (value: T) => void;
  /** Stands behind the label: a fact, not a choice. */
  readonly note?: string | null;
}

/** One of several, with its label above: the browser's own list, which every hand and reader knows. */
export function Choice<T extends string>({ label, value, options, onChange, note }: ChoiceProps<T>) {
  const id = useId();
  return (
    <div className={styles['choice']}>
      <label htmlFor={id}>
        {label}
        {note != null && <span>, {note}</span>}
      </label>
      <select id={id} value={value} onChange={(event) => onChange(event.currentTarget.value as T)}>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.words}
          </option>
        ))}
      </select>
    </div>
  );
}
