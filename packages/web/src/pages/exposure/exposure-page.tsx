import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { APP_WORDS } from '../../app/app-words.ts';
import { useWords } from '../../app/language.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { PageHead } from '../../components/page-head.tsx';
import { EXPOSURE_WORDS } from './exposure-words.ts';

/** Says what this page will hold, and why it does not yet. */
export function ExposurePage() {
  const title = useWords(APP_WORDS).pages.exposure;
  const words = useWords(EXPOSURE_WORDS);
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
