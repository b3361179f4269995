import { formatNumber } from '@spillway/report/parts';
import { ANSWER_WORDS, type Extent, type View } from '@spillway/studio';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useLanguage, useWords } from '../../../app/language.tsx';
import { EmptyState } from '../../../components/empty-state.tsx';
import { KeyFigure } from '../../../components/key-figure.tsx';
import { Section } from '../../../components/section.tsx';
import { Waiting } from '../../../components/waiting.tsx';
import type { LiveAnswer } from '../../../engine/live/use-live-answer.ts';
import { SCENARIO_WORDS } from '../scenario-words.ts';
import {
  CompositionFigure,
  DaysFigure,
  DriversFigure,
  IndustriesFigure,
  ModelsFigure,
} from './answer-figures.tsx';
import { Glance } from './glance.tsx';
import { PaperFigures } from './paper-figures.tsx';
import styles from './answer-column.module.css';

/** How long an answer stands before it is read out: not one sentence for each step of a slider. */
const SPOKEN_AFTER = 700;

interface AnswerColumnProps {
  readonly answer: LiveAnswer;
  /** Whether the scenario has nothing in it yet. */
  readonly empty: boolean;
  /** What is missing or wrong, in words: what is shown is of the scenario before. */
  readonly faults: readonly string[];
  readonly file: string;
  readonly onRetry: () => void;
  readonly children?: ReactNode;
}

/**
 * What only a later part of an answer brings stands as it was until that comes, so that the page keeps still: models over
 * time behind the static ones, and what is drawn behind both.
 */
function useLate(view: View | null, extent: Extent | null): { readonly all: View; readonly whole: View } {
  const all = useRef<View | null>(null);
  const whole = useRef<View | null>(null);
  if (extent !== 'static') all.current = view;
  if (extent === 'whole') whole.current = view;
  return { all: all.current ?? view!, whole: whole.current ?? view! };
}

/** The right two thirds: the answer in one sentence, its main figures, and what it rests on. It moves with the hand. */
export function AnswerColumn({ answer, empty, faults, file, onRetry, children }: AnswerColumnProps) {
  const language = useLanguage();
  const words = useWords(SCENARIO_WORDS);
  const told = useWords(ANSWER_WORDS);
  const { view, extent, milliseconds, drawnMilliseconds, assessment, failure } = answer;
  const [spoken, setSpoken] = useState('');
  const late = useLate(view, extent);
  const column = useRef<HTMLElement>(null);
  const sentence = view?.sentence ?? '';
  useEffect(() => {
    const timer = setTimeout(() => setSpoken(sentence), SPOKEN_AFTER);
    return () => clearTimeout(timer);
  }, [sentence]);
  if (empty)
    return (
      <section aria-label={words.answer.heading} className={styles['column']}>
        <EmptyState shows={words.answer.emptyShows} because={words.answer.emptyBecause} />
        {children}
      </section>
    );
  const time = (value: number | null): string => (value === null ? '' : formatNumber(value, language, 2));
  const status =
    extent === 'static'
      ? told.overTimeComing
      : extent === 'all-models'
        ? told.rangesComing
        : [
            milliseconds === null ? '' : told.answeredIn(time(milliseconds)),
            drawnMilliseconds === null ? '' : told.drawnIn(time(drawnMilliseconds)),
          ].join(' ');
  return (
    <section
      ref={column}
      tabIndex={-1}
      aria-label={words.answer.heading}
      className={styles['column']}
      data-answered={extent ?? undefined}
    >
      <Glance view={view} answer={column} label={words.answer.heading} />
      {failure !== null && (
        <div role="alert" className={styles['alert']}>
          <p>
            {failure.manner === 'refused'
              ? failure.code === 'scenarios/invalid'
                ? told.misfit
                : told.failed
              : told.failed}
          </p>
          {failure.message !== '' && <p lang="en">{failure.message}</p>}
          <p>{told.kept}</p>
          <button type="button" onClick={onRetry}>
            {words.answer.recount}
          </button>
        </div>
      )}
      {faults.length > 0 && (
        <p className={styles['waits']}>
          {faults.slice(0, 3).join(' ')} {view === null ? '' : words.studio.answerWaits}
        </p>
      )}
      {view === null ? (
        failure === null && faults.length === 0 && <Waiting height={480} lines={6} />
      ) : (
        <div className={styles['body']} data-stale={faults.length > 0 || failure !== null || undefined}>
          <p className={styles['basis']}>{view.basis}</p>
          <p className={styles['sentence']}>{view.sentence}</p>
          <p className="sw-unseen" role="status">
            {spoken}
          </p>
          <dl className={styles['keys']}>
            {view.keys.map(({ measure, name, figure, beside, range }, k) => (
              <KeyFigure
                key={measure}
                name={name}
                figure={figure}
                main={k === 0}
                beside={beside}
                range={range ?? (view.moreToCome && figure !== '—' ? '…' : null)}
                {...(k === 0 ? { tone: view.gain ? ('protection' as const) : ('loss' as const) } : {})}
              />
            ))}
          </dl>
          <p className={styles['status']}>{status}</p>
          {children}
          <div className={styles['figures']}>
            <CompositionFigure view={view} file={file} />
            <IndustriesFigure view={view} file={file} />
            {late.all.path === null ? (
              extent !== 'static' && <p className={styles['none']}>{words.answer.pathNone}</p>
            ) : (
              <div data-old={late.all !== view || undefined}>
                <DaysFigure view={late.all} path={late.all.path} file={file} />
              </div>
            )}
            <div data-old={late.all !== view || undefined}>
              <ModelsFigure view={late.all} file={file} />
            </div>
            <div data-old={late.whole !== view || undefined}>
              <DriversFigure view={late.whole} file={file} />
            </div>
          </div>
          {late.whole.side.length > 0 && (
            <div data-old={late.whole !== view || undefined}>
              <Section title={told.side}>
                {late.whole.side.map(({ heading, note, lines }) => (
                  <div key={heading} className={styles['side']}>
                    <h3>{heading}</h3>
                    {lines.map((line) => (
                      <p key={line}>{line}</p>
                    ))}
                    <small>{note}</small>
                  </div>
                ))}
              </Section>
            </div>
          )}
          {view.notes.length > 0 && (
            <Section title={told.notes}>
              <ul className={styles['notes']}>
                {view.notes.map(({ warns, text }) => (
                  <li key={text} data-warns={warns || undefined}>
                    {text}
                  </li>
                ))}
              </ul>
            </Section>
          )}
          <PaperFigures assessment={assessment} stale={extent !== 'whole'} file={file} />
          <details className={styles['rests']}>
            <summary>{told.restsOn}</summary>
            {view.checks.map((text) => (
              <p key={text}>{text}</p>
            ))}
            {view.sources.length > 0 && <h3>{told.sources}</h3>}
            {view.sources.map((text) => (
              <p key={text}>{text}</p>
            ))}
            <h3>{told.from}</h3>
            <dl>
              {view.provenance.map(({ label, value, href, code }) => (
                <div key={label}>
                  <dt>{label}</dt>
                  <dd data-code={code || undefined}>
                    {href === null ? (
                      value
                    ) : (
                      <a href={href} rel="noreferrer" target="_blank">
                        {value}
                      </a>
                    )}
                  </dd>
                </div>
              ))}
            </dl>
          </details>
        </div>
      )}
    </section>
  );
}
