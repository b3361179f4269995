import { Button, PasswordInput, TextInput } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { useWords } from '../../app/language.tsx';
import { ErrorState } from '../../components/error-state.tsx';
import { ApiProblem } from '../../data/http.ts';
import { useFirstAdministrator } from '../../data/joining.ts';
import { AccessFrame } from './access-frame.tsx';
import { ACCESS_WORDS } from './access-words.ts';
import styles from './access.module.css';
import { type Fault, faultsOf, fieldsOf } from './form-faults.ts';

const route = getRouteApi('/first/$token');

/** The link of the first start makes the account that runs the centre. */
export function FirstPage() {
  const words = useWords(ACCESS_WORDS);
  const { token } = route.useParams();
  const navigate = route.useNavigate();
  const first = useFirstAdministrator();
  const [faults, setFaults] = useState<Readonly<Record<string, Fault>>>({});
  const send = (event: FormEvent<HTMLFormElement>): void => {
    const fields = fieldsOf(event);
    const found = faultsOf(event, fields, { name: 'required', email: 'address', password: 'password' });
    setFaults(found);
    if (Object.keys(found).length > 0) return;
    const organisation = fields['organisation'].trim();
    first.mutate(
      {
        token,
        name: fields['name'].trim(),
        email: fields['email'].trim(),
        password: fields['password'],
        ...(organisation === '' ? {} : { organisation }),
      },
      // The second factor is the first thing an administrator sets.
      { onSuccess: () => void navigate({ href: '/settings', replace: true }) },
    );
  };
  const say = (name: string): string | undefined =>
    faults[name] === undefined ? undefined : words[faults[name]];
  const gone = first.error instanceof ApiProblem && [401, 403, 404, 410].includes(first.error.status);
  return (
    <AccessFrame title={words.first} answer={words.firstAnswer}>
      <form className={styles['form']} onSubmit={send} noValidate>
        {first.error !== null &&
          (gone ? (
            <div className={styles['fault']} role="alert">
              <b>{words.gone}</b>
              {words.goneNote}
            </div>
          ) : (
            <ErrorState error={first.error} />
          ))}
        <TextInput name="name" autoComplete="name" label={words.name} error={say('name')} />
        <TextInput
          name="email"
          type="email"
          autoComplete="username"
          label={words.email}
          error={say('email')}
        />
        <PasswordInput
          name="password"
          autoComplete="new-password"
          label={words.password}
          description={words.passwordNote}
          error={say('password')}
        />
        <TextInput
          name="organisation"
          autoComplete="organization"
          label={words.organisation}
          description={words.organisationNote}
        />
        <Button type="submit" loading={first.isPending}>
          {words.create}
        </Button>
      </form>
    </AccessFrame>
  );
}
