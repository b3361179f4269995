import type { Contents } from '../contents.ts';
import { readLink, writeLink } from '../state/link.ts';
import type { State } from '../state/state.ts';

/** How long nothing must move before the address is written: one entry of the history for one change. */
const SETTLED = 400;

export interface Store {
  readonly get: () => State;
  readonly set: (change: Partial<State>) => void;
  /** The address that shows what is shown now. */
  readonly link: () => string;
}

/** The state of the page, kept in its address: a link shows the same thing, and going back undoes a change. */
export function openStore(
  contents: Contents,
  onChange: (state: State) => void,
  onUnread: (parts: readonly string[]) => void,
): Store {
  const preferred = navigator.language.startsWith('ko') ? 'ko' : 'en';
  const first = readLink(location.hash, contents, preferred);
  let state = first.state;
  let timer: number | undefined;
  if (first.unread.length > 0) queueMicrotask(() => onUnread(first.unread));

  const write = (): void => {
    clearTimeout(timer);
    const hash = `#${writeLink(state)}`;
    if (hash === location.hash) return;
    history.pushState(null, '', hash);
  };
  // The first address of a visit is completed, so that going back comes to it.
  history.replaceState(null, '', `#${writeLink(state)}`);
  const arrived = (): void => {
    const read = readLink(location.hash, contents, state.language);
    clearTimeout(timer);
    state = read.state;
    onUnread(read.unread);
    onChange(state);
  };
  addEventListener('popstate', arrived);
  addEventListener('hashchange', () => {
    if (location.hash !== `#${writeLink(state)}`) arrived();
  });
  return {
    get: () => state,
    set: (change) => {
      state = { ...state, ...change };
      clearTimeout(timer);
      timer = setTimeout(write, SETTLED);
      onChange(state);
    },
    link: () => {
      write();
      return location.href;
    },
  };
}
