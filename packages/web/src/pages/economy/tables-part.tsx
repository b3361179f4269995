import { Button } from '@mantine/core';
import { useLanguage, useWords } from '../../app/language.tsx';
import { useView } from '../../app/view.ts';
import { type Column, DataTable } from '../../components/data-table.tsx';
import { LeaveDialog } from '../../components/leave-dialog.tsx';
import { Loaded } from '../../components/loaded.tsx';
import { Section } from '../../components/section.tsx';
import { TlpLabel } from '../../components/tlp-label.tsx';
import { type EconomyHead, useDeleteEconomy, useEconomies } from '../../data/economies.ts';
import { useState } from 'react';
import { ECONOMY_PAGE_WORDS } from './economy-words.ts';
import styles from './economy.module.css';
import { ImportTable } from './import-table.tsx';

/** The tables at hand, and a way to bring one's own. */
export function TablesPart() {
  const words = useWords(ECONOMY_PAGE_WORDS);
  const language = useLanguage();
  const view = useView();
  const economies = useEconomies();
  const remove = useDeleteEconomy();
  const [leaving, setLeaving] = useState<EconomyHead | null>(null);
  const columns: Column<EconomyHead>[] = [
    {
      id: 'title',
      head: words.tables.open,
      value: ({ title }) => title[language],
      cell: ({ id, title }) => (
        <button
          type="button"
          className={styles['link']}
          aria-current={id === view.economy?.id || undefined}
          onClick={() => view.set({ economy: id, currency: undefined })}
        >
          {title[language]}
          {id === view.economy?.id && <small> · {words.tables.openNow}</small>}
        </button>
      ),
    },
    { id: 'year', head: words.tables.year, align: 'right', value: ({ year }) => year },
    { id: 'currency', head: words.tables.currency, value: ({ currency }) => currency },
    {
      id: 'size',
      head: words.tables.size,
      align: 'right',
      value: ({ industries }) => industries,
      cell: ({ regions, industries }) =>
        regions === 1 ? industries : `${regions} × ${industries / regions}`,
    },
    {
      id: 'jobs',
      head: words.tables.jobs,
      value: ({ hasJobs }) => hasJobs,
      cell: ({ hasJobs }) => (hasJobs ? words.yes : '—'),
    },
    {
      id: 'origin',
      head: words.tables.originHead,
      value: ({ shipped, owner }) =>
        shipped ? words.tables.origin.shipped : (owner?.name ?? words.tables.origin.imported),
    },
    {
      id: 'label',
      head: words.tables.label,
      value: ({ label }) => label.tlp,
      cell: ({ label }) => <TlpLabel tlp={label.tlp} />,
    },
    {
      id: 'remove',
      head: '',
      sortable: false,
      value: () => null,
      cell: (economy) =>
        economy.may.delete && (
          <Button variant="subtle" size="compact-sm" onClick={() => setLeaving(economy)}>
            {words.tables.remove}
          </Button>
        ),
    },
  ];
  const anyRemovable = economies.data?.items.some(({ may }) => may.delete) === true;
  return (
    <>
      <Section title={words.tables.title} note={words.tables.note}>
        <Loaded query={economies} height={320} lines={8}>
          {({ items }) => (
            <DataTable
              caption={words.tables.title}
              columns={anyRemovable ? columns : columns.slice(0, -1)}
              rows={items}
              rowKey={({ id }) => id}
            />
          )}
        </Loaded>
      </Section>
      <Section title={words.import.title} note={words.import.note}>
        <ImportTable />
      </Section>
      {leaving !== null && (
        <LeaveDialog
          title={words.tables.remove}
          says={words.tables.removed(leaving.title[language])}
          act={words.tables.remove}
          onAct={() => remove.mutateAsync(leaving)}
          onClose={() => setLeaving(null)}
        />
      )}
    </>
  );
}
