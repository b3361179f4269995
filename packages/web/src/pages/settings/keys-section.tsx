import { Button, Checkbox, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useWords } from '../../app/language.tsx';
import { Choice } from '../../components/choice.tsx';
import { type Column, DataTable } from '../../components/data-table.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { ErrorState } from '../../components/error-state.tsx';
import { LeaveDialog } from '../../components/leave-dialog.tsx';
import { Loaded } from '../../components/loaded.tsx';
import { OneTimeSecret } from '../../components/one-time-secret.tsx';
import { Section } from '../../components/section.tsx';
import { When } from '../../components/when.tsx';
import {
  type ApiKey,
  KEY_SCOPES,
  type KeyScope,
  useApiKeys,
  useMakeKey,
  useRemoveKey,
} from '../../data/accounts.ts';
import { SETTINGS_WORDS } from './settings-words.ts';
import styles from './settings.module.css';

const DAYS = ['30', '90', '365'] as const;

/** Keys by which programs do what their owner may do. */
export function KeysSection() {
  const words = useWords(SETTINGS_WORDS);
  const keys = useApiKeys();
  const make = useMakeKey();
  const remove = useRemoveKey();
  const [name, setName] = useState('');
  const [scopes, setScopes] = useState<readonly KeyScope[]>(['read']);
  const [days, setDays] = useState<(typeof DAYS)[number]>('90');
  const [leaving, setLeaving] = useState<ApiKey | null>(null);
  const columns: Column<ApiKey>[] = [
    { id: 'name', head: words.keyName, value: (key) => key.name },
    { id: 'begins', head: words.begins, value: ({ start }) => start },
    {
      id: 'expires',
      head: words.expires,
      value: ({ expiresAt }) => expiresAt,
      cell: ({ expiresAt }) => (expiresAt === null ? '—' : <When at={expiresAt} />),
    },
    {
      id: 'used',
      head: words.used,
      value: ({ lastRequest }) => lastRequest ?? null,
      cell: ({ lastRequest }) => (lastRequest == null ? words.never : <When at={lastRequest} />),
    },
    {
      id: 'remove',
      head: '',
      sortable: false,
      value: () => null,
      cell: (key) => (
        <Button variant="subtle" size="compact-sm" onClick={() => setLeaving(key)}>
          {words.remove}
        </Button>
      ),
    },
  ];
  return (
    <>
      <Section title={words.keys} note={words.keysNote}>
        {make.data !== undefined && (
          <OneTimeSecret name={words.key} secret={make.data.key} note={words.keyOnce} />
        )}
        <Loaded query={keys} height={96} lines={3}>
          {(all) => (
            <DataTable
              caption={words.keys}
              columns={columns}
              rows={all}
              rowKey={({ id }) => id}
              empty={<EmptyState shows={words.noKeys} because={words.noKeysBecause} />}
            />
          )}
        </Loaded>
      </Section>
      <Section title={words.makeKey}>
        <form
          className={styles['form']}
          onSubmit={(event) => {
            event.preventDefault();
            make.mutate({ name: name.trim(), scopes, days: Number(days) }, { onSuccess: () => setName('') });
          }}
        >
          <TextInput
            label={words.keyName}
            description={words.keyNameNote}
            required
            maxLength={100}
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <fieldset className={styles['scopes']}>
            <legend>{words.scopes}</legend>
            {KEY_SCOPES.map((scope) => (
              <Checkbox
                key={scope}
                label={words.scopeWords[scope]}
                checked={scopes.includes(scope)}
                onChange={(event) =>
                  setScopes(
                    event.currentTarget.checked
                      ? [...scopes, scope]
                      : scopes.filter((each) => each !== scope),
                  )
                }
              />
            ))}
          </fieldset>
          <Choice
            label={words.days}
            value={days}
            options={DAYS.map((each) => ({ value: each, words: words.daysWords(Number(each)) }))}
            onChange={setDays}
          />
          {make.error !== null && <ErrorState error={make.error} />}
          <Button type="submit" loading={make.isPending} disabled={name.trim() === '' || scopes.length === 0}>
            {words.makeKey}
          </Button>
        </form>
      </Section>
      {leaving !== null && (
        <LeaveDialog
          title={words.remove}
          says={words.removeKeySays(leaving.name ?? leaving.start ?? '')}
          act={words.remove}
          onAct={() => remove.mutateAsync(leaving.id)}
          onClose={() => setLeaving(null)}
        />
      )}
    </>
  );
}
