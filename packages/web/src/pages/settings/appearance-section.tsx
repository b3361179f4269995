import { Switch, useMantineColorScheme } from '@mantine/core';
import { APP_WORDS } from '../../app/app-words.ts';
import { useKeyList } from '../../app/keys.tsx';
import { LANGUAGE_NAMES, LANGUAGES, useLanguageChoice, useWords } from '../../app/language.tsx';
import { Choice } from '../../components/choice.tsx';
import { Section } from '../../components/section.tsx';
import { SETTINGS_WORDS } from './settings-words.ts';
import styles from './settings.module.css';

export function AppearanceSection() {
  const words = useWords(SETTINGS_WORDS);
  const app = useWords(APP_WORDS);
  const { language, setLanguage } = useLanguageChoice();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const { enabled, setEnabled } = useKeyList();
  return (
    <Section title={words.page} note={words.pageNote}>
      <div className={styles['row']}>
        <Choice
          label={words.language}
          value={language}
          options={LANGUAGES.map((each) => ({ value: each, words: LANGUAGE_NAMES[each] }))}
          onChange={setLanguage}
        />
        <Choice
          label={words.appearance}
          value={colorScheme}
          options={(['auto', 'light', 'dark'] as const).map((each) => ({
            value: each,
            words: app.appearances[each],
          }))}
          onChange={setColorScheme}
        />
        <Switch
          label={words.keysLabel}
          checked={enabled}
          onChange={(event) => setEnabled(event.currentTarget.checked)}
        />
      </div>
    </Section>
  );
}
