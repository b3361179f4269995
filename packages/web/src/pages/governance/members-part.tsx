import { Button, Modal } from '@mantine/core';
import { useState } from 'react';
import { useWords } from '../../app/language.tsx';
import { useUndo } from '../../app/undo.tsx';
import { type Column, DataTable } from '../../components/data-table.tsx';
import { ErrorState } from '../../components/error-state.tsx';
import { LeaveDialog } from '../../components/leave-dialog.tsx';
import { Loaded } from '../../components/loaded.tsx';
import { OneTimeSecret } from '../../components/one-time-secret.tsx';
import { Section } from '../../components/section.tsx';
import { When } from '../../components/when.tsx';
import { type Membership, useMe } from '../../data/me.ts';
import {
  type Member,
  useMembers,
  useRemoveMember,
  useResetLink,
  useSetRoles,
} from '../../data/organisations.ts';
import { mayDoAt } from '../../data/rights.ts';
import { ROLE_WORDS } from '../../words/role-words.ts';
import { DialogActions } from './dialog-actions.tsx';
import { GOVERNANCE_WORDS } from './governance-words.ts';
import styles from './governance.module.css';
import { InvitationsSection } from './invitations-section.tsx';
import { RoleChoice } from './role-choice.tsx';

/** Who belongs to an organisation, and who is asked to. */
export function MembersPart({ organisation }: { readonly organisation: Membership }) {
  const words = useWords(GOVERNANCE_WORDS);
  const roleWords = useWords(ROLE_WORDS);
  const me = useMe().data;
  const may = mayDoAt(me, 'change-members', organisation.id);
  const members = useMembers(organisation.id);
  const remove = useRemoveMember(organisation.id);
  const reset = useResetLink(organisation.id);
  const [editing, setEditing] = useState<Member | null>(null);
  const [leaving, setLeaving] = useState<Member | null>(null);
  const [resetting, setResetting] = useState<Member | null>(null);
  const columns: Column<Member>[] = [
    {
      id: 'name',
      head: words.name,
      value: ({ name }) => name,
      cell: ({ name, person }) => (person === me?.person?.id ? `${name} (${words.you})` : name),
    },
    { id: 'email', head: words.email, value: ({ email }) => email },
    {
      id: 'roles',
      head: words.roles,
      value: ({ roles }) => roles.map((role) => roleWords[role].name).join(', '),
    },
    { id: 'since', head: words.since, value: ({ since }) => since, cell: ({ since }) => <When at={since} /> },
    ...(may
      ? [
          {
            id: 'actions',
            head: '',
            sortable: false,
            value: () => null,
            cell: (member: Member) => (
              <span className={styles['actions']}>
                <Button variant="subtle" size="compact-sm" onClick={() => setEditing(member)}>
                  {words.changeRoles}
                </Button>
                {member.person !== me?.person?.id && (
                  <>
                    <Button variant="subtle" size="compact-sm" onClick={() => setResetting(member)}>
                      {words.resetLink}
                    </Button>
                    <Button variant="subtle" size="compact-sm" onClick={() => setLeaving(member)}>
                      {words.remove}
                    </Button>
                  </>
                )}
              </span>
            ),
          },
        ]
      : []),
  ];
  return (
    <>
      <Section title={words.members} note={words.membersNote}>
        {reset.data !== undefined && (
          <OneTimeSecret name={words.resetLink} secret={reset.data.link} note={words.linkNote} />
        )}
        <Loaded query={members} height={240} lines={6}>
          {(all) => (
            <DataTable caption={words.members} columns={columns} rows={all} rowKey={({ person }) => person} />
          )}
        </Loaded>
      </Section>
      {may && <InvitationsSection organisation={organisation} />}
      {editing !== null && (
        <RolesDialog organisation={organisation.id} member={editing} onClose={() => setEditing(null)} />
      )}
      {leaving !== null && (
        <LeaveDialog
          title={words.remove}
          says={words.removeSays(leaving.name, organisation.name)}
          act={words.remove}
          onAct={() => remove.mutateAsync(leaving.person)}
          onClose={() => setLeaving(null)}
        />
      )}
      {resetting !== null && (
        <LeaveDialog
          title={words.resetLink}
          says={words.resetLinkSays(resetting.name)}
          act={words.resetLink}
          onAct={() => reset.mutateAsync(resetting.person)}
          onClose={() => setResetting(null)}
        />
      )}
    </>
  );
}

interface RolesDialogProps {
  readonly organisation: string;
  readonly member: Member;
  readonly onClose: () => void;
}

function RolesDialog({ organisation, member, onClose }: RolesDialogProps) {
  const words = useWords(GOVERNANCE_WORDS);
  const offer = useUndo();
  const set = useSetRoles(organisation);
  const [roles, setRoles] = useState(member.roles);
  const save = (): void =>
    set.mutate(
      { person: member.person, roles },
      {
        onSuccess: () => {
          onClose();
          offer({
            message: words.rolesChanged(member.name),
            undo: () => set.mutate({ person: member.person, roles: member.roles }),
          });
        },
      },
    );
  return (
    <Modal opened onClose={onClose} title={`${words.changeRoles}: ${member.name}`}>
      <form
        className={styles['form']}
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <RoleChoice roles={roles} onChange={setRoles} />
        {roles.length === 0 && <p role="alert">{words.oneRole}</p>}
        {set.error !== null && <ErrorState error={set.error} />}
        <DialogActions pending={set.isPending} disabled={roles.length === 0} onCancel={onClose} />
      </form>
    </Modal>
  );
}
