import { formatMoney, formatMoneyRange, formatNumber } from '@spillway/report/parts';
import { useCallback } from 'react';
import { useLanguage, useWords } from '../../app/language.tsx';
import { BarRows } from '../../charts/bar-rows.tsx';
import { ReportChart } from '../../charts/report-chart.tsx';
import type { Column } from '../../components/data-table.tsx';
import { Figure } from '../../components/figure.tsx';
import { KeyFigure, KeyFigures } from '../../components/key-figure.tsx';
import { Section } from '../../components/section.tsx';
import { DESIGN_WORDS } from './design-words.ts';
import styles from './design.module.css';

/** Invented, to show the form: in trillions. */
const LOSSES = [3.1, 0.9, 0.5, 0.4, 0.2] as const;

interface Row {
  readonly name: string;
  readonly loss: number;
  readonly direct: boolean;
}

/** A figure with all that stands by it, and the same figures as a report draws them. */
export function FigurePart() {
  const words = useWords(DESIGN_WORDS);
  const language = useLanguage();
  const rows: Row[] = LOSSES.map((loss, k) => ({ name: words.bars[k], loss, direct: k === 0 }));
  const money = (loss: number): string => formatMoney(loss * 1e12, 'KRW', language);
  const columns: Column<Row>[] = [
    { id: 'industry', head: words.industry, value: ({ name }) => name },
    {
      id: 'loss',
      head: words.loss,
      unit: words.figureUnit,
      align: 'right',
      value: ({ loss }) => loss,
      cell: ({ loss }) => formatNumber(loss, language),
    },
  ];
  const { bars } = words;
  const chart = useCallback<Parameters<typeof ReportChart>[0]['chart']>(
    (charts, size) =>
      charts.barChart(
        LOSSES.map((value, k) => ({
          name: bars[k],
          value,
          label: formatMoney(value * 1e12, 'KRW', language),
          tone: k === 0 ? ('direct' as const) : ('indirect' as const),
        })),
        size,
      ),
    [bars, language],
  );
  const shared = {
    description: words.figureDescription,
    basis: { unit: words.figureUnit, source: words.figureSource },
    columns,
    rows,
    rowKey: ({ name }: Row) => name,
  };
  return (
    <Section title={words.figure} note={words.figureNote}>
      <Figure
        {...shared}
        title={words.figureTitle}
        fileName="invented-losses"
        chart={(width) => (
          <BarRows
            width={width}
            bars={rows.map(({ name, loss, direct }) => ({
              key: name,
              name,
              value: loss,
              label: money(loss),
              fill: direct ? 'var(--tone-direct)' : 'var(--tone-indirect)',
              reading: { name, value: money(loss), from: words.figureSource },
            }))}
          />
        )}
      />
      <Figure
        {...shared}
        title={words.reportChart}
        fileName="invented-losses-report"
        chart={(width) => (
          <ReportChart
            title={words.reportChart}
            description={words.figureDescription}
            width={width}
            height={160}
            chart={chart}
          />
        )}
      />
      <h3 className={styles['sub']}>{words.keys}</h3>
      <KeyFigures>
        <KeyFigure
          main
          tone="loss"
          name={words.loss}
          figure={money(5.1)}
          range={formatMoneyRange({ low: 3.9e12, high: 6.2e12 }, 'KRW', language)}
        />
        <KeyFigure name={words.forms.direct} figure={money(3.1)} />
        <KeyFigure tone="protection" name={words.forms.averted} figure={money(0.8)} />
        <KeyFigure name={words.what.jobs} figure="—" beside={words.unknownWhy} />
      </KeyFigures>
    </Section>
  );
}
