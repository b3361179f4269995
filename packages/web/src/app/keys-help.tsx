import { Modal, Switch } from '@mantine/core';
import { APP_WORDS } from './app-words.ts';
import { useKeyList } from './keys.tsx';
import styles from './keys-help.module.css';
import { useWords } from './language.tsx';

/** The keys of this page. */
export function KeysHelp({ onClose }: { readonly onClose: () => void }) {
  const words = useWords(APP_WORDS);
  const { list, enabled, setEnabled } = useKeyList();
  return (
    <Modal opened onClose={onClose} title={words.keys}>
      <dl className={styles['keys']}>
        {list().map(({ key, words: does }) => (
          <div key={`${key} ${does}`}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <Switch
        checked={enabled}
        onChange={(event) => setEnabled(event.currentTarget.checked)}
        label={words.keysOn}
        description={words.keysNote}
        mt="md"
      />
    </Modal>
  );
}
