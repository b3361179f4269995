import { createContext, type ReactNode, useContext, useEffect, useMemo, useRef, useState } from 'react';
import { remember, remembered } from './storage.ts';

/** A key of a page: what it does, and the words the help shows for it. */
export interface PageKey {
  /** As `KeyboardEvent.key` gives it: `/`, `?`, `1`. */
  readonly key: string;
  readonly words: string;
  readonly run: () => void;
}

interface Keys {
  readonly register: (keys: readonly PageKey[]) => () => void;
  readonly list: () => readonly PageKey[];
  readonly enabled: boolean;
  readonly setEnabled: (enabled: boolean) => void;
}

const KeysContext = createContext<Keys | null>(null);

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));

/** Listens for single keys. They can be turned off, since speech input and shaky hands set them off unasked. */
export function KeysProvider({ children }: { readonly children: ReactNode }) {
  const sets = useRef<(readonly PageKey[])[]>([]);
  const [enabled, setEnabled] = useState(() => remembered('keys') !== 'off');
  useEffect(() => {
    if (!enabled) return;
    const listen = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.metaKey || event.altKey)
        return;
      if (isTyping(event.target) || document.querySelector('[aria-modal="true"]') !== null) return;
      const found = sets.current.flat().findLast(({ key }) => key === event.key);
      if (found === undefined) return;
      event.preventDefault();
      found.run();
    };
    addEventListener('keydown', listen);
    return () => removeEventListener('keydown', listen);
  }, [enabled]);
  const value = useMemo<Keys>(
    () => ({
      register: (keys) => {
        sets.current.push(keys);
        return () => {
          sets.current = sets.current.filter((each) => each !== keys);
        };
      },
      list: () => sets.current.flat(),
      enabled,
      setEnabled: (next) => {
        remember('keys', next ? 'on' : 'off');
        setEnabled(next);
      },
    }),
    [enabled],
  );
  return <KeysContext value={value}>{children}</KeysContext>;
}

export function useKeyList(): Keys {
  const keys = useContext(KeysContext);
  if (keys === null) throw new Error('useKeyList is asked outside of KeysProvider');
  return keys;
}

/** Keys that work while the caller is on the page; `?` lists them. */
export function useKeys(keys: readonly PageKey[]): void {
  const { register } = useKeyList();
  const latest = useRef(keys);
  latest.current = keys;
  const names = keys.map(({ key, words }) => `${key} ${words}`).join('\n');
  useEffect(
    () =>
      register(
        latest.current.map(({ key, words }) => ({
          key,
          words,
          run: () => latest.current.find((each) => each.key === key)?.run(),
        })),
      ),
    [register, names],
  );
}
