import type { Assessment } from '@spillway/core/scenarios';
import { type Extent, startEngine, type View, type Wanted } from '@spillway/studio';
import { useEffect, useRef, useState } from 'react';
import { tableFile } from './load-table.ts';
import { openPort } from './open-worker.ts';

interface LiveFailure {
  readonly manner: 'refused' | 'table' | 'stopped';
  readonly message: string;
  readonly code: string | null;
}

/** The answer that stands on the page, and how it relates to what is asked now. */
export interface LiveAnswer {
  readonly view: View | null;
  readonly extent: Extent | null;
  /** The question the view answers. */
  readonly of: Wanted | null;
  /** How long the models took for the live answer, and for what is uncertain. */
  readonly milliseconds: number | null;
  readonly drawnMilliseconds: number | null;
  /** Handed over when an answer stands whole. */
  readonly assessment: Assessment | null;
  readonly failure: LiveFailure | null;
}

const NOTHING: LiveAnswer = {
  view: null,
  extent: null,
  of: null,
  milliseconds: null,
  drawnMilliseconds: null,
  assessment: null,
  failure: null,
};

/**
 * The answer to a question, as it moves: at once by the static models, then by those over time, then with all that is
 * uncertain. Null asks nothing and keeps what stands.
 *
 * @param again another value asks once more, after a failure.
 */
export function useLiveAnswer(wanted: Wanted | null, again = 0): LiveAnswer {
  const [answer, setAnswer] = useState<LiveAnswer>(NOTHING);
  const engine = useRef<ReturnType<typeof startEngine> | null>(null);
  const asked = useRef<Wanted | null>(null);
  useEffect(() => {
    const fail = (failure: LiveFailure): void => setAnswer((before) => ({ ...before, failure }));
    engine.current = startEngine(
      {
        open: () =>
          openPort((message) => {
            if (message.kind !== 'assessed') return;
            setAnswer((before) => ({ ...before, assessment: message.assessment }));
          }),
        table: tableFile,
      },
      {
        loading: () => undefined,
        answered: (view, extent, milliseconds) => {
          const of = asked.current;
          setAnswer((before) => {
            // The whole answer comes after the live one, or is the live one where nothing is uncertain.
            const drawn = extent === 'whole' && before.extent === 'all-models' && before.of === of;
            return {
              ...before,
              view,
              extent,
              of,
              failure: null,
              ...(drawn ? { drawnMilliseconds: milliseconds } : { milliseconds, drawnMilliseconds: null }),
            };
          });
        },
        failed: (message, code) => fail({ manner: 'refused', message, code }),
        tableMissing: (economy, cause) =>
          fail({
            manner: 'table',
            message: `${economy}: ${cause instanceof Error ? cause.message : String(cause)}`,
            code: null,
          }),
        stopped: () => fail({ manner: 'stopped', message: '', code: null }),
      },
    );
    return () => engine.current?.close();
  }, []);
  useEffect(() => {
    asked.current = wanted;
    if (wanted !== null) engine.current?.ask(wanted);
  }, [wanted, again]);
  return answer;
}
