import { Button, PasswordInput, TextInput } from '@mantine/core';
import { type FormEvent, useMemo, useState } from 'react';
import { renderSVG } from 'uqr';
import { useWords } from '../../app/language.tsx';
import { ErrorState } from '../../components/error-state.tsx';
import { textField } from '../../components/form-fields.ts';
import { OneTimeSecret } from '../../components/one-time-secret.tsx';
import { Section } from '../../components/section.tsx';
import { type TotpStart, useConfirmTotp, useEndTotp, useStartTotp } from '../../data/accounts.ts';
import { SETTINGS_WORDS } from './settings-words.ts';
import styles from './settings.module.css';

/** A code of an authenticator beside the password. */
export function SecondFactorSection({ on }: { readonly on: boolean }) {
  const words = useWords(SETTINGS_WORDS);
  const start = useStartTotp();
  const confirm = useConfirmTotp();
  const end = useEndTotp();
  // Backup codes stay on the page after the first code, until it is left.
  const [codes, setCodes] = useState<readonly string[] | null>(null);
  const withPassword =
    (then: (password: string) => void) =>
    (event: FormEvent<HTMLFormElement>): void => {
      event.preventDefault();
      then(textField(event.currentTarget, 'password'));
    };
  const enrolling = start.data !== undefined && !confirm.isSuccess && !on;
  const error = start.error ?? confirm.error ?? end.error;
  return (
    <Section title={words.second} note={words.secondNote}>
      <p>{on || confirm.isSuccess ? words.secondOn : words.secondOff}</p>
      {codes !== null && (on || confirm.isSuccess) && (
        <OneTimeSecret name={words.backup} secret={codes.join('\n')} note={words.backupNote} />
      )}
      {enrolling ? (
        <Enrolment
          start={start.data}
          busy={confirm.isPending}
          onCode={(code) => confirm.mutate(code, { onSuccess: () => setCodes(start.data.backupCodes) })}
        />
      ) : (
        <form
          className={styles['form']}
          onSubmit={withPassword((password) => {
            if (on || confirm.isSuccess)
              end.mutate(password, {
                onSuccess: () => {
                  confirm.reset();
                  start.reset();
                  setCodes(null);
                },
              });
            else start.mutate(password);
          })}
        >
          <PasswordInput
            name="password"
            label={words.confirmPassword}
            autoComplete="current-password"
            required
          />
          <Button
            type="submit"
            variant={on || confirm.isSuccess ? 'default' : 'filled'}
            loading={start.isPending || end.isPending}
          >
            {on || confirm.isSuccess ? words.turnOff : words.turnOn}
          </Button>
        </form>
      )}
      {error !== null && <ErrorState error={error} />}
    </Section>
  );
}

interface EnrolmentProps {
  readonly start: TotpStart;
  readonly busy: boolean;
  readonly onCode: (code: string) => void;
}

function Enrolment({ start, busy, onCode }: EnrolmentProps) {
  const words = useWords(SETTINGS_WORDS);
  const picture = useMemo(() => renderSVG(start.totpURI, { border: 0 }), [start.totpURI]);
  const secret = new URL(start.totpURI).searchParams.get('secret') ?? '';
  return (
    <form
      className={styles['form']}
      onSubmit={(event) => {
        event.preventDefault();
        onCode(textField(event.currentTarget, 'code').replaceAll(/\s/g, ''));
      }}
    >
      <p>
        {words.scan}. {words.scanNote}
      </p>
      <div
        className={styles['qr']}
        role="img"
        aria-label={words.scan}
        dangerouslySetInnerHTML={{ __html: picture }}
      />
      <p>
        {words.secret}: <code>{secret.match(/.{1,4}/g)?.join(' ')}</code>
      </p>
      <a href={start.totpURI}>{words.openApp}</a>
      <TextInput
        name="code"
        label={words.code}
        inputMode="numeric"
        autoComplete="one-time-code"
        pattern="[0-9 ]{6,7}"
        required
      />
      <Button type="submit" loading={busy}>
        {words.confirm}
      </Button>
    </form>
  );
}
