import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useWords } from '../../app/language.tsx';
import { type Column, DataTable } from '../../components/data-table.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { ErrorState } from '../../components/error-state.tsx';
import { LeaveDialog } from '../../components/leave-dialog.tsx';
import { Loaded } from '../../components/loaded.tsx';
import { Section } from '../../components/section.tsx';
import { When } from '../../components/when.tsx';
import { type Passkey, useAddPasskey, usePasskeys, useRemovePasskey } from '../../data/accounts.ts';
import { ApiProblem } from '../../data/http.ts';
import { SETTINGS_WORDS } from './settings-words.ts';
import styles from './settings.module.css';

export function PasskeysSection() {
  const words = useWords(SETTINGS_WORDS);
  const passkeys = usePasskeys();
  const add = useAddPasskey();
  const remove = useRemovePasskey();
  const [name, setName] = useState('');
  const [leaving, setLeaving] = useState<Passkey | null>(null);
  const called = (passkey: Passkey): string => passkey.name || words.passkeyNameDefault;
  const columns: Column<Passkey>[] = [
    { id: 'name', head: words.name, value: called },
    { id: 'kind', head: words.kind, value: ({ backedUp }) => (backedUp ? words.synced : words.onDevice) },
    {
      id: 'since',
      head: words.since,
      value: ({ createdAt }) => createdAt,
      cell: ({ createdAt }) => <When at={createdAt} />,
    },
    {
      id: 'remove',
      head: '',
      sortable: false,
      value: () => null,
      cell: (passkey) => (
        <Button variant="subtle" size="compact-sm" onClick={() => setLeaving(passkey)}>
          {words.remove}
        </Button>
      ),
    },
  ];
  return (
    <Section title={words.passkeys} note={words.passkeysNote}>
      <Loaded query={passkeys} height={96} lines={3}>
        {(all) => (
          <DataTable
            caption={words.passkeys}
            columns={columns}
            rows={all}
            rowKey={({ id }) => id}
            empty={<EmptyState shows={words.noPasskeys} because={words.noPasskeysBecause} />}
          />
        )}
      </Loaded>
      <form
        className={styles['row']}
        onSubmit={(event) => {
          event.preventDefault();
          add.mutate(name.trim() || words.passkeyNameDefault, { onSuccess: () => setName('') });
        }}
      >
        <TextInput
          label={words.passkeyName}
          placeholder={words.passkeyNameDefault}
          maxLength={100}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Button type="submit" loading={add.isPending}>
          {words.addPasskey}
        </Button>
      </form>
      {add.error !== null &&
        (add.error instanceof ApiProblem ? (
          <ErrorState error={add.error} />
        ) : (
          <p role="alert">{words.passkeyFailed}</p>
        ))}
      {leaving !== null && (
        <LeaveDialog
          title={words.remove}
          says={words.removePasskeySays(called(leaving))}
          act={words.remove}
          onAct={() => remove.mutateAsync(leaving.id)}
          onClose={() => setLeaving(null)}
        />
      )}
    </Section>
  );
}
