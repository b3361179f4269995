import { Button } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useLanguage, useWords } from '../../app/language.tsx';
import { useKeys } from '../../app/keys.tsx';
import { useView } from '../../app/view.ts';
import { Choice } from '../../components/choice.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { PageHead } from '../../components/page-head.tsx';
import { Waiting } from '../../components/waiting.tsx';
import { readTable } from '../../engine/live/load-table.ts';
import { SHIPPED_ECONOMIES } from '../../engine/live/shipped.ts';
import { type LibraryEntry, matching } from './library/library-entry.ts';
import { LibraryRow } from './library/library-row.tsx';
import styles from './library/library.module.css';
import { useLibrary } from './library/use-library.ts';
import { homeCurrency, summaryQuery } from './library/use-summary.ts';
import { SCENARIO_WORDS } from './scenario-words.ts';
import { idsOf, type LibrarySearch, MOST_COMPARED } from './search.ts';

/** Words typed stand in the address once the hand rests. */
const SETTLED = 250;

/** The library: every story with its answer, found by words, industry and economy. */
export function ScenariosPage() {
  const language = useLanguage();
  const words = useWords(SCENARIO_WORDS);
  const search = useSearch({ strict: false }) as LibrarySearch;
  const navigate = useNavigate();
  const { measure } = useView();
  const { entries, ready, unreached } = useLibrary();
  const [typed, setTyped] = useState(search.q ?? '');
  const field = useRef<HTMLInputElement>(null);
  const put = (next: LibrarySearch): void =>
    void navigate({ to: '.', search: (before) => ({ ...before, ...next }), replace: true });
  // What is chosen here goes ahead of the address, which follows it: two quick choices are both kept.
  const [chosen, setChosen] = useState(() => idsOf(search.ids));
  const ids = chosen.length === 0 ? undefined : chosen.join(',');
  const q = typed === '' ? undefined : typed;
  useEffect(() => {
    const timer = setTimeout(() => {
      if (q !== search.q || ids !== search.ids) put({ q, ids });
    }, SETTLED);
    return () => clearTimeout(timer);
  }, [q, ids]);
  useKeys([{ key: 'f', words: words.library.search, run: () => field.current?.focus() }]);
  const table = useQuery({
    queryKey: ['table', 'kor-2014'],
    queryFn: () => readTable('kor-2014'),
    staleTime: Infinity,
  }).data;
  const names = useMemo(
    () => new Map((table?.industries ?? []).map(({ code, name }) => [code, name])),
    [table],
  );
  const nameOf = (code: string): string => Object.values(names.get(code) ?? {}).join(' ');
  const found = matching(
    entries,
    { words: typed, industry: search.industry ?? null, economy: search.of ?? null },
    nameOf,
  );
  const byDamage = useDamageOrder(found, search.sort === 'damage');
  const shown =
    search.sort === 'damage'
      ? byDamage
      : found.toSorted((a, b) => a.title[language].localeCompare(b.title[language], language));
  const industries = [...new Set(entries.flatMap((entry) => entry.industries))].toSorted();
  const economies = [
    ...new Set(entries.flatMap(({ economy }) => (economy === null ? [] : [economy]))),
  ].toSorted();
  return (
    <>
      <PageHead
        title={words.scenarios}
        answer={ready ? words.library.answer(entries.length) : ' '}
        actions={
          <Button renderRoot={(props) => <Link to="/scenarios/new" {...props} />}>
            {words.library.fresh}
          </Button>
        }
      />
      <div className={styles['filters']} role="search" aria-label={words.library.search}>
        <label className={styles['search']}>
          {words.library.search}
          <input
            ref={field}
            type="search"
            value={typed}
            onChange={(event) => setTyped(event.currentTarget.value)}
          />
        </label>
        <Choice
          label={words.library.industry}
          value={search.industry ?? ''}
          options={[
            { value: '', words: words.library.anyIndustry },
            ...industries.map((code) => ({
              value: code,
              words: `${code} ${names.get(code)?.[language] ?? ''}`.trim(),
            })),
          ]}
          onChange={(industry) => put({ industry: industry || undefined })}
        />
        <Choice
          label={words.library.economy}
          value={search.of ?? ''}
          options={[
            { value: '', words: words.library.anyEconomy },
            ...economies.map((id) => ({
              value: id,
              words: SHIPPED_ECONOMIES.find((each) => each.id === id)?.title[language] ?? id,
            })),
          ]}
          onChange={(of) => put({ of: of || undefined })}
        />
        <Choice
          label={words.library.sort}
          value={search.sort ?? 'title'}
          options={(['title', 'damage'] as const).map((each) => ({
            value: each,
            words: words.library.sorts[each],
          }))}
          onChange={(sort) => put({ sort: sort === 'damage' ? 'damage' : undefined })}
        />
      </div>
      <div className={styles['state']}>
        <span role="status">{ready ? words.library.found(shown.length) : ''}</span>
        {unreached !== null && <span>{words.library.noCentre}</span>}
        {chosen.length >= 2 ? (
          <Button
            size="compact-md"
            onClick={() =>
              void navigate({
                to: '/scenarios/compare',
                search: (before) => ({ measure: before.measure, ids: chosen.join(',') }),
              })
            }
          >
            {words.library.compare(chosen.length)}
          </Button>
        ) : (
          <span>{words.library.compareHint}</span>
        )}
      </div>
      {!ready ? (
        <Waiting height={900} lines={8} />
      ) : shown.length === 0 ? (
        <EmptyState
          shows={words.library.none}
          because={words.library.noneBecause}
          next={
            <Button
              variant="default"
              onClick={() => {
                setTyped('');
                put({ q: undefined, industry: undefined, of: undefined });
              }}
            >
              {words.library.noneNext}
            </Button>
          }
        />
      ) : (
        <ul className={styles['list']}>
          {shown.map((entry) => (
            <LibraryRow
              key={entry.id}
              entry={entry}
              measure={measure}
              chosen={chosen.includes(entry.id)}
              mayChoose={chosen.length < MOST_COMPARED}
              onChoose={(on) =>
                setChosen((before) => (on ? [...before, entry.id] : before.filter((id) => id !== entry.id)))
              }
            />
          ))}
        </ul>
      )}
      <p className={styles['note']}>{words.library.note}</p>
    </>
  );
}

/** Largest share of its economy's loss first, as far as answers are known; what is not yet answered follows. */
function useDamageOrder(entries: readonly LibraryEntry[], wanted: boolean): readonly LibraryEntry[] {
  const language = useLanguage();
  const queries = useQueryClient();
  const [damage, setDamage] = useState<ReadonlyMap<string, number>>(new Map());
  useEffect(() => {
    if (!wanted) return;
    let over = false;
    for (const { id, scenario, economy: own } of entries) {
      if (damage.has(id)) continue;
      const economy = own ?? 'kor-2014';
      // One currency for all, so that they can be put in order.
      const ask = {
        scenario,
        economy,
        currency: homeCurrency('usa-2014'),
        language,
        measure: 'valueAdded' as const,
      };
      queries.fetchQuery(summaryQuery(id, ask)).then(
        ({ figures }) => {
          if (!over) setDamage((before) => new Map(before).set(id, figures?.total ?? -Infinity));
        },
        () => {
          if (!over) setDamage((before) => new Map(before).set(id, -Infinity));
        },
      );
    }
    return () => {
      over = true;
    };
  }, [wanted, entries.length]);
  return entries.toSorted((a, b) => (damage.get(b.id) ?? -Infinity) - (damage.get(a.id) ?? -Infinity));
}
