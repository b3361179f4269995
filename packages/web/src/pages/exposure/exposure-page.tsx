import { APP_WORDS } from '../../app/app-words.ts';
import { useWords } from '../../app/language.tsx';
import { ComingPage } from '../../components/coming-page.tsx';
import { EXPOSURE_WORDS } from './exposure-words.ts';

export function ExposurePage() {
  return <ComingPage title={useWords(APP_WORDS).pages.exposure} words={useWords(EXPOSURE_WORDS)} />;
}
