import { Link } from '@tanstack/react-router';
import { PageHead } from '../components/page-head.tsx';
import { APP_WORDS } from './app-words.ts';
import { useWords } from './language.tsx';

export function NotFound() {
  const words = useWords(APP_WORDS);
  return (
    <PageHead title={words.notFound}>
      <Link to="/">{words.notFoundNext}</Link>
    </PageHead>
  );
}
