import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useWords } from '../../app/language.tsx';
import { ErrorState } from '../../components/error-state.tsx';
import { Section } from '../../components/section.tsx';
import { useRename } from '../../data/accounts.ts';
import type { Me } from '../../data/me.ts';
import { ROLE_WORDS } from '../../words/role-words.ts';
import { SETTINGS_WORDS } from './settings-words.ts';
import styles from './settings.module.css';

export function PersonSection({ me }: { readonly me: Me }) {
  const words = useWords(SETTINGS_WORDS);
  const roleWords = useWords(ROLE_WORDS);
  const rename = useRename();
  const [name, setName] = useState(me.person?.name ?? '');
  return (
    <Section title={words.you}>
      <form
        className={styles['form']}
        onSubmit={(event) => {
          event.preventDefault();
          rename.mutate(name.trim());
        }}
      >
        <TextInput
          label={words.name}
          autoComplete="name"
          required
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <TextInput
          label={words.email}
          description={words.emailNote}
          value={me.person?.email ?? ''}
          readOnly
        />
        <div>
          <p className={styles['quiet']}>{words.organisations}</p>
          <ul>
            {me.organisations.map((organisation) => (
              <li key={organisation.id}>
                {organisation.name}: {organisation.roles.map((role) => roleWords[role].name).join(', ')}
              </li>
            ))}
          </ul>
        </div>
        {rename.error !== null && <ErrorState error={rename.error} />}
        <p role="status">{rename.isSuccess && words.saved}</p>
        <Button
          type="submit"
          loading={rename.isPending}
          disabled={name.trim() === '' || name === me.person?.name}
        >
          {words.save}
        </Button>
      </form>
    </Section>
  );
}
