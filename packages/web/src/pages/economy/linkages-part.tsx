import type { IndustryPortrait, TablePortrait } from '@spillway/core/economy';
import { useMemo } from 'react';
import type { Amounts } from '../../app/amounts.ts';
import { useLanguage, useWords } from '../../app/language.tsx';
import { Scatter } from '../../charts/scatter.tsx';
import type { Column } from '../../components/data-table.tsx';
import { Figure } from '../../components/figure.tsx';
import { ECONOMY_PAGE_WORDS } from './economy-words.ts';
import { industryKey, industryName, tableBasisOf } from './table-words.ts';

/** Radius of the largest mark in pixels. */
const LARGEST = 22;
/** A key industry beside the largest ones is named. */
const NAMED_SHARE = 0.02;

/** How strongly each industry is tied to its suppliers and its customers. */
export function LinkagesPart({
  table,
  amounts,
}: {
  readonly table: TablePortrait;
  readonly amounts: Amounts;
}) {
  const words = useWords(ECONOMY_PAGE_WORDS);
  const language = useLanguage();
  const active = useMemo(() => table.industries.filter(({ output }) => output > 0), [table]);
  const mean = (value: (industry: IndustryPortrait) => number): number =>
    active.reduce((sum, industry) => sum + value(industry), 0) / active.length;
  const largest = Math.max(...active.map(({ output }) => output));
  const keys = active.filter(({ key }) => key).toSorted((a, b) => b.output - a.output);
  const two = (value: number): string => value.toFixed(2);
  const columns: Column<IndustryPortrait>[] = [
    { id: 'name', head: words.industry, value: (industry) => industryName(table, industry, language) },
    {
      id: 'backward',
      head: words.backward,
      align: 'right',
      value: ({ backward }) => backward,
      cell: ({ backward }) => two(backward),
    },
    {
      id: 'forward',
      head: words.forward,
      align: 'right',
      value: ({ forward }) => forward,
      cell: ({ forward }) => two(forward),
    },
    { id: 'key', head: words.key, value: ({ key }) => key, cell: ({ key }) => (key ? words.yes : words.no) },
    {
      id: 'output',
      head: words.measures.output,
      align: 'right',
      value: ({ output }) => output * amounts.factor,
      cell: ({ output }) => amounts.money(output),
    },
  ];
  return (
    <Figure
      level={2}
      title={words.linkTitle(
        keys.length,
        keys[0] === undefined ? '' : industryName(table, keys[0], language),
      )}
      description={words.linkDescription}
      basis={{ unit: words.dimensionless, ...tableBasisOf(table, language), model: words.linkNote }}
      columns={columns}
      rows={active}
      rowKey={industryKey}
      fileName={`${table.id}-linkages`}
      chart={(width) => (
        <Scatter
          width={width}
          height={width > 640 ? 520 : 460}
          xName={width > 640 ? words.backwardAxis : words.backward}
          yName={width > 640 ? words.forwardAxis : words.forward}
          xMean={mean(({ backward }) => backward)}
          yMean={mean(({ forward }) => forward)}
          corner={width > 640 ? words.keyCorner : ''}
          points={active.map((industry) => ({
            key: industryKey(industry),
            name: industryName(table, industry, language),
            x: industry.backward,
            y: industry.forward,
            size: Math.max(3, LARGEST * Math.sqrt(industry.output / largest) * (width > 640 ? 1 : 0.7)),
            fill: 'var(--tone-blue)',
            solid: industry.key,
            named: industry.key || industry.output / largest > (width > 640 ? NAMED_SHARE : 0.4),
            reading: {
              name: industryName(table, industry, language),
              value: `${words.backward} ${two(industry.backward)}, ${words.forward} ${two(industry.forward)}, ${words.measures.output} ${amounts.money(industry.output)}${industry.key ? `, ${words.key}` : ''}`,
              from: words.fromRow(table.id, industry.code),
            },
          }))}
        />
      )}
    />
  );
}
