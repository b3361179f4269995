import { Button, TextInput } from '@mantine/core';
import { currencyName } from '@spillway/report/parts';
import { useState } from 'react';
import { LANGUAGE_NAMES, LANGUAGES, useLanguage, useWords } from '../../app/language.tsx';
import { Choice } from '../../components/choice.tsx';
import { ErrorState } from '../../components/error-state.tsx';
import { Loaded } from '../../components/loaded.tsx';
import { Section } from '../../components/section.tsx';
import { useEconomies } from '../../data/economies.ts';
import type { Me } from '../../data/me.ts';
import { mayDoAtCentre } from '../../data/rights.ts';
import {
  type CentreSettings,
  type SettingFields,
  useChangeSettings,
  useSettings,
} from '../../data/settings.ts';
import { SETTINGS_WORDS } from './settings-words.ts';
import styles from './settings.module.css';

const CURRENCIES = ['KRW', 'USD', 'EUR', 'JPY', 'GBP', 'CNY'] as const;

/** What pages open with for everyone. */
export function CentreSection({ me }: { readonly me: Me }) {
  const words = useWords(SETTINGS_WORDS);
  const settings = useSettings();
  // Above the form, which begins anew with each version.
  const change = useChangeSettings();
  return (
    <Section title={words.centre} note={words.centreNote}>
      <Loaded query={settings} height={280} lines={6}>
        {(data) => (
          <CentreForm
            key={data.version}
            settings={data}
            may={mayDoAtCentre(me, 'change-settings')}
            change={change}
          />
        )}
      </Loaded>
    </Section>
  );
}

interface CentreFormProps {
  readonly settings: CentreSettings;
  readonly may: boolean;
  readonly change: ReturnType<typeof useChangeSettings>;
}

function CentreForm({ settings, may, change }: CentreFormProps) {
  const words = useWords(SETTINGS_WORDS);
  const language = useLanguage();
  const economies = useEconomies().data?.items ?? [];
  const [fields, setFields] = useState<SettingFields>({
    name: settings.name,
    language: settings.language,
    currency: settings.currency,
    economy: settings.economy,
  });
  const set = (next: Partial<SettingFields>): void => setFields({ ...fields, ...next });
  const tables = economies.some(({ id }) => id === fields.economy)
    ? economies.map(({ id, title }) => ({ value: id, words: title[language] }))
    : [{ value: fields.economy, words: fields.economy }];
  const currencies: readonly string[] = [...new Set([...CURRENCIES, fields.currency])];
  return (
    <form
      className={styles['form']}
      onSubmit={(event) => {
        event.preventDefault();
        change.mutate({ version: settings.version, fields });
      }}
    >
      <fieldset className={styles['form']} disabled={!may}>
        <TextInput
          label={words.centreName}
          required
          value={fields.name}
          onChange={(event) => set({ name: event.currentTarget.value })}
        />
        <Choice
          label={words.centreLanguage}
          value={fields.language}
          options={LANGUAGES.map((each) => ({ value: each, words: LANGUAGE_NAMES[each] }))}
          onChange={(next) => set({ language: next })}
        />
        <Choice
          label={words.centreCurrency}
          value={fields.currency}
          options={currencies.map((each) => ({ value: each, words: currencyName(each, language) }))}
          onChange={(next) => set({ currency: next })}
        />
        <Choice
          label={words.centreEconomy}
          value={fields.economy}
          options={tables}
          onChange={(next) => set({ economy: next })}
        />
      </fieldset>
      {change.error !== null && <ErrorState error={change.error} />}
      <p role="status">{change.isSuccess && words.saved}</p>
      {may ? (
        <Button type="submit" loading={change.isPending}>
          {words.save}
        </Button>
      ) : (
        <p className={styles['quiet']}>{words.notYours}</p>
      )}
    </form>
  );
}
