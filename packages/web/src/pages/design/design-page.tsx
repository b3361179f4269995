import { APP_WORDS } from '../../app/app-words.ts';
import { useWords } from '../../app/language.tsx';
import { PageHead } from '../../components/page-head.tsx';

export function DesignPage() {
  const words = useWords(APP_WORDS);
  return <PageHead title={words.product} />;
}
