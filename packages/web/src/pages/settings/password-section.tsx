import { Button, PasswordInput } from '@mantine/core';
import type { FormEvent } from 'react';
import { useWords } from '../../app/language.tsx';
import { ErrorState } from '../../components/error-state.tsx';
import { textField } from '../../components/form-fields.ts';
import { Section } from '../../components/section.tsx';
import { useChangePassword } from '../../data/accounts.ts';
import { SETTINGS_WORDS } from './settings-words.ts';
import styles from './settings.module.css';

export function PasswordSection() {
  const words = useWords(SETTINGS_WORDS);
  const change = useChangePassword();
  const send = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const form = event.currentTarget;
    change.mutate(
      { currentPassword: textField(form, 'current'), newPassword: textField(form, 'new') },
      { onSuccess: () => form.reset() },
    );
  };
  return (
    <Section title={words.password}>
      <form className={styles['form']} onSubmit={send}>
        <PasswordInput
          name="current"
          label={words.currentPassword}
          autoComplete="current-password"
          required
        />
        <PasswordInput
          name="new"
          label={words.newPassword}
          description={words.passwordNote}
          autoComplete="new-password"
          minLength={12}
          required
        />
        {change.error !== null && <ErrorState error={change.error} />}
        <p role="status">{change.isSuccess && words.passwordChanged}</p>
        <Button type="submit" variant="default" loading={change.isPending}>
          {words.changePassword}
        </Button>
      </form>
    </Section>
  );
}
