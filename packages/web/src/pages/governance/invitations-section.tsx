import { Button, Modal, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useWords } from '../../app/language.tsx';
import { type Column, DataTable } from '../../components/data-table.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { ErrorState } from '../../components/error-state.tsx';
import { Loaded } from '../../components/loaded.tsx';
import { OneTimeSecret } from '../../components/one-time-secret.tsx';
import { Section } from '../../components/section.tsx';
import { When } from '../../components/when.tsx';
import type { Membership, Role } from '../../data/me.ts';
import { type Invitation, useInvitations, useInvite, useRevokeInvitation } from '../../data/organisations.ts';
import { COMPONENT_WORDS } from '../../words/component-words.ts';
import { ROLE_WORDS } from '../../words/role-words.ts';
import { DialogActions } from './dialog-actions.tsx';
import { GOVERNANCE_WORDS } from './governance-words.ts';
import styles from './governance.module.css';
import { RoleChoice } from './role-choice.tsx';

/** Who was asked to join, and asking someone. */
export function InvitationsSection({ organisation }: { readonly organisation: Membership }) {
  const words = useWords(GOVERNANCE_WORDS);
  const roleWords = useWords(ROLE_WORDS);
  const invitations = useInvitations(organisation.id, true);
  const revoke = useRevokeInvitation(organisation.id);
  const invite = useInvite(organisation.id);
  const [asking, setAsking] = useState(false);
  const columns: Column<Invitation>[] = [
    { id: 'email', head: words.email, value: ({ email }) => email },
    {
      id: 'roles',
      head: words.roles,
      value: ({ roles }) => roles.map((role) => roleWords[role].name).join(', '),
    },
    { id: 'state', head: words.state, value: ({ state }) => words.states[state] },
    {
      id: 'expires',
      head: words.expires,
      value: ({ expiresAt }) => expiresAt,
      cell: ({ expiresAt }) => <When at={expiresAt} />,
    },
    {
      id: 'revoke',
      head: '',
      sortable: false,
      value: () => null,
      cell: ({ id, state }) =>
        state === 'open' && (
          <Button variant="subtle" size="compact-sm" onClick={() => revoke.mutate(id)}>
            {words.revoke}
          </Button>
        ),
    },
  ];
  const button = <Button onClick={() => setAsking(true)}>{words.invite}</Button>;
  return (
    <Section title={words.invitations} note={words.invitationsNote} actions={button}>
      {invite.data !== undefined && (
        <OneTimeSecret name={words.link} secret={invite.data.link} note={words.linkNote} />
      )}
      {revoke.error !== null && <ErrorState error={revoke.error} />}
      <Loaded query={invitations} height={120} lines={3}>
        {(all) => (
          <DataTable
            caption={words.invitations}
            columns={columns}
            rows={all}
            rowKey={({ id }) => id}
            empty={<EmptyState shows={words.noInvitations} because={words.noInvitationsBecause} />}
          />
        )}
      </Loaded>
      {asking && (
        <InviteDialog
          organisation={organisation}
          onInvite={(body) => invite.mutateAsync(body)}
          onClose={() => setAsking(false)}
        />
      )}
    </Section>
  );
}

interface InviteDialogProps {
  readonly organisation: Membership;
  readonly onInvite: (body: { readonly email: string; readonly roles: readonly Role[] }) => Promise<unknown>;
  readonly onClose: () => void;
}

/** Asks someone: it leaves the house, so it shows what they will see. */
function InviteDialog({ organisation, onInvite, onClose }: InviteDialogProps) {
  const words = useWords(GOVERNANCE_WORDS);
  const roleWords = useWords(ROLE_WORDS);
  const { otherSideSees } = useWords(COMPONENT_WORDS).dialog;
  const [email, setEmail] = useState('');
  const [roles, setRoles] = useState<readonly Role[]>(['viewer']);
  const [error, setError] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const fits = /^[^\s@]+@[^\s@]+$/.test(email.trim()) && roles.length > 0;
  const send = async (): Promise<void> => {
    setBusy(true);
    setError(null);
    try {
      await onInvite({ email: email.trim(), roles });
      onClose();
    } catch (failure) {
      setError(failure);
    } finally {
      setBusy(false);
    }
  };
  return (
    <Modal opened onClose={onClose} title={words.invite}>
      <form
        className={styles['form']}
        onSubmit={(event) => {
          event.preventDefault();
          if (fits) void send();
        }}
      >
        <TextInput
          type="email"
          label={words.email}
          value={email}
          onChange={(event) => setEmail(event.currentTarget.value)}
          data-autofocus
        />
        <RoleChoice roles={roles} onChange={setRoles} />
        {roles.length === 0 && <p role="alert">{words.oneRole}</p>}
        <div className={styles['sees']}>
          <p className={styles['quiet']}>{otherSideSees}</p>
          <p>{words.inviteSees(organisation.name, roles.map((role) => roleWords[role].name).join(', '))}</p>
        </div>
        {error !== null && <ErrorState error={error} />}
        <DialogActions send={words.invite} pending={busy} disabled={!fits} onCancel={onClose} />
      </form>
    </Modal>
  );
}
