import { type ReactNode, useEffect } from 'react';
import styles from './page-head.module.css';

interface PageHeadProps {
  /** The page's name: the heading, small, and the title of the window. */
  readonly title: string;
  /** One sentence that answers the page's question. */
  readonly answer?: ReactNode;
  /** What can be done with the page as a whole. */
  readonly actions?: ReactNode;
  readonly children?: ReactNode;
}

/** The head of every page: the answer first. */
export function PageHead({ title, answer, actions, children }: PageHeadProps) {
  useEffect(() => {
    document.title = `${title} · Spillway`;
  }, [title]);
  return (
    <header className={styles['head']}>
      <div className={styles['line']}>
        <h1>{title}</h1>
        {actions !== undefined && <div className={styles['actions']}>{actions}</div>}
      </div>
      {answer !== undefined && <div className={styles['answer']}>{answer}</div>}
      {children !== undefined && <div className={styles['more']}>{children}</div>}
    </header>
  );
}
