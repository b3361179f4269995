import { Button, Modal } from '@mantine/core';
import { useState } from 'react';
import { useWords } from '../../../app/language.tsx';
import { ErrorState } from '../../../components/error-state.tsx';
import { TlpLabel } from '../../../components/tlp-label.tsx';
import type { Membership } from '../../../data/me.ts';
import { TLP_NAMES, type TlpName } from '../../../data/objects.ts';
import { SCENARIO_WORDS } from '../scenario-words.ts';
import { type StoredHead, useScenarioStore } from './scenario-store.ts';
import styles from './store.module.css';

interface SaveDialogProps {
  readonly document: string;
  readonly organisations: readonly Membership[];
  readonly onSaved: (head: StoredHead) => void;
  readonly onClose: () => void;
}

/** Where a scenario is kept at first, and who may see it. */
export function SaveDialog({ document, organisations, onSaved, onClose }: SaveDialogProps) {
  const words = useWords(SCENARIO_WORDS).store;
  const { create } = useScenarioStore();
  const [owner, setOwner] = useState(organisations[0]?.id ?? '');
  const [tlp, setTlp] = useState<TlpName>('AMBER+STRICT');
  const save = (): void =>
    create.mutate(
      { document, owner, label: { tlp, persons: [], organisations: [], groups: [] } },
      { onSuccess: onSaved },
    );
  return (
    <Modal opened onClose={onClose} title={words.saveAs}>
      <div className={styles['share']}>
        <label className={styles['owner']}>
          {words.owner}
          <select value={owner} onChange={(event) => setOwner(event.currentTarget.value)}>
            {organisations.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </label>
        <fieldset>
          <legend>{words.label}</legend>
          {TLP_NAMES.map((each) => (
            <label key={each}>
              <input type="radio" name="tlp" checked={tlp === each} onChange={() => setTlp(each)} />
              <TlpLabel tlp={each} explain />
            </label>
          ))}
        </fieldset>
        {create.error !== null && <ErrorState error={create.error} />}
        <div className={styles['actions']}>
          <Button onClick={save} loading={create.isPending} disabled={owner === ''} data-autofocus>
            {words.save}
          </Button>
        </div>
      </div>
    </Modal>
  );
}
