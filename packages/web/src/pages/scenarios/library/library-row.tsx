import { Link } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { useLanguage, useWords } from '../../../app/language.tsx';
import { TlpLabel } from '../../../components/tlp-label.tsx';
import { useEconomies } from '../../../data/economies.ts';
import { SCENARIO_WORDS } from '../scenario-words.ts';
import type { LibraryEntry } from './library-entry.ts';
import styles from './library.module.css';
import { Spark, SplitBar } from './small-picture.tsx';
import { homeCurrency, useSummary } from './use-summary.ts';
import type { Measure } from '@spillway/studio';

interface LibraryRowProps {
  readonly entry: LibraryEntry;
  readonly measure: Measure;
  readonly chosen: boolean;
  readonly mayChoose: boolean;
  readonly onChoose: (chosen: boolean) => void;
}

/** Whether an element has come near the sight; it stays so. */
function useSeen<T extends HTMLElement>() {
  const ref = useRef<T>(null);
  const [seen, setSeen] = useState(false);
  useEffect(() => {
    const element = ref.current;
    if (element === null || seen) return;
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) setSeen(true);
      },
      { rootMargin: '200px' },
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, [seen]);
  return [ref, seen] as const;
}

/** A story with its answer: one sentence, its main figure, and two small pictures. */
export function LibraryRow({ entry, measure, chosen, mayChoose, onChoose }: LibraryRowProps) {
  const language = useLanguage();
  const words = useWords(SCENARIO_WORDS).library;
  const [ref, seen] = useSeen<HTMLLIElement>();
  const economy = entry.economy ?? 'kor-2014';
  const table = useEconomies().data?.items.find(({ id }) => id === economy);
  const { data: summary, error } = useSummary(
    entry.id,
    { scenario: entry.scenario, economy, currency: homeCurrency(economy), language, measure },
    seen,
  );
  const title = entry.title[language];
  const key = summary?.view.keys[0];
  const parts = summary?.view.composition ?? [];
  const others = parts.at(-1);
  return (
    <li ref={ref} className={styles['row']}>
      <label className={styles['choose']}>
        <input
          type="checkbox"
          checked={chosen}
          disabled={!chosen && !mayChoose}
          onChange={(event) => onChoose(event.currentTarget.checked)}
        />
        <span className="sw-unseen">{words.choose(title)}</span>
      </label>
      <div className={styles['told']}>
        <h2>
          <Link
            to="/scenarios/$id"
            params={{ id: entry.id }}
            search={(before) => ({ economy, measure: before.measure })}
          >
            {title}
          </Link>
        </h2>
        <p className={styles['sentence']}>
          {summary?.view.sentence ?? (error === null ? entry.story[language] : words.failed)}
        </p>
        <p className={styles['facts']}>
          {entry.head !== null && <TlpLabel tlp={entry.head.label.tlp} />}
          {entry.industries.slice(0, 4).join(' · ')}
          {entry.industries.length > 4 && ` +${entry.industries.length - 4}`}
          <span>{table?.title[language] ?? economy}</span>
        </p>
      </div>
      <div className={styles['picture']}>
        <p className={styles['figure']}>
          <b>{key?.figure ?? (error === null ? '…' : '—')}</b>
          <small>{key?.name ?? (error === null ? words.counting : words.failed)}</small>
        </p>
        {summary !== undefined && parts.length > 0 && (
          <SplitBar summary={summary} label={words.pictureOf(parts[0].figure, others?.figure ?? '')} />
        )}
        {summary?.daily != null ? (
          <Spark daily={summary.daily} label={words.pathOf} />
        ) : (
          <span className={styles['spark']} />
        )}
      </div>
    </li>
  );
}
