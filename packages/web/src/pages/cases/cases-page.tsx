import { APP_WORDS } from '../../app/app-words.ts';
import { useWords } from '../../app/language.tsx';
import { ComingPage } from '../../components/coming-page.tsx';
import { CASES_WORDS } from './cases-words.ts';

export function CasesPage() {
  return <ComingPage title={useWords(APP_WORDS).pages.cases} words={useWords(CASES_WORDS)} />;
}
