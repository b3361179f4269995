import { Button, Modal, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useWords } from '../../app/language.tsx';
import { type Column, DataTable } from '../../components/data-table.tsx';
import { ErrorState } from '../../components/error-state.tsx';
import { textField } from '../../components/form-fields.ts';
import { Loaded } from '../../components/loaded.tsx';
import { Section } from '../../components/section.tsx';
import { When } from '../../components/when.tsx';
import { useMe } from '../../data/me.ts';
import {
  type Organisation,
  useChangeOrganisation,
  useCreateOrganisation,
  useOrganisations,
} from '../../data/organisations.ts';
import { mayDoAt, mayDoAtCentre } from '../../data/rights.ts';
import { DialogActions } from './dialog-actions.tsx';
import { GOVERNANCE_WORDS } from './governance-words.ts';
import styles from './governance.module.css';

/** Organisations at this centre. */
export function OrganisationsPart() {
  const words = useWords(GOVERNANCE_WORDS);
  const me = useMe().data;
  const organisations = useOrganisations();
  const [open, setOpen] = useState<Organisation | 'new' | null>(null);
  const columns: Column<Organisation>[] = [
    {
      id: 'name',
      head: words.name,
      value: ({ name }) => name,
      cell: ({ name, host }) => (host ? `${name} (${words.host})` : name),
    },
    { id: 'industry', head: words.industry, value: ({ industry }) => industry },
    { id: 'sector', head: words.sector, value: ({ sector }) => sector },
    { id: 'country', head: words.country, value: ({ country }) => country },
    {
      id: 'since',
      head: words.since,
      value: ({ createdAt }) => createdAt,
      cell: ({ createdAt }) => <When at={createdAt} />,
    },
    {
      id: 'edit',
      head: '',
      sortable: false,
      value: () => null,
      cell: (organisation) =>
        mayDoAt(me, 'change-organisation', organisation.id) && (
          <Button variant="subtle" size="compact-sm" onClick={() => setOpen(organisation)}>
            {words.edit}
          </Button>
        ),
    },
  ];
  return (
    <Section
      title={words.organisations}
      note={words.organisationsNote}
      actions={
        mayDoAtCentre(me, 'create-organisation') && (
          <Button onClick={() => setOpen('new')}>{words.add}</Button>
        )
      }
    >
      <Loaded query={organisations} height={200} lines={5}>
        {(all) => (
          <DataTable caption={words.organisations} columns={columns} rows={all} rowKey={({ id }) => id} />
        )}
      </Loaded>
      {open !== null && (
        <OrganisationDialog organisation={open === 'new' ? null : open} onClose={() => setOpen(null)} />
      )}
    </Section>
  );
}

interface OrganisationDialogProps {
  readonly organisation: Organisation | null;
  readonly onClose: () => void;
}

function OrganisationDialog({ organisation, onClose }: OrganisationDialogProps) {
  const words = useWords(GOVERNANCE_WORDS);
  const create = useCreateOrganisation();
  const change = useChangeOrganisation();
  const send = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const form = event.currentTarget;
    const text = (name: string): string => textField(form, name).trim();
    const fields = {
      name: text('name'),
      industry: text('industry') || null,
      sector: text('sector') || null,
      country: text('country').toUpperCase() || null,
    };
    if (organisation === null) create.mutate(fields, { onSuccess: onClose });
    else
      change.mutate({ id: organisation.id, version: organisation.version, fields }, { onSuccess: onClose });
  };
  const error = create.error ?? change.error;
  return (
    <Modal opened onClose={onClose} title={organisation?.name ?? words.add}>
      <form className={styles['form']} onSubmit={send}>
        <TextInput name="name" label={words.name} required defaultValue={organisation?.name} data-autofocus />
        <TextInput
          name="industry"
          label={words.industry}
          description={words.industryNote}
          maxLength={20}
          defaultValue={organisation?.industry ?? ''}
        />
        <TextInput
          name="sector"
          label={words.sector}
          maxLength={100}
          defaultValue={organisation?.sector ?? ''}
        />
        <TextInput
          name="country"
          label={words.country}
          description={words.countryNote}
          pattern="[A-Za-z]{2}"
          maxLength={2}
          defaultValue={organisation?.country ?? ''}
        />
        {error !== null && <ErrorState error={error} />}
        <DialogActions pending={create.isPending || change.isPending} onCancel={onClose} />
      </form>
    </Modal>
  );
}
