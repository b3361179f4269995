import { Button } from '@mantine/core';
import { getRouteApi, Link } from '@tanstack/react-router';
import { APP_WORDS } from '../../app/app-words.ts';
import { useWords } from '../../app/language.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { PageHead } from '../../components/page-head.tsx';
import { PartLinks } from '../../components/part-links.tsx';
import { Waiting } from '../../components/waiting.tsx';
import { useMe } from '../../data/me.ts';
import { AppearanceSection } from './appearance-section.tsx';
import { CentreSection } from './centre-section.tsx';
import { KeysSection } from './keys-section.tsx';
import { SETTING_PARTS } from './parts.ts';
import { PasskeysSection } from './passkeys-section.tsx';
import { PasswordSection } from './password-section.tsx';
import { PersonSection } from './person-section.tsx';
import { SecondFactorSection } from './second-factor-section.tsx';
import { SessionsSection } from './sessions-section.tsx';
import { SETTINGS_WORDS } from './settings-words.ts';
import styles from './settings.module.css';

const route = getRouteApi('/shell/settings');

/** The reader's own language, appearance and account, and what the centre opens with. */
export function SettingsPage() {
  const title = useWords(APP_WORDS).pages.settings;
  const app = useWords(APP_WORDS);
  const words = useWords(SETTINGS_WORDS);
  const { part = 'person' } = route.useSearch();
  const navigate = route.useNavigate();
  const me = useMe().data;
  if (me === undefined)
    return (
      <>
        <PageHead title={title} answer={<Waiting height={44} />} />
        <Waiting height={400} lines={6} />
      </>
    );
  const foot = (
    <p className={`${styles['quiet']} ${styles['foot']}`}>
      {words.version(me.version)} · <Link to="/design">{words.design}</Link>
    </p>
  );
  if (me.person === null)
    return (
      <>
        <PageHead title={title} answer={words.answerNobody} />
        <EmptyState
          shows={words.nobodyShows}
          because={words.nobodyBecause}
          next={
            <Button component={Link} to="/sign-in">
              {app.signIn}
            </Button>
          }
        />
        <AppearanceSection />
        {foot}
      </>
    );
  return (
    <>
      <PageHead title={title} answer={words.answer(me.person.name, me.person.twoFactor)} />
      <PartLinks
        label={title}
        parts={SETTING_PARTS.map((each) => ({ part: each, words: words.parts[each] }))}
        now={part}
        onGo={(next) => void navigate({ search: (before) => ({ ...before, part: next }) })}
      />
      {part === 'person' && (
        <>
          <AppearanceSection />
          <PersonSection me={me} />
        </>
      )}
      {part === 'signing-in' && (
        <>
          <SecondFactorSection on={me.person.twoFactor} />
          <PasskeysSection />
          <PasswordSection />
          <SessionsSection />
        </>
      )}
      {part === 'keys' && <KeysSection />}
      {part === 'centre' && <CentreSection me={me} />}
      {foot}
    </>
  );
}
