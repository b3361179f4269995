import { Button } from '@mantine/core';
import { useState } from 'react';
import { useWords } from '../../app/language.tsx';
import { useUndo } from '../../app/undo.tsx';
import { LeaveDialog } from '../../components/leave-dialog.tsx';
import { Section } from '../../components/section.tsx';
import { DESIGN_WORDS } from './design-words.ts';
import styles from './design.module.css';

export function ActionParts() {
  const words = useWords(DESIGN_WORDS);
  const offer = useUndo();
  const [leaving, setLeaving] = useState(false);
  return (
    <Section title={words.actions} note={words.actionsNote}>
      <div className={styles['row']}>
        <Button onClick={() => offer({ message: words.undone, undo: () => undefined })}>{words.undo}</Button>
        <Button variant="default" onClick={() => setLeaving(true)}>
          {words.leave}
        </Button>
      </div>
      {leaving && (
        <LeaveDialog
          title={words.leave}
          says={words.leaveSays}
          sees={words.leaveSees}
          act={words.leave}
          onAct={() => Promise.resolve()}
          onClose={() => setLeaving(false)}
        />
      )}
    </Section>
  );
}
