import { Button } from '@mantine/core';
import { hasErrors } from '@spillway/core/shared';
import { formatMoney } from '@spillway/report/parts';
import { useMutation } from '@tanstack/react-query';
import { type DragEvent, useId, useState } from 'react';
import { useLanguage, useWords } from '../../app/language.tsx';
import { Choice } from '../../components/choice.tsx';
import { ErrorState } from '../../components/error-state.tsx';
import { FindingsList } from '../../components/findings-list.tsx';
import { Waiting } from '../../components/waiting.tsx';
import { useImportEconomy } from '../../data/economies.ts';
import { useMe } from '../../data/me.ts';
import { ownersFor } from '../../data/rights.ts';
import { askEngine } from '../../engine/engine.ts';
import type { ReadFiles } from '../../engine/messages.ts';
import { ECONOMY_PAGE_WORDS } from './economy-words.ts';
import styles from './economy.module.css';

/** Files of a publisher are read in the browser, shown with all that was found in them, and kept if the person says so. */
export function ImportTable() {
  const words = useWords(ECONOMY_PAGE_WORDS).import;
  const [files, setFiles] = useState<readonly File[]>([]);
  const [over, setOver] = useState(false);
  const input = useId();
  const read = useMutation({
    mutationFn: async (chosen: readonly File[]) =>
      askEngine('read', {
        files: await Promise.all(
          chosen.map(async (file) => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })),
        ),
      }),
  });
  const choose = (chosen: readonly File[]): void => {
    if (chosen.length === 0) return;
    setFiles(chosen);
    read.mutate(chosen);
  };
  const onDrop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    choose([...event.dataTransfer.files]);
  };
  return (
    <div className={styles['import']}>
      <div
        className={styles['drop']}
        data-over={over || undefined}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={onDrop}
      >
        <input
          id={input}
          className="sw-unseen"
          type="file"
          multiple
          onChange={(event) => choose([...(event.currentTarget.files ?? [])])}
        />
        <label htmlFor={input}>{files.length === 0 ? words.choose : words.again}</label>
        <span>{files.length === 0 ? words.drop : files.map(({ name }) => name).join(', ')}</span>
      </div>
      <div aria-live="polite">
        {read.isPending && <Waiting height={120} lines={4} />}
        {read.error !== null && <ErrorState error={read.error} />}
        {read.data !== undefined && !read.isPending && <Read read={read.data} files={files} />}
      </div>
    </div>
  );
}

function Read({ read, files }: { readonly read: ReadFiles; readonly files: readonly File[] }) {
  const words = useWords(ECONOMY_PAGE_WORDS).import;
  const language = useLanguage();
  const keep = useImportEconomy();
  const broken = hasErrors(read.findings);
  const organisations = ownersFor(useMe().data, 'economy');
  const [owner, setOwner] = useState<string | null>(null);
  const chosen = owner ?? organisations[0]?.id ?? null;
  return (
    <div className={styles['read']}>
      <p>
        {read.reader === null ? words.unknown : words.readAs(read.reader)}
        {read.reader !== null && !read.verified && ` ${words.unverified}`}
      </p>
      {read.tables.length === 0 ? (
        <p>{words.nothing}</p>
      ) : (
        <ul>
          {read.tables.map((table) => (
            <li key={table.id}>
              {words.found(
                table.title[language],
                words.industries(table.regions, table.industries),
                formatMoney(table.output * table.scale, table.currency, language),
              )}
            </li>
          ))}
        </ul>
      )}
      <FindingsList findings={read.findings} />
      {keep.error !== null && (
        <>
          <ErrorState error={keep.error} />
          <p>{words.stays}</p>
        </>
      )}
      {keep.isSuccess ? (
        <p role="status">{words.kept}</p>
      ) : (
        read.tables.length > 0 && (
          <div>
            {broken && <p>{words.anywayNote}</p>}
            {organisations.length > 1 && (
              <Choice
                label={words.owner}
                value={chosen ?? ''}
                options={organisations.map(({ id, name }) => ({ value: id, words: name }))}
                onChange={setOwner}
              />
            )}
            {chosen === null && <p>{words.noOwner}</p>}
            <Button
              disabled={chosen === null}
              variant={broken ? 'default' : 'filled'}
              loading={keep.isPending}
              onClick={() => chosen !== null && keep.mutate({ files, owner: chosen, accept: broken })}
            >
              {broken ? words.keepAnyway : words.keep}
            </Button>
          </div>
        )
      )}
    </div>
  );
}
