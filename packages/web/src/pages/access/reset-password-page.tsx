import { Button, PasswordInput } from '@mantine/core';
import { getRouteApi, Link } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { useWords } from '../../app/language.tsx';
import { ErrorState } from '../../components/error-state.tsx';
import { useResetPassword } from '../../data/accounts.ts';
import { ApiProblem } from '../../data/http.ts';
import { AccessFrame } from './access-frame.tsx';
import { ACCESS_WORDS } from './access-words.ts';
import styles from './access.module.css';
import { type Fault, faultsOf, fieldsOf } from './form-faults.ts';

const route = getRouteApi('/reset-password/$token');

/** Sets a new password by a link that an administrator gave. */
export function ResetPasswordPage() {
  const words = useWords(ACCESS_WORDS);
  const { token } = route.useParams();
  const reset = useResetPassword();
  const [fault, setFault] = useState<Fault | null>(null);
  const send = (event: FormEvent<HTMLFormElement>): void => {
    const fields = fieldsOf(event);
    const found = faultsOf(event, fields, { password: 'password' });
    setFault(found['password'] ?? null);
    if (found['password'] === undefined) reset.mutate({ newPassword: fields['password'], token });
  };
  if (reset.isSuccess)
    return (
      <AccessFrame title={words.reset} answer={words.resetDone}>
        <Link to="/sign-in">{words.signIn}</Link>
      </AccessFrame>
    );
  const gone = reset.error instanceof ApiProblem && reset.error.status >= 400 && reset.error.status < 429;
  return (
    <AccessFrame title={words.reset} answer={words.resetAnswer}>
      <form className={styles['form']} onSubmit={send} noValidate>
        {reset.error !== null &&
          (gone ? (
            <div className={styles['fault']} role="alert">
              <b>{words.gone}</b>
              {words.goneNote}
            </div>
          ) : (
            <ErrorState error={reset.error} />
          ))}
        <PasswordInput
          name="password"
          autoComplete="new-password"
          label={words.newPassword}
          description={words.passwordNote}
          error={fault === null ? undefined : words[fault]}
        />
        <Button type="submit" loading={reset.isPending}>
          {words.setPassword}
        </Button>
      </form>
    </AccessFrame>
  );
}
