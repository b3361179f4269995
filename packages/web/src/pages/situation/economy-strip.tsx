import type { IndustryPortrait, TablePortrait } from '@spillway/core/economy';
import { MEASURE_WORDS } from '@spillway/report/parts';
import { useMemo } from 'react';
import { amountsOf } from '../../app/amounts.ts';
import { useLanguage, useWords } from '../../app/language.tsx';
import { useView } from '../../app/view.ts';
import { Strip } from '../../charts/strip.tsx';
import type { Column } from '../../components/data-table.tsx';
import { Figure } from '../../components/figure.tsx';
import { Loaded } from '../../components/loaded.tsx';
import { Section } from '../../components/section.tsx';
import { usePortrait } from '../../data/tables.ts';
import { SITUATION_WORDS } from './situation-words.ts';

/** The economy as one strip of industries, with today's exposure in it. */
export function EconomyStrip() {
  const words = useWords(SITUATION_WORDS);
  const { economy } = useView();
  const portrait = usePortrait(economy?.id ?? null);
  return (
    <Section title={words.economy} note={words.exposure}>
      <Loaded query={portrait} height={220}>
        {(table) => <StripFigure table={table} />}
      </Loaded>
    </Section>
  );
}

function StripFigure({ table }: { readonly table: TablePortrait }) {
  const words = useWords(SITUATION_WORDS);
  const language = useLanguage();
  const view = useView();
  const measure = view.measure === 'jobs' && table.totals.jobs === null ? 'valueAdded' : view.measure;
  const amounts = amountsOf(table, view.currency, language);
  const say = measure === 'jobs' ? amounts.persons : amounts.money;
  const total = table.totals[measure] ?? 0;
  const rows = useMemo(
    () =>
      table.industries
        .filter((each) => (each[measure] ?? 0) > 0)
        .toSorted((a, b) => b[measure]! - a[measure]!),
    [table, measure],
  );
  const name = MEASURE_WORDS[measure].name[language];
  const columns: Column<IndustryPortrait>[] = [
    { id: 'industry', head: words.economy, value: (industry) => industry.name[language] },
    {
      id: 'size',
      head: name,
      align: 'right',
      value: (industry) => (measure === 'jobs' ? industry.jobs : industry[measure] * amounts.factor),
      cell: (industry) => say(industry[measure]),
    },
  ];
  return (
    <Figure
      title={words.strip(name.toLocaleLowerCase())}
      description={words.stripDescription}
      basis={{
        unit: name,
        source: [table.source.publisher, table.source.title, table.id].filter(Boolean).join(', '),
      }}
      columns={columns}
      rows={rows}
      rowKey={({ region, code }) => `${region} ${code}`}
      fileName={`${table.id}-strip-${measure}`}
      chart={(width) => (
        <Strip
          width={width}
          parts={rows.map((industry) => ({
            key: `${industry.region} ${industry.code}`,
            name: industry.name[language],
            share: (industry[measure] ?? 0) / total,
            exposure: null,
            reading: {
              name: industry.name[language],
              value: `${say(industry[measure])}, ${amounts.percent((industry[measure] ?? 0) / total)}`,
              from: words.exposure,
            },
          }))}
        />
      )}
    />
  );
}
