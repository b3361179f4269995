import { Button, Modal } from '@mantine/core';
import { useWords } from '../../../app/language.tsx';
import { Loaded } from '../../../components/loaded.tsx';
import { When } from '../../../components/when.tsx';
import { SCENARIO_WORDS } from '../scenario-words.ts';
import { useVersions } from './scenario-store.ts';
import styles from './store.module.css';

interface VersionsDialogProps {
  readonly id: string;
  readonly onShow: (version: number) => void;
  readonly onClose: () => void;
}

/** What was saved, newest first; a version is shown in the studio, where undo leads back. */
export function VersionsDialog({ id, onShow, onClose }: VersionsDialogProps) {
  const words = useWords(SCENARIO_WORDS).store;
  const versions = useVersions(id, true);
  return (
    <Modal opened onClose={onClose} title={words.versions}>
      <Loaded query={versions} height={160}>
        {({ items }) => (
          <ul className={styles['versions']}>
            {items.map(({ version, author, at }) => (
              <li key={version}>
                <div>
                  {words.version(version)}{' '}
                  <span>
                    <When at={at} /> {author?.name}
                  </span>
                </div>
                <Button size="compact-sm" variant="default" onClick={() => onShow(version)}>
                  {words.showVersion}
                </Button>
              </li>
            ))}
          </ul>
        )}
      </Loaded>
    </Modal>
  );
}
