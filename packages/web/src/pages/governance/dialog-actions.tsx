import { Button } from '@mantine/core';
import { useWords } from '../../app/language.tsx';
import { GOVERNANCE_WORDS } from './governance-words.ts';
import styles from './governance.module.css';

interface DialogActionsProps {
  /** What the form does, where it is not simply saved. */
  readonly send?: string;
  readonly pending: boolean;
  readonly disabled?: boolean;
  readonly onCancel: () => void;
}

/** The end of a form in a dialog. */
export function DialogActions({ send, pending, disabled = false, onCancel }: DialogActionsProps) {
  const words = useWords(GOVERNANCE_WORDS);
  return (
    <div className={styles['actions']}>
      <Button type="submit" loading={pending} disabled={disabled}>
        {send ?? words.save}
      </Button>
      <Button variant="default" onClick={onCancel}>
        {words.cancel}
      </Button>
    </div>
  );
}
