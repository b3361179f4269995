import type { AnchorComparison, AnchorGap, NationalForecast } from '@spillway/core/forecast';
import { formatMoney } from '@spillway/report/parts';
import { useLanguage, useWords } from '../../app/language.tsx';
import { type Column, DataTable } from '../../components/data-table.tsx';
import { Section } from '../../components/section.tsx';
import { FORECAST_PAGE_WORDS } from './forecast-page-words.ts';

interface PublishedPathProps {
  readonly forecast: NationalForecast;
  readonly anchors: AnchorComparison;
}

/** The published figures beside the line that shares their road. */
export function PublishedPath({ forecast, anchors }: PublishedPathProps) {
  const words = useWords(FORECAST_PAGE_WORDS);
  const language = useLanguage();
  const money = (value: number | null): string => formatMoney(value, forecast.currency, language);
  const amount = (id: string, head: string, of: (gap: AnchorGap) => number | null): Column<AnchorGap> => ({
    id,
    head,
    align: 'right',
    value: of,
    cell: (gap) => money(of(gap)),
  });
  const columns: Column<AnchorGap>[] = [
    { id: 'year', head: words.year, value: ({ year }) => year },
    amount('published', words.kiet, ({ published }) => published),
    amount('implied', words.implied, ({ impliedGdp }) => impliedGdp),
    amount('gdp', words.here, ({ gdp }) => gdp),
    amount('line', words.lineA, ({ line }) => line),
    {
      id: 'ratio',
      head: words.ratio,
      align: 'right',
      value: ({ ratio }) => ratio,
      cell: ({ ratio }) => (ratio === null ? '—' : ratio.toFixed(2)),
    },
  ];
  return (
    <Section title={words.published} note={`${words.publishedNote} ${anchors.source}.`}>
      <DataTable
        caption={words.published}
        columns={columns}
        rows={anchors.gaps}
        rowKey={({ year }) => String(year)}
      />
    </Section>
  );
}
