import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { EmptyState } from './empty-state.tsx';
import { PageHead } from './page-head.tsx';

export interface ComingPageWords {
  readonly answer: string;
  readonly shows: string;
  readonly because: string;
  readonly next: string;
}

/** A page that says what it will hold, why it does not yet, and what can be done meanwhile. */
export function ComingPage({ title, words }: { readonly title: string; readonly words: ComingPageWords }) {
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
