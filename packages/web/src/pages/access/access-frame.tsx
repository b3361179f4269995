import type { ReactNode } from 'react';
import { LANGUAGE_NAMES, LANGUAGES, useLanguageChoice } from '../../app/language.tsx';
import { PageHead } from '../../components/page-head.tsx';
import styles from './access.module.css';

interface AccessFrameProps {
  readonly title: string;
  readonly answer: string;
  readonly children: ReactNode;
}

/** The frame of the pages before the door. */
export function AccessFrame({ title, answer, children }: AccessFrameProps) {
  const { language, setLanguage } = useLanguageChoice();
  return (
    <main className={styles['frame']}>
      <p className={styles['product']}>Spillway</p>
      <PageHead title={title} answer={answer} />
      {children}
      <p className={styles['languages']}>
        {LANGUAGES.map((each) => (
          <button
            key={each}
            type="button"
            lang={each}
            aria-pressed={each === language}
            onClick={() => setLanguage(each)}
          >
            {LANGUAGE_NAMES[each]}
          </button>
        ))}
      </p>
    </main>
  );
}
