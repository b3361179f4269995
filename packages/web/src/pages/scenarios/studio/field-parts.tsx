import type { ReactNode } from 'react';
import styles from './shock-form.module.css';

export function Labelled(props: {
  readonly label: string;
  readonly hint?: string | null;
  readonly children: ReactNode;
}) {
  return (
    <div className={styles['labelled']} role="group" aria-label={props.label}>
      <span className={styles['label']}>{props.label}</span>
      {props.hint != null && <small>{props.hint}</small>}
      <div>{props.children}</div>
    </div>
  );
}

export function Choice(props: {
  readonly label: string;
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly onChange: (value: string) => void;
  readonly unseen?: boolean;
}) {
  const { label, value, options, onChange, unseen = false } = props;
  return (
    <label className={styles['choice']}>
      <span className={unseen ? 'sw-unseen' : undefined}>{label}</span>
      <select value={value} onChange={(event) => onChange(event.currentTarget.value)}>
        {options.some((each) => each.value === value) ? null : <option value={value}>{value || '—'}</option>}
        {options.map((each) => (
          <option key={each.value} value={each.value}>
            {each.label}
          </option>
        ))}
      </select>
    </label>
  );
}
