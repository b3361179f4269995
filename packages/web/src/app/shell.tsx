import { Outlet, useLocation, useNavigate } from '@tanstack/react-router';
import { lazy, Suspense, useEffect, useMemo, useRef, useState } from 'react';
import { useMe } from '../data/me.ts';
import { APP_WORDS } from './app-words.ts';
import { useKeys } from './keys.tsx';
import { useWords } from './language.tsx';
import { PAGES, Rail } from './rail.tsx';
import styles from './shell.module.css';
import { TopBar } from './top-bar.tsx';

const keysHelp = () => import('./keys-help.tsx').then((module) => ({ default: module.KeysHelp }));
const searchDialog = () => import('./search-dialog.tsx').then((module) => ({ default: module.SearchDialog }));
const KeysHelp = lazy(keysHelp);
const SearchDialog = lazy(searchDialog);
/** After the page itself, so that what is typed behind `/` finds its field there. */
const FETCH_AFTER_MS = 1500;

/** What stands around every page: rail, bar, the way past both, the keys and the search. */
export function Shell() {
  const words = useWords(APP_WORDS);
  const [open, setOpen] = useState<'help' | 'search' | null>(null);
  const navigate = useNavigate();
  const path = useLocation({ select: ({ pathname }) => pathname });
  const main = useRef<HTMLElement>(null);
  const seen = useRef(path);
  const me = useMe();
  const keys = useMemo(
    () => [
      { key: '/', words: words.search, run: () => setOpen('search') },
      { key: '?', words: words.keys, run: () => setOpen('help') },
      ...PAGES.map(({ name, to }, k) => ({
        key: String(k + 1),
        words: words.goTo(words.pages[name]),
        run: () => void navigate({ to }),
      })),
    ],
    [words, navigate],
  );
  useKeys(keys);
  useEffect(() => {
    // A reader who does not see the page is taken to its beginning.
    if (seen.current !== path) main.current?.focus({ preventScroll: true });
    seen.current = path;
  }, [path]);
  useEffect(() => {
    const timer = setTimeout(
      () => void Promise.all([keysHelp(), searchDialog()]).catch(() => undefined),
      FETCH_AFTER_MS,
    );
    return () => clearTimeout(timer);
  }, []);
  const mustSignIn = me.data !== undefined && me.data.person === null && !me.data.demo && path !== '/design';
  useEffect(() => {
    // On its way out the shell still sees the address it is left for.
    if (mustSignIn && path !== '/sign-in')
      void navigate({ to: '/sign-in', search: (before) => ({ ...before, next: path }), replace: true });
  }, [mustSignIn, navigate, path]);
  return (
    <div className={styles['shell']}>
      <a className={styles['skip']} href="#page">
        {words.skip}
      </a>
      <Rail onSearch={() => setOpen('search')} />
      <TopBar onSearch={() => setOpen('search')} onHelp={() => setOpen('help')} />
      <main className={styles['main']} id="page" tabIndex={-1} ref={main}>
        {me.data?.demo === true && <p className={styles['demo']}>{words.demo}</p>}
        {mustSignIn ? null : (
          <Suspense fallback={<div className={styles['waiting']} aria-busy="true" />}>
            <Outlet />
          </Suspense>
        )}
      </main>
      <Suspense fallback={null}>
        {open === 'help' && <KeysHelp onClose={() => setOpen(null)} />}
        {open === 'search' && <SearchDialog onClose={() => setOpen(null)} />}
      </Suspense>
    </div>
  );
}
