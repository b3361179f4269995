import type { IndustryPortrait, TablePortrait } from '@spillway/core/economy';
import { useMemo } from 'react';
import type { Amounts } from '../../app/amounts.ts';
import { useLanguage, useWords } from '../../app/language.tsx';
import { useView } from '../../app/view.ts';
import { Treemap } from '../../charts/treemap.tsx';
import type { Column } from '../../components/data-table.tsx';
import { Figure } from '../../components/figure.tsx';
import { ECONOMY_PAGE_WORDS } from './economy-words.ts';
import { industryKey, industryName, tableBasisOf } from './table-words.ts';

interface PartProps {
  readonly table: TablePortrait;
  readonly amounts: Amounts;
}

/** Shades of the accent from much to little, with the words that can be read on them. */
const SHADES = [
  { fill: 'var(--sw-tree-1)', ink: 'var(--sw-tree-ink-1)' },
  { fill: 'var(--sw-tree-2)', ink: 'var(--sw-tree-ink-2)' },
  { fill: 'var(--sw-tree-3)', ink: 'var(--sw-tree-ink-3)' },
  { fill: 'var(--sw-tree-4)', ink: 'var(--sw-tree-ink-4)' },
] as const;

/** The industries of an economy as parts of the whole. */
export function IndustriesPart({ table, amounts }: PartProps) {
  const words = useWords(ECONOMY_PAGE_WORDS);
  const language = useLanguage();
  const asked = useView().measure;
  const measure = asked === 'jobs' && table.totals.jobs === null ? 'valueAdded' : asked;
  const total = table.totals[measure] ?? 0;
  const sizeOf = (industry: IndustryPortrait): number => industry[measure] ?? 0;
  const say = measure === 'jobs' ? amounts.persons : amounts.money;
  const sorted = useMemo(
    () => table.industries.toSorted((a, b) => (b[measure] ?? 0) - (a[measure] ?? 0)),
    [table, measure],
  );
  const yearly = amounts.scale(Math.max(...table.industries.map(({ output }) => output)));
  const moneyColumn = (
    id: 'output' | 'valueAdded' | 'finalDemand' | 'exports',
    head: string,
  ): Column<IndustryPortrait> => ({
    id,
    head,
    unit: yearly.unit,
    align: 'right',
    value: (industry) => industry[id] * amounts.factor,
    cell: (industry) => yearly.say(industry[id]),
  });
  const columns: Column<IndustryPortrait>[] = [
    { id: 'name', head: words.industry, value: (industry) => industryName(table, industry, language) },
    { id: 'code', head: words.code, value: ({ code }) => code },
    moneyColumn('output', capital(words.measures.output)),
    moneyColumn('valueAdded', capital(words.measures.valueAdded)),
    ...(table.totals.jobs === null
      ? []
      : [
          {
            id: 'jobs',
            head: capital(words.measures.jobs),
            align: 'right' as const,
            value: ({ jobs }: IndustryPortrait) => jobs,
            cell: ({ jobs }: IndustryPortrait) => amounts.persons(jobs),
          },
        ]),
    moneyColumn('finalDemand', words.finalDemand),
    moneyColumn('exports', words.exports),
  ];
  const name = words.measures[measure];
  return (
    <Figure
      level={2}
      title={words.treemap(
        name,
        industryName(table, sorted[0], language),
        amounts.percent(sizeOf(sorted[0]) / total),
      )}
      description={words.treemapDescription}
      basis={{
        unit: words.perYear(measure === 'jobs' ? name : `${name}, ${yearly.unit}`),
        ...tableBasisOf(table, language),
      }}
      columns={columns}
      rows={sorted}
      rowKey={industryKey}
      fileName={`${table.id}-industries-${measure}`}
      chart={(width) => (
        <Treemap
          width={width}
          height={width > 640 ? 560 : 620}
          parts={sorted.map((industry, k) => {
            const shade =
              SHADES[Math.min(SHADES.length - 1, Math.floor((k / sorted.length) * 2 * SHADES.length))];
            return {
              key: industryKey(industry),
              name: industryName(table, industry, language),
              figure: amounts.percent(sizeOf(industry) / total),
              size: sizeOf(industry),
              fill: shade.fill,
              ink: shade.ink,
              reading: {
                name: industryName(table, industry, language),
                value: `${say(sizeOf(industry))}, ${words.ofEconomy(amounts.percent(sizeOf(industry) / total))}`,
                from: words.fromRow(table.id, industry.code),
              },
            };
          })}
        />
      )}
    />
  );
}

const capital = (text: string): string => text.charAt(0).toLocaleUpperCase() + text.slice(1);
