import { Button, Menu } from '@mantine/core';
import { parseScenario } from '@spillway/core/scenarios';
import type { Finding } from '@spillway/core/shared';
import { writeDocumentLink } from '@spillway/studio';
import { useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { useLanguage, useWords } from '../../../app/language.tsx';
import { ErrorState } from '../../../components/error-state.tsx';
import { FindingsList } from '../../../components/findings-list.tsx';
import { Icon } from '../../../components/icon.tsx';
import { TlpLabel } from '../../../components/tlp-label.tsx';
import { LeaveDialog } from '../../../components/leave-dialog.tsx';
import { ApiProblem } from '../../../data/http.ts';
import { useMe } from '../../../data/me.ts';
import type { LiveAnswer } from '../../../engine/live/use-live-answer.ts';
import { usePaper } from '../answer/paper-figures.tsx';
import { saveFile } from '../save-file.ts';
import { SCENARIO_WORDS } from '../scenario-words.ts';
import { SaveDialog } from '../store/save-dialog.tsx';
import {
  readVersion,
  type StoredScenario,
  storedScenarioQuery,
  useScenarioStore,
} from '../store/scenario-store.ts';
import { ShareDialog } from '../store/share-dialog.tsx';
import storeStyles from '../store/store.module.css';
import { VersionsDialog } from '../store/versions-dialog.tsx';
import { documentText } from './document-panel.tsx';
import styles from './studio-bar.module.css';
import type { Studio } from './use-studio.ts';

interface StudioBarProps {
  readonly studio: Studio;
  readonly stored: StoredScenario | null;
  /** Whether the scenario differs from what the address opens. */
  readonly changed: boolean;
  readonly title: string;
  readonly file: string;
  readonly answer: LiveAnswer;
  readonly documentShown: boolean;
  readonly onDocument: () => void;
}

type Dialog = 'save' | 'share' | 'versions' | 'delete' | null;

/** What can be done with the scenario as a whole: undo, save, share, take along. */
export function StudioBar(props: StudioBarProps) {
  const { studio, stored, changed, title, file, answer, documentShown, onDocument } = props;
  const language = useLanguage();
  const words = useWords(SCENARIO_WORDS);
  const navigate = useNavigate();
  const queries = useQueryClient();
  const me = useMe().data;
  const store = useScenarioStore();
  const paper = usePaper(answer.assessment);
  const [dialog, setDialog] = useState<Dialog>(null);
  const [said, setSaid] = useState('');
  const [mistakes, setMistakes] = useState<readonly Finding[]>([]);
  const chooser = useRef<HTMLInputElement>(null);
  const { draft, scenario } = studio;
  const organisations = me?.person == null ? [] : me.organisations;
  const mayWrite = stored?.head.may.write === true;
  const conflict = store.change.error instanceof ApiProblem && store.change.error.status === 412;

  const copyLink = (): void => {
    const address = new URL(location.href);
    if (changed) address.searchParams.set('d', writeDocumentLink(draft));
    // Not every browser lets a page copy.
    (navigator.clipboard?.writeText(address.href) ?? Promise.reject(new Error('no clipboard'))).then(
      () => setSaid(words.files.linkCopied),
      () => setSaid(words.files.linkShown),
    );
  };
  const save = (etag?: string): void => {
    if (stored === null || !mayWrite) {
      setDialog('save');
      return;
    }
    store.change.mutate(
      { id: stored.head.id, document: documentText(draft), etag: etag ?? stored.etag },
      {
        onSuccess: (next) => {
          setSaid(words.store.saved(next.head.version));
          void navigate({ to: '.', search: (before) => ({ ...before, d: undefined }), replace: true });
        },
      },
    );
  };
  const theirs = async (): Promise<StoredScenario> => {
    await queries.invalidateQueries({ queryKey: ['scenarios', stored!.head.id] });
    return queries.fetchQuery(storedScenarioQuery(stored!.head.id));
  };
  const read = (text: string, name: string, done = words.studio.imported): void => {
    const parsed = parseScenario(text, name);
    setMistakes(parsed.findings);
    if (parsed.scenario === null) return;
    studio.replace(parsed.scenario);
    setSaid(done);
  };
  return (
    <div className={styles['bar']}>
      <div className={styles['line']}>
        <Link to="/scenarios" className={styles['back']}>
          {words.studio.back}
        </Link>
        <div className={styles['actions']}>
          <Button
            size="compact-md"
            variant="default"
            disabled={!studio.canUndo}
            onClick={studio.undo}
            title="Ctrl+Z"
            aria-keyshortcuts="Control+Z"
          >
            {words.studio.undo}
          </Button>
          <Button
            size="compact-md"
            variant="default"
            disabled={!studio.canRedo}
            onClick={studio.redo}
            title="Ctrl+Shift+Z"
            aria-keyshortcuts="Control+Shift+Z"
          >
            {words.studio.redo}
          </Button>
          <Button size="compact-md" variant="default" aria-pressed={documentShown} onClick={onDocument}>
            {documentShown ? words.studio.documentHide : words.studio.documentShow}
          </Button>
          <Menu position="bottom-end">
            <Menu.Target>
              <Button size="compact-md" variant="default" leftSection={<Icon name="download" size={16} />}>
                {words.files.download}
              </Button>
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Item
                disabled={paper.data === undefined}
                onClick={() => saveFile(paper.data!.html, `${file}.html`, 'text/html')}
              >
                {words.files.report}
              </Menu.Item>
              <Menu.Item
                disabled={paper.data === undefined}
                onClick={() => saveFile(paper.data!.csv, `${file}.csv`, 'text/csv')}
              >
                {words.files.data}
              </Menu.Item>
              <Menu.Item onClick={() => saveFile(documentText(draft), `${file}.yaml`, 'application/yaml')}>
                {words.files.document}
              </Menu.Item>
              <Menu.Divider />
              <Menu.Item onClick={copyLink}>{words.files.copyLink}</Menu.Item>
            </Menu.Dropdown>
          </Menu>
          <Menu position="bottom-end">
            <Menu.Target>
              <Button size="compact-md" variant="default">
                {words.store.more}
              </Button>
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Item
                onClick={() => chooser.current?.click()}
              >{`${words.studio.import}: ${words.studio.importFile}`}</Menu.Item>
              {!documentShown && (
                <Menu.Item
                  onClick={onDocument}
                >{`${words.studio.import}: ${words.studio.importPaste}`}</Menu.Item>
              )}
              <Menu.Item
                onClick={() => {
                  const copy = { ...draft, title: copyTitle(draft['title'], language) };
                  const { id: _, ...rest } = copy as Record<string, unknown>;
                  void navigate({
                    to: '/scenarios/new',
                    search: (before) => ({ ...before, d: writeDocumentLink(rest) }),
                  });
                }}
              >
                {words.studio.duplicate}
              </Menu.Item>
              {stored !== null && (
                <Menu.Item onClick={() => setDialog('versions')}>{words.store.versions}</Menu.Item>
              )}
              {stored?.head.may.share === true && (
                <Menu.Item onClick={() => setDialog('share')}>{words.store.share}</Menu.Item>
              )}
              {stored?.head.may.delete === true && (
                <Menu.Item onClick={() => setDialog('delete')}>{words.store.delete}</Menu.Item>
              )}
            </Menu.Dropdown>
          </Menu>
          <Button
            size="compact-md"
            disabled={organisations.length === 0 || scenario === null || (mayWrite && !changed)}
            loading={store.change.isPending}
            onClick={() => save()}
          >
            {mayWrite ? words.store.save : words.store.saveAs}
          </Button>
        </div>
      </div>
      <p className={styles['state']} role="status">
        {stored !== null && <TlpLabel tlp={stored.head.label.tlp} />}{' '}
        {said !== ''
          ? said
          : organisations.length === 0
            ? changed
              ? words.store.signIn
              : ''
            : changed
              ? words.store.unsaved
              : ''}
      </p>
      <input
        ref={chooser}
        type="file"
        accept=".yaml,.yml,.json,application/yaml,application/json"
        hidden
        aria-label={words.studio.importFile}
        onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          event.currentTarget.value = '';
          if (file !== undefined) void file.text().then((text) => read(text, file.name));
        }}
      />
      {mistakes.length > 0 && <FindingsList findings={mistakes} />}
      {conflict && stored !== null && (
        <div className={storeStyles['conflict']} role="alert">
          <p>{words.store.conflict}</p>
          <p>{words.store.conflictNote}</p>
          <div className={storeStyles['actions']}>
            <Button
              size="compact-sm"
              variant="default"
              onClick={() => window.open(`/scenarios/${stored.head.id}`, '_blank', 'noopener')}
            >
              {words.store.openBoth}
            </Button>
            <Button
              size="compact-sm"
              variant="default"
              onClick={() =>
                void theirs().then(({ document }) => {
                  store.change.reset();
                  read(document, stored.head.id);
                })
              }
            >
              {words.store.takeTheirs}
            </Button>
            <Button
              size="compact-sm"
              variant="default"
              onClick={() => void theirs().then(({ etag }) => save(etag))}
            >
              {words.store.keepMine}
            </Button>
          </div>
        </div>
      )}
      {store.change.error !== null && !conflict && (
        <ErrorState error={store.change.error} onRetry={() => save()} />
      )}
      {dialog === 'save' && (
        <SaveDialog
          document={documentText(draft)}
          organisations={organisations}
          onClose={() => setDialog(null)}
          onSaved={(head) => {
            setDialog(null);
            void navigate({
              to: '/scenarios/$id',
              params: { id: head.id },
              search: (before) => ({ ...before, d: undefined }),
            });
          }}
        />
      )}
      {dialog === 'share' && stored !== null && (
        <ShareDialog stored={stored} title={title} onClose={() => setDialog(null)} />
      )}
      {dialog === 'versions' && stored !== null && (
        <VersionsDialog
          id={stored.head.id}
          onClose={() => setDialog(null)}
          onShow={(version) =>
            void readVersion(stored.head.id, version).then(({ document }) => {
              setDialog(null);
              read(document, words.store.version(version), words.store.shown(version));
            })
          }
        />
      )}
      {dialog === 'delete' && stored !== null && (
        <LeaveDialog
          title={`${words.store.delete}: ${title}`}
          says={words.store.deleteSays}
          act={words.store.delete}
          onClose={() => setDialog(null)}
          onAct={async () => {
            await store.remove.mutateAsync({ id: stored.head.id, etag: stored.etag });
            await navigate({ to: '/scenarios' });
          }}
        />
      )}
    </div>
  );
}

/** The title of a copy, in every language it has. */
function copyTitle(title: unknown, language: 'en' | 'ko'): unknown {
  if (typeof title === 'string') return SCENARIO_WORDS[language].store.copyOf(title);
  const both = title as { readonly en: string; readonly ko: string };
  return { en: SCENARIO_WORDS.en.store.copyOf(both.en), ko: SCENARIO_WORDS.ko.store.copyOf(both.ko) };
}
