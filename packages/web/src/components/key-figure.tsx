import type { ReactNode } from 'react';
import styles from './key-figure.module.css';

interface KeyFigureProps {
  readonly name: string;
  /** With its unit; a dash where it is unknown, and then `beside` says why. */
  readonly figure: string;
  readonly range?: string | null;
  /** What the figure is beside something known. */
  readonly beside?: ReactNode;
  readonly main?: boolean;
  readonly tone?: 'loss' | 'protection' | 'plain';
}

/** One number that matters. What matters more is larger, not louder. */
export function KeyFigure({ name, figure, range, beside, main = false, tone = 'plain' }: KeyFigureProps) {
  return (
    <div className={styles['key']} data-main={main || undefined} data-tone={tone}>
      <dt>{name}</dt>
      <dd className={styles['figure']}>{figure}</dd>
      {range != null && <dd className={styles['range']}>{range}</dd>}
      {beside != null && <dd className={styles['beside']}>{beside}</dd>}
    </div>
  );
}

/** Key figures beside each other. */
export const KeyFigures = ({ children }: { readonly children: ReactNode }) => (
  <dl className={styles['keys']}>{children}</dl>
);
