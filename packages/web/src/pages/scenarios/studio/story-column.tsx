import { Menu } from '@mantine/core';
import { KIND_WORDS, newShock, SHOCK_KINDS, type ShockKind, type View } from '@spillway/studio';
import { type ReactNode, useRef, useState } from 'react';
import { useLanguage, useWords } from '../../../app/language.tsx';
import { Icon } from '../../../components/icon.tsx';
import { SCENARIO_WORDS } from '../scenario-words.ts';
import { type DraftShock, textIn, withText } from './draft-of.ts';
import { ShockCard } from './shock-card.tsx';
import { StudioSettings } from './studio-settings.tsx';
import styles from './story-column.module.css';
import { useParts } from './studio-context.ts';

/** The left third: the story, its shocks as sentences, and how it is answered. */
export function StoryColumn({
  view,
  children,
}: {
  readonly view: View | null;
  readonly children?: ReactNode;
}) {
  const language = useLanguage();
  const words = useWords(SCENARIO_WORDS).studio;
  const { draft, set } = useParts();
  const [fresh, setFresh] = useState<number | null>(null);
  const story = textIn(draft['story'], language);
  const [writes, setWrites] = useState(false);
  return (
    <div className={styles['column']}>
      <label className={styles['title']}>
        <span className="sw-unseen">{words.titleField}</span>
        <textarea
          rows={1}
          value={textIn(draft['title'], language)}
          onChange={(event) =>
            set('/title', withText(draft['title'], language, event.currentTarget.value), '/title')
          }
        />
      </label>
      {story !== '' || writes ? (
        <label className={styles['story']}>
          <span className="sw-unseen">{words.storyField}</span>
          <textarea
            rows={3}
            value={story}
            onChange={(event) => {
              const text = event.currentTarget.value;
              const next = withText(draft['story'] ?? { en: '', ko: '' }, language, text);
              const empty =
                typeof next === 'string'
                  ? next === ''
                  : Object.values(next as object).every((each) => each === '');
              setWrites(true);
              set('/story', empty ? undefined : next, '/story');
            }}
          />
        </label>
      ) : (
        <button type="button" className={styles['quiet']} onClick={() => setWrites(true)}>
          <Icon name="plus" size={14} /> {words.storyAdd}
        </button>
      )}
      <h2 className={styles['heading']}>{words.happens}</h2>
      {draft.shocks.length === 0 && (
        <p className={styles['nothing']}>
          {words.nothingYet} {words.nothingYetNote}
        </p>
      )}
      <ul className={styles['shocks']}>
        {draft.shocks.map((shock, k) => (
          // A shock has no name but its place and kind.
          <ShockCard
            key={`${k} ${shock.kind}`}
            shock={shock}
            k={k}
            count={draft.shocks.length}
            view={sentenceOf(view, shock, k)}
            fresh={fresh === k}
          />
        ))}
      </ul>
      <AddShock onAdded={(k) => setFresh(k)} />
      <StudioSettings />
      {children}
    </div>
  );
}

/** The sentence of a shock, if the answer at hand is of as many shocks and speaks of the same numbers. */
function sentenceOf(view: View | null, shock: DraftShock, k: number) {
  const told = view?.shocks[k] ?? null;
  if (told === null) return null;
  const said = told.parts.flatMap((part) => ('pointer' in part ? [part.pointer] : []));
  const known = [...said, ...told.unsaid];
  const first = known[0]?.split('/').slice(3) ?? [];
  const has = first.reduce<unknown>(
    (node, key) =>
      node !== null && typeof node === 'object' ? (node as Record<string, unknown>)[key] : undefined,
    shock,
  );
  return first.length === 0 || has !== undefined ? told : null;
}

/** The kinds of shocks, each with what it says. */
function AddShock({ onAdded }: { readonly onAdded: (k: number) => void }) {
  const language = useLanguage();
  const words = useWords(SCENARIO_WORDS).studio;
  const { draft, change, currency } = useParts();
  const after = useRef<HTMLDivElement>(null);
  const add = (kind: ShockKind): void => {
    onAdded(draft.shocks.length);
    change((before) => ({ ...before, shocks: [...before.shocks, newShock(kind, currency) as DraftShock] }));
    // The first field of what was added is where the hand goes next.
    setTimeout(() => {
      const card = after.current?.previousElementSibling?.lastElementChild;
      card?.querySelector<HTMLElement>('input, textarea, select')?.focus();
    }, 0);
  };
  return (
    <div ref={after}>
      <Menu position="bottom-start" width={340} trapFocus returnFocus={false}>
        <Menu.Target>
          <button type="button" className={styles['add']}>
            <Icon name="plus" size={16} />
            {draft.shocks.length === 0 ? words.addShock : words.addAnother}
          </button>
        </Menu.Target>
        <Menu.Dropdown>
          {SHOCK_KINDS.map((kind) => (
            <Menu.Item key={kind} onClick={() => add(kind)}>
              <b>{KIND_WORDS[kind].name[language]}</b>
              <span className={styles['what']}>{KIND_WORDS[kind].what[language]}</span>
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
    </div>
  );
}
