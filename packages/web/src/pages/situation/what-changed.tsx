import { Button } from '@mantine/core';
import type { LocalText } from '@spillway/core/shared';
import { useState } from 'react';
import { useLanguage, useWords } from '../../app/language.tsx';
import { remember, remembered } from '../../app/storage.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { Loaded } from '../../components/loaded.tsx';
import { Section } from '../../components/section.tsx';
import { When } from '../../components/when.tsx';
import { type Change, useChanges } from '../../data/changes.ts';
import { useEconomies } from '../../data/economies.ts';
import { useEstimates } from '../../data/estimates.ts';
import { useScenarios } from '../../data/scenarios.ts';
import { SITUATION_WORDS } from './situation-words.ts';
import styles from './situation.module.css';

const SHOWN = 8;
/** Someone who never looked before sees so many positions of the trail. */
const FIRST_LOOK = 200;

const seenBefore = (): number | null => {
  const seen = Number(remembered('seen-change') ?? Number.NaN);
  return Number.isSafeInteger(seen) && seen >= 0 ? seen : null;
};

interface Known {
  readonly title: LocalText;
  readonly shipped: boolean;
}

/** Objects by their ids, as far as they may be seen. */
function useKnown(): ReadonlyMap<string, Known> {
  const economies = useEconomies().data?.items ?? [];
  const scenarios = useScenarios().data?.items ?? [];
  const estimates = useEstimates().data?.items ?? [];
  return new Map<string, Known>([
    ...economies.map((economy) => [economy.record, economy] as const),
    ...[...scenarios, ...estimates].map((object) => [object.id, object] as const),
  ]);
}

/** One line for each object, with the newest that happened to it. */
function newestOfEach(changes: readonly Change[]): readonly Change[] {
  const byObject = new Map(changes.map((change) => [`${change.kind} ${change.id}`, change]));
  return [...byObject.values()].toSorted((a, b) => b.position - a.position);
}

/** What changed since this reader last looked. */
export function WhatChanged() {
  const words = useWords(SITUATION_WORDS);
  const language = useLanguage();
  const known = useKnown();
  const position = useEconomies().data?.change;
  const [seen, setSeen] = useState(seenBefore);
  const changes = useChanges(seen ?? (position === undefined ? null : Math.max(0, position - FIRST_LOOK)));
  const sentence = ({ action, kind, id }: Change): string => {
    const whole = words.sentences[action];
    if (whole !== undefined) return whole;
    const verb = action.split('.').at(-1) ?? action;
    return words
      .change(
        words.kinds[kind] ?? words.other,
        known.get(id)?.title[language] ?? '',
        words.actions[verb] ?? verb,
      )
      .replace(/\s+/g, ' ')
      .replace(' ‘’', '');
  };
  const next = changes.data?.next;
  return (
    <Section
      title={words.changed}
      note={seen === null ? words.changedFirst : words.changedSince}
      actions={
        next !== undefined &&
        changes.data!.items.length > 0 && (
          <Button
            variant="subtle"
            size="compact-sm"
            onClick={() => {
              remember('seen-change', String(next));
              setSeen(next);
            }}
          >
            {words.seen}
          </Button>
        )
      }
    >
      <Loaded query={changes} height={120} lines={4}>
        {({ items: all }) => {
          // What comes with Spillway is no news.
          const items = all.filter(({ id }) => known.get(id)?.shipped !== true);
          return items.length === 0 ? (
            <EmptyState shows={words.nothingChanged} because={words.nothingChangedBecause} />
          ) : (
            <ul className={styles['changes']}>
              {newestOfEach(items)
                .slice(0, SHOWN)
                .map((change) => (
                  <li key={change.position}>
                    <span>{sentence(change)}</span>
                    <When at={change.at} />
                  </li>
                ))}
            </ul>
          );
        }}
      </Loaded>
    </Section>
  );
}
