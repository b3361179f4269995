import { Link } from '@tanstack/react-router';
import { PageHead } from '../components/page-head.tsx';
import { APP_WORDS } from './app-words.ts';
import { useWords } from './language.tsx';
import styles from './not-found.module.css';

export function NotFound() {
  const words = useWords(APP_WORDS);
  return (
    <main className={styles['alone']}>
      <PageHead title={words.notFound}>
        <p>{words.notFoundNote}</p>
        <Link to="/">{words.notFoundNext}</Link>
      </PageHead>
    </main>
  );
}
