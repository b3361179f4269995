import { Checkbox } from '@mantine/core';
import { useWords } from '../../app/language.tsx';
import { type Role, ROLES } from '../../data/me.ts';
import { ROLE_WORDS } from '../../words/role-words.ts';
import { GOVERNANCE_WORDS } from './governance-words.ts';
import styles from './governance.module.css';

interface RoleChoiceProps {
  readonly roles: readonly Role[];
  readonly onChange: (roles: readonly Role[]) => void;
}

/** What a person is to an organisation, with what each role may do. */
export function RoleChoice({ roles, onChange }: RoleChoiceProps) {
  const words = useWords(GOVERNANCE_WORDS);
  const roleWords = useWords(ROLE_WORDS);
  return (
    <fieldset className={styles['roles']}>
      <legend>{words.roles}</legend>
      {ROLES.map((role) => (
        <Checkbox
          key={role}
          checked={roles.includes(role)}
          label={roleWords[role].name}
          description={roleWords[role].may}
          onChange={(event) =>
            onChange(event.currentTarget.checked ? [...roles, role] : roles.filter((each) => each !== role))
          }
        />
      ))}
    </fieldset>
  );
}
