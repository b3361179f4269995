import { Menu, Popover, useMantineColorScheme } from '@mantine/core';
import { Link, useNavigate } from '@tanstack/react-router';
import { currencyName, MEASURE_WORDS } from '@spillway/report/parts';
import { Choice } from '../components/choice.tsx';
import { Icon } from '../components/icon.tsx';
import { useSignOut } from '../data/accounts.ts';
import { useMe } from '../data/me.ts';
import { APP_WORDS } from './app-words.ts';
import { LANGUAGE_NAMES, LANGUAGES, useLanguageChoice, useWords } from './language.tsx';
import { MEASURES } from './measures.ts';
import styles from './top-bar.module.css';
import { type View, useView } from './view.ts';

/** What colours every number of the page, and who reads it. */
export function TopBar(props: { readonly onSearch: () => void; readonly onHelp: () => void }) {
  const words = useWords(APP_WORDS);
  const view = useView();
  const { language } = useLanguageChoice();
  const { economy, measure, currency } = view;
  return (
    <header className={styles['bar']}>
      <div className={styles['wide']} role="group" aria-label={words.view}>
        <ViewChoices view={view} />
      </div>
      <div className={styles['narrow']}>
        <Popover position="bottom-start" width="min(340px, calc(100vw - 32px))" trapFocus>
          <Popover.Target>
            <button type="button" className={styles['summary']}>
              <Icon name="view" />
              <span className="sw-unseen">{words.view}: </span>
              <span className={styles['told']}>
                {economy === null ? words.economy : economy.title[language]}
                <small>
                  {MEASURE_WORDS[measure].name[language]}, {currencyName(currency, language)}
                </small>
              </span>
              <Icon name="down" size={16} />
            </button>
          </Popover.Target>
          <Popover.Dropdown>
            <div className={styles['stack']}>
              <ViewChoices view={view} />
            </div>
          </Popover.Dropdown>
        </Popover>
      </div>
      <div className={styles['reader']}>
        <button type="button" className={`${styles['tool']} ${styles['search']}`} onClick={props.onSearch}>
          <Icon name="search" />
          <span>{words.search}</span>
          <kbd>/</kbd>
        </button>
        <LanguageMenu />
        <AppearanceMenu />
        <AccountMenu onHelp={props.onHelp} />
      </div>
    </header>
  );
}

function ViewChoices({ view }: { readonly view: View }) {
  const words = useWords(APP_WORDS);
  const { language } = useLanguageChoice();
  const { economy, economies, measure, currency, currencies, set } = view;
  return (
    <>
      <Choice
        label={words.economy}
        value={economy?.id ?? ''}
        options={economies.map((each) => ({ value: each.id, words: each.title[language] }))}
        onChange={(id) => set({ economy: id, currency: undefined })}
      />
      <Choice
        label={words.measure}
        value={measure}
        options={MEASURES.map((each) => ({ value: each, words: MEASURE_WORDS[each].name[language] }))}
        onChange={(next) => set({ measure: next })}
      />
      <Choice
        label={words.currency}
        value={currency}
        options={currencies.map((each) => ({ value: each, words: currencyName(each, language) }))}
        onChange={(next) => set({ currency: next })}
        note={economy === null ? null : words.pricesOf(economy.priceYear)}
      />
    </>
  );
}

function LanguageMenu() {
  const words = useWords(APP_WORDS);
  const { language, setLanguage } = useLanguageChoice();
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <button type="button" className={styles['tool']}>
          <span className="sw-unseen">{words.language}: </span>
          <span>{language === 'ko' ? '한국어' : 'EN'}</span>
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {LANGUAGES.map((each) => (
          <Menu.Item
            key={each}
            lang={each}
            onClick={() => setLanguage(each)}
            aria-current={each === language || undefined}
          >
            {LANGUAGE_NAMES[each]}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

function AppearanceMenu() {
  const words = useWords(APP_WORDS);
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <button
          type="button"
          className={styles['tool']}
          aria-label={`${words.appearance}: ${words.appearances[colorScheme]}`}
        >
          <Icon name={colorScheme === 'dark' ? 'moon' : 'sun'} />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {(['auto', 'light', 'dark'] as const).map((each) => (
          <Menu.Item
            key={each}
            onClick={() => setColorScheme(each)}
            aria-current={each === colorScheme || undefined}
          >
            {words.appearances[each]}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

function AccountMenu({ onHelp }: { readonly onHelp: () => void }) {
  const words = useWords(APP_WORDS);
  const me = useMe().data;
  const navigate = useNavigate();
  const signOut = useSignOut();
  if (me !== undefined && me.person === null)
    return (
      <Link to="/sign-in" className={styles['tool']}>
        {words.signIn}
      </Link>
    );
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <button
          type="button"
          className={styles['tool']}
          aria-label={`${words.account}: ${me?.person?.name ?? ''}`}
        >
          <Icon name="person" />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {me?.person != null && (
          <Menu.Label>
            {me.person.name}
            <br />
            {me.person.email}
          </Menu.Label>
        )}
        <Menu.Item onClick={() => void navigate({ to: '/settings' })}>{words.pages.settings}</Menu.Item>
        <Menu.Item onClick={onHelp} rightSection={<kbd>?</kbd>}>
          {words.keys}
        </Menu.Item>
        {me?.person != null && (
          <Menu.Item
            onClick={() => signOut.mutate(undefined, { onSuccess: () => void navigate({ to: '/sign-in' }) })}
          >
            {words.signOut}
          </Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
