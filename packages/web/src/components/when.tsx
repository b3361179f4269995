import { useEffect, useState } from 'react';
import { useLanguage } from '../app/language.tsx';
import { absoluteWords, relativeWords } from './relative-time.ts';

const TICK_MS = 30_000;

/** The time now, anew twice a minute. */
function useNow(): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), TICK_MS);
    return () => clearInterval(timer);
  }, []);
  return now;
}

interface WhenProps {
  /** ISO 8601. */
  readonly at: string;
  /** IANA zone, where a clock depends on it; the reader's own by default. */
  readonly zone?: string;
}

/** An instant with its zone, and beside it how far it is away. */
export function When({ at, zone }: WhenProps) {
  const language = useLanguage();
  const now = useNow();
  const instant = Date.parse(at);
  return (
    <time dateTime={at} className="sw-numbers">
      {absoluteWords(instant, language, zone)}{' '}
      <span style={{ color: 'var(--sw-quiet)', whiteSpace: 'nowrap' }}>
        ({relativeWords(instant, now, language)})
      </span>
    </time>
  );
}
