import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { APP_WORDS } from '../../app/app-words.ts';
import { useWords } from '../../app/language.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { PageHead } from '../../components/page-head.tsx';
import { CASES_WORDS } from './cases-words.ts';

/** Says what this page will hold, and why it does not yet. */
export function CasesPage() {
  const title = useWords(APP_WORDS).pages.cases;
  const words = useWords(CASES_WORDS);
  return (
    <>
      <PageHead title={title} answer={words.answer} />
      <EmptyState
        shows={words.shows}
        because={words.because}
        next={
          <Button component={Link} to="/scenarios">
            {words.next}
          </Button>
        }
      />
    </>
  );
}
