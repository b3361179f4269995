import type { Finding } from '@spillway/core/shared';
import { useId } from 'react';
import { useWords } from '../app/language.tsx';
import { COMPONENT_WORDS } from '../words/component-words.ts';
import styles from './findings-list.module.css';

/** Of findings that share a code, so many are shown one by one. */
const EACH = 8;
const ORDER = { error: 0, warning: 1, info: 2 } as const;

/** What was found in a document, worst first, each with the cell or line it was found in. */
export function FindingsList({ findings }: { readonly findings: readonly Finding[] }) {
  const words = useWords(COMPONENT_WORDS).findings;
  const count = (severity: Finding['severity']): number =>
    findings.filter((finding) => finding.severity === severity).length;
  const counted = useId();
  const byCode = new Map<string, Finding[]>();
  for (const finding of findings.toSorted((a, b) => ORDER[a.severity] - ORDER[b.severity])) {
    const key = `${finding.severity} ${finding.code}`;
    byCode.set(key, [...(byCode.get(key) ?? []), finding]);
  }
  return (
    <div>
      <p className={styles['count']} id={counted}>
        {words.count(count('error'), count('warning'), count('info'))}
      </p>
      {/* A long list scrolls in itself, by the keyboard too. */}
      <section className={styles['list']} aria-labelledby={counted} tabIndex={0}>
        <ul>
          {[...byCode].flatMap(([key, group]) => [
            ...group.slice(0, EACH).map(({ severity, path, message, code }, k) => (
              <li key={`${key} ${k}`} data-severity={severity}>
                <b>{words.severity[severity]}</b>
                <div>
                  {/* The library names findings in English. */}
                  <p lang="en">{message}</p>
                  <p className={styles['where']}>
                    <code>{path}</code> <span>{code}</span>
                  </p>
                </div>
              </li>
            )),
            ...(group.length > EACH
              ? [
                  <li key={`${key} more`} className={styles['more']}>
                    {words.more(group.length - EACH)}
                  </li>,
                ]
              : []),
          ])}
        </ul>
      </section>
    </div>
  );
}
