import { Modal, TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useId, useMemo, useState } from 'react';
import { Icon, type IconName } from '../components/icon.tsx';
import { useEconomies } from '../data/economies.ts';
import { useScenarios } from '../data/scenarios.ts';
import { APP_WORDS } from './app-words.ts';
import { useLanguage, useWords } from './language.tsx';
import { PAGES } from './rail.tsx';
import styles from './search-dialog.module.css';

interface Found {
  readonly key: string;
  readonly words: string;
  readonly kind: 'page' | 'scenario' | 'economy';
  readonly icon: IconName;
  readonly go: () => void;
}

const SHOWN = 12;
const plain = (text: string): string => text.normalize('NFC').toLocaleLowerCase();

/** Finds pages, scenarios and tables by their names in either language. */
export function SearchDialog({ onClose }: { readonly onClose: () => void }) {
  const words = useWords(APP_WORDS);
  const language = useLanguage();
  const navigate = useNavigate();
  const [asked, setAsked] = useState('');
  const [at, setAt] = useState(0);
  const listId = useId();
  const economies = useEconomies().data?.items;
  const scenarios = useScenarios().data?.items;
  const all = useMemo(
    (): readonly (Found & { readonly text: string })[] => [
      ...PAGES.map(({ name, to }) => ({
        key: to,
        words: words.pages[name],
        text: plain(`${APP_WORDS.en.pages[name]} ${APP_WORDS.ko.pages[name]}`),
        kind: 'page' as const,
        icon: name,
        go: () => void navigate({ to }),
      })),
      ...(scenarios ?? []).map((scenario) => ({
        key: `s ${scenario.id}`,
        words: scenario.title[language],
        text: plain(`${scenario.title.en} ${scenario.title.ko} ${scenario.id}`),
        kind: 'scenario' as const,
        icon: 'scenarios' as const,
        go: () =>
          void navigate({
            href: `/scenarios/${encodeURIComponent((scenario.shipped ? scenario.facts.name : null) ?? scenario.id)}`,
          }),
      })),
      ...(economies ?? []).map((economy) => ({
        key: `e ${economy.id}`,
        words: economy.title[language],
        text: plain(`${economy.title.en} ${economy.title.ko} ${economy.id}`),
        kind: 'economy' as const,
        icon: 'economy' as const,
        go: () => void navigate({ to: '/economy', search: { economy: economy.id } }),
      })),
    ],
    [words, language, navigate, economies, scenarios],
  );
  const terms = plain(asked).split(/\s+/).filter(Boolean);
  const found = all.filter(({ text }) => terms.every((term) => text.includes(term))).slice(0, SHOWN);
  const chosen = Math.min(at, found.length - 1);
  const pick = (one: Found | undefined): void => {
    if (one === undefined) return;
    onClose();
    one.go();
  };
  return (
    <Modal
      opened
      onClose={onClose}
      withCloseButton={false}
      centered={false}
      yOffset="12vh"
      attributes={{ content: { 'aria-label': words.search } }}
      padding={0}
    >
      <TextInput
        data-autofocus
        role="combobox"
        aria-expanded
        aria-controls={listId}
        aria-activedescendant={found[chosen] === undefined ? undefined : `${listId}-${chosen}`}
        aria-label={words.search}
        placeholder={words.searchHint}
        leftSection={<Icon name="search" />}
        size="md"
        variant="unstyled"
        classNames={{ root: styles['field']! }}
        value={asked}
        onChange={(event) => {
          setAsked(event.currentTarget.value);
          setAt(0);
        }}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return;
          if (event.key === 'ArrowDown') setAt(Math.min(chosen + 1, found.length - 1));
          else if (event.key === 'ArrowUp') setAt(Math.max(chosen - 1, 0));
          else if (event.key === 'Enter') pick(found[chosen]);
          else return;
          event.preventDefault();
        }}
      />
      <ul className={styles['list']} id={listId} role="listbox" aria-label={words.search}>
        {found.map((one, k) => (
          <li
            key={one.key}
            id={`${listId}-${k}`}
            role="option"
            aria-selected={k === chosen}
            className={styles['found']}
            onClick={() => pick(one)}
            onPointerMove={() => setAt(k)}
          >
            <Icon name={one.icon} />
            <span>{one.words}</span>
            <small>{words.searchKinds[one.kind]}</small>
          </li>
        ))}
      </ul>
      {found.length === 0 && <p className={styles['nothing']}>{words.searchNothing(asked)}</p>}
    </Modal>
  );
}
