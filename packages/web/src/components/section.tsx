import { type ReactNode, useId } from 'react';
import styles from './section.module.css';

interface SectionProps {
  readonly title: string;
  /** A line under the heading. */
  readonly note?: ReactNode;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
  readonly id?: string;
}

/** A part of a page under a line and a heading; cards are only for what truly groups. */
export function Section({ title, note, actions, children, id }: SectionProps) {
  const own = useId();
  const heading = id ?? own;
  return (
    <section className={styles['section']} aria-labelledby={heading}>
      <div className={styles['head']}>
        <div>
          <h2 id={heading}>{title}</h2>
          {note !== undefined && <p className={styles['note']}>{note}</p>}
        </div>
        {actions !== undefined && <div className={styles['actions']}>{actions}</div>}
      </div>
      {children}
    </section>
  );
}
