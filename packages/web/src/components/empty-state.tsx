import type { ReactNode } from 'react';
import styles from './states.module.css';

interface EmptyStateProps {
  /** What this place will show. */
  readonly shows: string;
  /** Why it is empty. */
  readonly because: string;
  /** The one next step: a link or a button. */
  readonly next?: ReactNode;
}

export function EmptyState({ shows, because, next }: EmptyStateProps) {
  return (
    <div className={styles['empty']}>
      <p className={styles['shows']}>{shows}</p>
      <p className={styles['because']}>{because}</p>
      {next !== undefined && <div className={styles['next']}>{next}</div>}
    </div>
  );
}
