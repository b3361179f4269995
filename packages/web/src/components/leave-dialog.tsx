import { Button, Modal } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useWords } from '../app/language.tsx';
import { COMPONENT_WORDS } from '../words/component-words.ts';
import { ErrorState } from './error-state.tsx';
import styles from './leave-dialog.module.css';

interface LeaveDialogProps {
  readonly title: string;
  /** What will happen and why it cannot be taken back, or whom it reaches. */
  readonly says: ReactNode;
  /** Exactly what the other side will see, where something leaves the house. */
  readonly sees?: ReactNode;
  /** The verb: "Send", "Remove". */
  readonly act: string;
  readonly onAct: () => Promise<unknown>;
  readonly onClose: () => void;
}

/** Asks before what leaves the house or cannot be taken back, and for nothing else: the rest has an undo. */
export function LeaveDialog({ title, says, sees, act, onAct, onClose }: LeaveDialogProps) {
  const words = useWords(COMPONENT_WORDS).dialog;
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const run = async (): Promise<void> => {
    setBusy(true);
    setError(null);
    try {
      await onAct();
      onClose();
    } catch (failure) {
      setError(failure);
    } finally {
      setBusy(false);
    }
  };
  return (
    <Modal opened onClose={onClose} title={title} size="lg">
      <div className={styles['says']}>{says}</div>
      {sees !== undefined && (
        <section className={styles['sees']} aria-label={words.otherSideSees}>
          <h3>{words.otherSideSees}</h3>
          {sees}
        </section>
      )}
      {error !== null && <ErrorState error={error} />}
      <div className={styles['actions']}>
        <Button variant="default" onClick={onClose} data-autofocus>
          {words.cancel}
        </Button>
        <Button onClick={() => void run()} loading={busy}>
          {act}
        </Button>
      </div>
    </Modal>
  );
}
