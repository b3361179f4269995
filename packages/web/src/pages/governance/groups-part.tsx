import { Button, Checkbox, Modal, Switch, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useWords } from '../../app/language.tsx';
import { type Column, DataTable } from '../../components/data-table.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { ErrorState } from '../../components/error-state.tsx';
import { LeaveDialog } from '../../components/leave-dialog.tsx';
import { Loaded } from '../../components/loaded.tsx';
import { Section } from '../../components/section.tsx';
import { type Group, useChangeGroup, useCreateGroup, useGroups, useRemoveGroup } from '../../data/groups.ts';
import { type Membership, useMe } from '../../data/me.ts';
import { useOrganisations } from '../../data/organisations.ts';
import { mayDoAt } from '../../data/rights.ts';
import { DialogActions } from './dialog-actions.tsx';
import { GOVERNANCE_WORDS } from './governance-words.ts';
import styles from './governance.module.css';

/** Groups of organisations that share with each other. */
export function GroupsPart({ organisation }: { readonly organisation: Membership }) {
  const words = useWords(GOVERNANCE_WORDS);
  const me = useMe().data;
  const groups = useGroups();
  const remove = useRemoveGroup();
  const [open, setOpen] = useState<Group | 'new' | null>(null);
  const [leaving, setLeaving] = useState<Group | null>(null);
  const columns: Column<Group>[] = [
    { id: 'name', head: words.name, value: ({ name }) => name },
    { id: 'owner', head: words.owner, value: ({ owner }) => owner.name },
    {
      id: 'members',
      head: words.membersOf,
      value: ({ organisations }) => organisations.map(({ name }) => name).join(', '),
      cell: ({ organisations, hidesMembers }) =>
        [...organisations.map(({ name }) => name), ...(hidesMembers ? [`(${words.hidden})`] : [])].join(', '),
    },
    {
      id: 'actions',
      head: '',
      sortable: false,
      value: () => null,
      cell: (group) =>
        mayDoAt(me, 'manage-groups', group.owner.id) && (
          <span className={styles['actions']}>
            <Button variant="subtle" size="compact-sm" onClick={() => setOpen(group)}>
              {words.edit}
            </Button>
            <Button variant="subtle" size="compact-sm" onClick={() => setLeaving(group)}>
              {words.dissolve}
            </Button>
          </span>
        ),
    },
  ];
  const may = mayDoAt(me, 'manage-groups', organisation.id);
  const button = may && <Button onClick={() => setOpen('new')}>{words.makeGroup}</Button>;
  return (
    <Section title={words.groups} note={words.groupsNote} actions={button}>
      <Loaded query={groups} height={160} lines={4}>
        {(all) => (
          <DataTable
            caption={words.groups}
            columns={columns}
            rows={all}
            rowKey={({ id }) => id}
            empty={<EmptyState shows={words.noGroups} because={words.noGroupsBecause} />}
          />
        )}
      </Loaded>
      {open !== null && (
        <GroupDialog
          group={open === 'new' ? null : open}
          owner={organisation}
          onClose={() => setOpen(null)}
        />
      )}
      {leaving !== null && (
        <LeaveDialog
          title={words.dissolve}
          says={words.dissolveSays(leaving.name)}
          act={words.dissolve}
          onAct={() => remove.mutateAsync(leaving)}
          onClose={() => setLeaving(null)}
        />
      )}
    </Section>
  );
}

interface GroupDialogProps {
  readonly group: Group | null;
  readonly owner: Membership;
  readonly onClose: () => void;
}

function GroupDialog({ group, owner, onClose }: GroupDialogProps) {
  const words = useWords(GOVERNANCE_WORDS);
  const organisations = useOrganisations().data ?? [];
  const create = useCreateGroup();
  const change = useChangeGroup();
  const [name, setName] = useState(group?.name ?? '');
  const [hidesMembers, setHides] = useState(group?.hidesMembers ?? false);
  const [members, setMembers] = useState<readonly string[]>(
    group === null ? [owner.id] : group.organisations.map(({ id }) => id),
  );
  const send = (): void => {
    const fields = { name: name.trim(), hidesMembers, organisations: members };
    if (group === null) create.mutate({ owner: owner.id, ...fields }, { onSuccess: onClose });
    else change.mutate({ id: group.id, version: group.version, fields }, { onSuccess: onClose });
  };
  const error = create.error ?? change.error;
  return (
    <Modal opened onClose={onClose} title={group?.name ?? words.makeGroup}>
      <form
        className={styles['form']}
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        <TextInput
          label={words.name}
          required
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
          data-autofocus
        />
        <fieldset className={styles['roles']}>
          <legend>{words.membersOf}</legend>
          {organisations.map(({ id, name: called }) => (
            <Checkbox
              key={id}
              label={called}
              checked={members.includes(id)}
              onChange={(event) =>
                setMembers(
                  event.currentTarget.checked ? [...members, id] : members.filter((each) => each !== id),
                )
              }
            />
          ))}
        </fieldset>
        <Switch
          label={words.hides}
          description={words.hidesNote}
          checked={hidesMembers}
          onChange={(event) => setHides(event.currentTarget.checked)}
        />
        {error !== null && <ErrorState error={error} />}
        <DialogActions pending={create.isPending || change.isPending} onCancel={onClose} />
      </form>
    </Modal>
  );
}
