import { Button, Checkbox, PasswordInput, TextInput } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { useWords } from '../../app/language.tsx';
import { usePasskeySignIn, useSecondFactor, useSignIn } from '../../data/accounts.ts';
import { ApiProblem } from '../../data/http.ts';
import { useMe } from '../../data/me.ts';
import { useSettings } from '../../data/settings.ts';
import { ErrorState } from '../../components/error-state.tsx';
import { AccessFrame } from './access-frame.tsx';
import { ACCESS_WORDS } from './access-words.ts';
import styles from './access.module.css';
import { type Fault, faultsOf, fieldsOf } from './form-faults.ts';
import { ProviderButtons } from './provider-buttons.tsx';

const route = getRouteApi('/sign-in');

/** Email and password, then a second factor where there is one; or a passkey alone. */
export function SignInPage() {
  const words = useWords(ACCESS_WORDS);
  const { next = '/', error } = route.useSearch();
  const navigate = route.useNavigate();
  const me = useMe();
  const [second, setSecond] = useState(false);
  const enter = (): void => void navigate({ href: next, replace: true });
  return (
    <AccessFrame title={words.signIn} answer={words.signInAnswer(useSettings().data?.name ?? 'Spillway')}>
      {me.data?.firstRun === true && (
        <div className={styles['note']}>
          <b>{words.firstRun}</b>
          <p>{words.firstRunNote}</p>
        </div>
      )}
      {second ? (
        <SecondFactor onDone={enter} onBack={() => setSecond(false)} />
      ) : (
        <div className={styles['form']}>
          <FirstFactor onSecond={() => setSecond(true)} onDone={enter} />
          <ProviderButtons next={next} refused={error} />
          <p className={styles['quiet']}>{words.lost}</p>
        </div>
      )}
    </AccessFrame>
  );
}

function FirstFactor({ onSecond, onDone }: { readonly onSecond: () => void; readonly onDone: () => void }) {
  const words = useWords(ACCESS_WORDS);
  const signIn = useSignIn();
  const passkey = usePasskeySignIn();
  const [faults, setFaults] = useState<Readonly<Record<string, Fault>>>({});
  const send = (event: FormEvent<HTMLFormElement>): void => {
    const fields = fieldsOf(event);
    const found = faultsOf(event, fields, { email: 'address', password: 'required' });
    setFaults(found);
    if (Object.keys(found).length > 0) return;
    signIn.mutate(
      { email: fields['email'].trim(), password: fields['password'] },
      { onSuccess: (answer) => (answer.twoFactorRedirect === true ? onSecond() : onDone()) },
    );
  };
  const say = (name: string): string | undefined =>
    faults[name] === undefined ? undefined : words[faults[name]];
  return (
    <form className={styles['form']} onSubmit={send} noValidate>
      {signIn.error !== null && <SignInFault error={signIn.error} />}
      {passkey.error !== null && (
        <div className={styles['fault']} role="alert">
          {words.passkeyFailed}
        </div>
      )}
      <TextInput
        name="email"
        type="email"
        autoComplete="username webauthn"
        label={words.email}
        error={say('email')}
      />
      <PasswordInput
        name="password"
        autoComplete="current-password"
        label={words.password}
        error={say('password')}
      />
      <Button type="submit" loading={signIn.isPending}>
        {words.enter}
      </Button>
      <Button
        variant="default"
        loading={passkey.isPending}
        onClick={() => passkey.mutate(undefined, { onSuccess: onDone })}
      >
        {words.withPasskey}
      </Button>
    </form>
  );
}

function SignInFault({ error }: { readonly error: unknown }) {
  const words = useWords(ACCESS_WORDS);
  if (!(error instanceof ApiProblem) || ![400, 401, 403, 429].includes(error.status))
    return <ErrorState error={error} />;
  return (
    <div className={styles['fault']} role="alert">
      <b>{error.status === 429 ? words.tooMany : words.wrong}</b>
      {error.status !== 429 && words.wrongKept}
    </div>
  );
}

function SecondFactor({ onDone, onBack }: { readonly onDone: () => void; readonly onBack: () => void }) {
  const words = useWords(ACCESS_WORDS);
  const verify = useSecondFactor();
  const [backup, setBackup] = useState(false);
  const [fault, setFault] = useState<Fault | null>(null);
  const send = (event: FormEvent<HTMLFormElement>): void => {
    const fields = fieldsOf(event);
    const found = faultsOf(event, fields, { code: 'required' });
    setFault(found['code'] ?? null);
    if (found['code'] !== undefined) return;
    verify.mutate(
      { code: fields['code'].replaceAll(/\s/g, ''), backup, trust: fields['trust'] === 'on' },
      { onSuccess: onDone },
    );
  };
  return (
    <form className={styles['form']} onSubmit={send} noValidate>
      {verify.error !== null &&
        (verify.error instanceof ApiProblem && verify.error.status > 0 && verify.error.status < 500 ? (
          <div className={styles['fault']} role="alert">
            {verify.error.status === 429 ? words.tooMany : words.wrongCode}
          </div>
        ) : (
          <ErrorState error={verify.error} />
        ))}
      <TextInput
        key={backup ? 'backup' : 'code'}
        name="code"
        autoFocus
        inputMode={backup ? 'text' : 'numeric'}
        autoComplete="one-time-code"
        label={backup ? words.backupCode : words.code}
        description={backup ? undefined : words.codeNote}
        error={fault === null ? undefined : words[fault]}
      />
      <Checkbox name="trust" label={words.trust} />
      <Button type="submit" loading={verify.isPending}>
        {words.enter}
      </Button>
      <button type="button" className={styles['plain']} onClick={() => setBackup(!backup)}>
        {backup ? words.useCode : words.useBackup}
      </button>
      <button type="button" className={styles['plain']} onClick={onBack}>
        {words.back}
      </button>
    </form>
  );
}
