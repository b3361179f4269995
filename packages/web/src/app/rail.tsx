import { Menu } from '@mantine/core';
import { Link, useLocation, useNavigate } from '@tanstack/react-router';
import { Icon } from '../components/icon.tsx';
import { APP_WORDS, type PageName } from './app-words.ts';
import { useWords } from './language.tsx';
import styles from './rail.module.css';

export const PAGES = [
  { name: 'situation', to: '/' },
  { name: 'scenarios', to: '/scenarios' },
  { name: 'economy', to: '/economy' },
  { name: 'exposure', to: '/exposure' },
  { name: 'cases', to: '/cases' },
  { name: 'forecast', to: '/forecast' },
  { name: 'governance', to: '/governance' },
  { name: 'settings', to: '/settings' },
] as const satisfies readonly { name: PageName; to: string }[];

/** On a telephone these stand at the bottom, the others behind "More". */
const FOREMOST: readonly PageName[] = ['situation', 'scenarios', 'economy', 'cases'];

export function Rail({ onSearch }: { readonly onSearch: () => void }) {
  const words = useWords(APP_WORDS);
  const navigate = useNavigate();
  const path = useLocation({ select: ({ pathname }) => pathname });
  const isHere = (to: string): boolean => (to === '/' ? path === '/' : path.startsWith(to));
  const behind = PAGES.filter(({ name }) => !FOREMOST.includes(name));
  return (
    <nav className={styles['rail']} aria-label={words.navigation}>
      <Link to="/" className={styles['mark']} aria-label={`${words.product}: ${words.pages.situation}`}>
        <svg viewBox="0 0 32 32" width="24" height="24" aria-hidden="true">
          <path
            d="M4 9h9c6 0 5 14 15 14"
            fill="none"
            stroke="currentColor"
            strokeWidth="3"
            strokeLinecap="round"
          />
          <path
            d="M4 16h6c5 0 4 9 13 10.5M4 23h3c2.5 0 3.5 2 7 3.5"
            fill="none"
            stroke="currentColor"
            strokeWidth="2"
            strokeLinecap="round"
            opacity=".55"
          />
        </svg>
        <span>{words.product}</span>
      </Link>
      <ul className={styles['list']}>
        {PAGES.map(({ name, to }) => (
          <li key={name} className={FOREMOST.includes(name) ? undefined : styles['behind']}>
            <Link to={to} className={styles['item']} aria-current={isHere(to) ? 'page' : undefined}>
              <Icon name={name} />
              <span>{words.pages[name]}</span>
            </Link>
          </li>
        ))}
        <li className={styles['more']}>
          <Menu position="top-end" withinPortal>
            <Menu.Target>
              <button
                type="button"
                className={styles['item']}
                data-here={behind.some(({ to }) => isHere(to)) || undefined}
              >
                <Icon name="more" />
                <span>{words.more}</span>
              </button>
            </Menu.Target>
            <Menu.Dropdown>
              {behind.map(({ name, to }) => (
                <Menu.Item
                  key={name}
                  leftSection={<Icon name={name} />}
                  onClick={() => void navigate({ to })}
                >
                  {words.pages[name]}
                </Menu.Item>
              ))}
              <Menu.Divider />
              <Menu.Item leftSection={<Icon name="search" />} onClick={onSearch}>
                {words.search}
              </Menu.Item>
            </Menu.Dropdown>
          </Menu>
        </li>
      </ul>
    </nav>
  );
}
