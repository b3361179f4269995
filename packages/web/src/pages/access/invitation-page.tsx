import { Button, PasswordInput, TextInput } from '@mantine/core';
import { getRouteApi, Link } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { useWords } from '../../app/language.tsx';
import { ErrorState } from '../../components/error-state.tsx';
import { Waiting } from '../../components/waiting.tsx';
import { When } from '../../components/when.tsx';
import { ApiProblem } from '../../data/http.ts';
import { useAcceptInvitation, useOpenInvitation } from '../../data/joining.ts';
import { useMe } from '../../data/me.ts';
import { ROLE_WORDS } from '../../words/role-words.ts';
import { AccessFrame } from './access-frame.tsx';
import { ACCESS_WORDS } from './access-words.ts';
import styles from './access.module.css';
import { type Fault, faultsOf, fieldsOf } from './form-faults.ts';

const route = getRouteApi('/invitation/$token');

/** Joins an organisation: with a new account, or with the one signed in. */
export function InvitationPage() {
  const words = useWords(ACCESS_WORDS);
  const roleWords = useWords(ROLE_WORDS);
  const { token } = route.useParams();
  const navigate = route.useNavigate();
  const me = useMe().data?.person ?? null;
  const invitation = useOpenInvitation(token);
  const accept = useAcceptInvitation(token);
  const [faults, setFaults] = useState<Readonly<Record<string, Fault>>>({});
  const enter = (): void => void navigate({ href: '/', replace: true });
  const send = (event: FormEvent<HTMLFormElement>): void => {
    const fields = fieldsOf(event);
    const found = faultsOf(event, fields, { name: 'required', password: 'password' });
    setFaults(found);
    if (Object.keys(found).length > 0) return;
    accept.mutate({ name: fields['name'].trim(), password: fields['password'] }, { onSuccess: enter });
  };
  const say = (name: string): string | undefined =>
    faults[name] === undefined ? undefined : words[faults[name]];
  const { data, error } = invitation;
  if (error !== null) {
    const gone = error instanceof ApiProblem && error.status >= 400 && error.status < 500;
    return (
      <AccessFrame title={words.invitation} answer={words.gone}>
        {gone ? (
          <p>{words.goneNote}</p>
        ) : (
          <ErrorState error={error} onRetry={() => void invitation.refetch()} />
        )}
      </AccessFrame>
    );
  }
  if (data === undefined)
    return (
      <AccessFrame title={words.invitation} answer="">
        <Waiting height={240} lines={5} />
      </AccessFrame>
    );
  return (
    <AccessFrame title={words.invitation} answer={words.invited(data.organisation.name)}>
      <p>{words.as(data.email, data.roles.map((role) => roleWords[role].name).join(', '))}</p>
      <p className={styles['quiet']}>
        {words.until}: <When at={data.expiresAt} />
      </p>
      <form className={styles['form']} onSubmit={send} noValidate>
        {accept.error !== null && <ErrorState error={accept.error} />}
        {me === null ? (
          <Link to="/sign-in" search={{ next: `/invitation/${token}` }}>
            {words.haveAccount}
          </Link>
        ) : (
          <>
            <Button onClick={() => accept.mutate(null, { onSuccess: enter })} loading={accept.isPending}>
              {words.joinAs(me.name)}
            </Button>
            <p className={styles['quiet']}>{words.otherAccount}</p>
          </>
        )}
        <TextInput name="name" autoComplete="name" label={words.name} error={say('name')} />
        <PasswordInput
          name="password"
          autoComplete="new-password"
          label={words.password}
          description={words.passwordNote}
          error={say('password')}
        />
        <Button type="submit" variant={me === null ? 'filled' : 'default'} loading={accept.isPending}>
          {words.join}
        </Button>
      </form>
    </AccessFrame>
  );
}
