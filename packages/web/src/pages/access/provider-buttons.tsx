import { Button } from '@mantine/core';
import { useWords } from '../../app/language.tsx';
import { ErrorState } from '../../components/error-state.tsx';
import { useProviders, useProviderSignIn } from '../../data/accounts.ts';
import { ACCESS_WORDS } from './access-words.ts';
import styles from './access.module.css';

interface ProviderButtonsProps {
  /** Where to go once signed in. */
  readonly next: string;
  /** What the last try was refused for. */
  readonly refused: string | undefined;
}

/** Signing in at the providers of identities that this centre knows; nothing where it knows none. */
export function ProviderButtons({ next, refused }: ProviderButtonsProps) {
  const words = useWords(ACCESS_WORDS);
  const providers = useProviders().data ?? [];
  const signIn = useProviderSignIn();
  if (providers.length === 0) return null;
  return (
    <div className={styles['form']}>
      {refused !== undefined && (
        <div className={styles['fault']} role="alert">
          {refused === 'signup_disabled' ? words.noAccount : words.providerFailed}
        </div>
      )}
      {signIn.error !== null && <ErrorState error={signIn.error} />}
      {providers.map(({ id, name }) => (
        <Button
          key={id}
          variant="default"
          loading={signIn.isPending && signIn.variables.provider === id}
          onClick={() => signIn.mutate({ provider: id, next })}
        >
          {words.withProvider(name)}
        </Button>
      ))}
    </div>
  );
}
