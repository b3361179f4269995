import { Button } from '@mantine/core';
import { useWords } from '../app/language.tsx';
import { ApiProblem } from '../data/http.ts';
import { COMPONENT_WORDS } from '../words/component-words.ts';
import styles from './states.module.css';

interface ErrorStateProps {
  readonly error: unknown;
  /** Offered as the thing to do. */
  readonly onRetry?: () => void;
  /** Says more closely what was tried: "The forecast could not be made." */
  readonly what?: string;
}

type Manner = 'notReached' | 'refused' | 'notFound' | 'changedMeanwhile' | 'tooMany' | 'unexpected';

function mannerOf(error: unknown): Manner {
  if (!(error instanceof ApiProblem)) return 'unexpected';
  if (error.status === 0) return 'notReached';
  if (error.status === 401 || error.status === 403) return 'refused';
  if (error.status === 404) return 'notFound';
  if (error.status === 409 || error.status === 412) return 'changedMeanwhile';
  return error.status === 429 ? 'tooMany' : 'unexpected';
}

/** What happened, what was kept, what to do. */
export function ErrorState({ error, onRetry, what }: ErrorStateProps) {
  const words = useWords(COMPONENT_WORDS).error;
  const manner = mannerOf(error);
  const said = error instanceof Error ? error.message : String(error);
  // What is not here is said once; of what cannot be reached there is nothing to quote.
  const isQuoted = said !== '' && manner !== 'notReached' && manner !== 'notFound';
  const status = error instanceof ApiProblem ? error.status : null;
  return (
    <div className={styles['error']} role="alert">
      <p className={styles['happened']}>{what ?? words[manner]}</p>
      {what !== undefined && manner !== 'unexpected' && <p>{words[manner]}</p>}
      {isQuoted && <p>{said}</p>}
      <p>{words[`${manner}Kept`]}</p>
      {error instanceof ApiProblem && error.requestId !== null && (
        <p className={styles['reference']}>{words.reference(error.requestId)}</p>
      )}
      <div className={styles['next']}>
        {status === 401 ? (
          <Button component="a" href="/sign-in" variant="default">
            {words.signIn}
          </Button>
        ) : (
          onRetry !== undefined && (
            <Button variant="default" onClick={onRetry}>
              {words.tryAgain}
            </Button>
          )
        )}
      </div>
    </div>
  );
}
