import { currencyName, formatMoney, formatNumber, formatPercent } from '@spillway/report/parts';
import {
  ANSWER_WORDS,
  type BarView,
  type CompositionPart,
  type DriverView,
  type ModelRow,
  type PathView,
  type View,
} from '@spillway/studio';
import { memo } from 'react';
import { useLanguage, useWords } from '../../../app/language.tsx';
import type { Column } from '../../../components/data-table.tsx';
import { Figure, type FigureBasis } from '../../../components/figure.tsx';
import { SCENARIO_WORDS } from '../scenario-words.ts';
import { BarsChart } from './bars-chart.tsx';
import { CompositionChart } from './composition-chart.tsx';
import { DaysChart } from './days-chart.tsx';
import { ModelsChart } from './models-chart.tsx';

const MILLION = 1e6;

interface FigureProps {
  readonly view: View;
  /** Begins the names of files. */
  readonly file: string;
}

/** What stands under a figure of an answer; money of its table is in millions. */
function useBasis(view: View): { readonly basis: FigureBasis; readonly unit: string } {
  const words = useWords(SCENARIO_WORDS).answer;
  const unit = view.measure === 'jobs' ? view.unit : words.million(view.unit);
  return {
    unit,
    basis: {
      unit: view.unit,
      prices: view.prices,
      source: view.source,
      ...(view.modelName === null ? {} : { model: view.modelName }),
    },
  };
}

/** How much, told as the charts tell it. */
const amountColumn = <Row extends { readonly value: number | null; readonly figure: string }>(
  head: string,
  unit: string,
): Column<Row> => ({
  id: 'amount',
  head,
  unit,
  align: 'right',
  value: ({ value }) => value,
  cell: ({ figure }) => figure,
});

/** The shock itself, what comes back to the hit industries, and all others, as parts of one whole. */
export const CompositionFigure = memo(function CompositionFigure({ view, file }: FigureProps) {
  const words = useWords(SCENARIO_WORDS).answer;
  const answer = useWords(ANSWER_WORDS);
  const { basis, unit } = useBasis(view);
  if (view.composition.length === 0) return null;
  const title = answer.divides[view.gain ? 'gain' : 'loss'];
  return (
    <Figure<CompositionPart>
      title={title}
      description={view.composition
        .map(({ name, figure, percent }) => `${name} ${figure} (${percent})`)
        .join(', ')}
      basis={basis}
      fileName={`${file}-composition`}
      columns={[
        { id: 'part', head: words.part, value: ({ name }) => name },
        amountColumn(words.amount, unit),
        {
          id: 'share',
          head: words.share,
          align: 'right',
          value: ({ share }) => share,
          cell: ({ percent }) => percent,
        },
      ]}
      rows={view.composition}
      rowKey={({ name }) => name}
      chart={(width) => <CompositionChart parts={view.composition} width={width} label={title} />}
    />
  );
});

/** The industries that lose most, direct solid and indirect lighter. */
export const IndustriesFigure = memo(function IndustriesFigure({ view, file }: FigureProps) {
  const words = useWords(SCENARIO_WORDS).answer;
  const answer = useWords(ANSWER_WORDS);
  const { basis, unit } = useBasis(view);
  if (view.industries.length === 0) return null;
  return (
    <Figure<BarView>
      title={view.industriesHeading}
      description={answer.industriesNote}
      basis={basis}
      fileName={`${file}-industries`}
      columns={[
        { id: 'code', head: words.code, value: ({ code }) => code },
        { id: 'industry', head: words.industry, value: ({ label }) => label },
        { id: 'effect', head: words.effect, value: ({ hit }) => (hit ? words.direct : words.indirect) },
        amountColumn(words.amount, unit),
      ]}
      rows={view.industries}
      rowKey={({ code, label }) => code ?? label}
      chart={(width) => (
        <BarsChart
          label={view.industriesHeading}
          width={width}
          rows={view.industries.map(({ code, label, hit, share, tone, figure }) => ({
            key: code ?? label,
            name: label,
            code,
            share,
            tone,
            figure,
            from: hit ? words.direct : words.indirect,
          }))}
        />
      )}
    />
  );
});

/** Every model's answer on one axis. */
export const ModelsFigure = memo(function ModelsFigure({ view, file }: FigureProps) {
  const words = useWords(SCENARIO_WORDS).answer;
  const answer = useWords(ANSWER_WORDS);
  const language = useLanguage();
  const { basis, unit } = useBasis(view);
  const rows = view.models.flatMap((group) => group.rows);
  if (rows.length === 0) return null;
  const drawn = rows.some(({ low }) => low !== null);
  const { model: _, ...common } = basis;
  return (
    <>
      <Figure<ModelRow>
        title={view.spread === null ? answer.models : `${answer.models} ${answer.modelsRange(view.spread)}`}
        description={`${drawn ? `${answer.pale} ` : ''}${answer.modelsNote}`}
        basis={common}
        fileName={`${file}-models`}
        columns={[
          { id: 'model', head: words.model, value: ({ name }) => name },
          { id: 'coefficients', head: words.coefficients, value: ({ coefficients }) => coefficients },
          amountColumn(words.amount, unit),
          ...(['low', 'high'] as const).map(
            (end): Column<ModelRow> => ({
              id: end,
              head: words[end],
              unit,
              align: 'right',
              value: ({ between }) => between?.[end] ?? null,
              cell: ({ between }) => (between === null ? '—' : formatNumber(between[end], language)),
            }),
          ),
        ]}
        rows={rows}
        rowKey={({ model, coefficients }) => `${model} ${coefficients}`}
        chart={(width) => (
          <ModelsChart
            groups={view.models}
            width={width}
            label={answer.models}
            headline={answer.headlineModel}
          />
        )}
      />
      <p>
        <small>
          {drawn ? `${answer.pale} ` : ''}
          {answer.modelsNote}
        </small>
      </p>
      {view.declined.map((text) => (
        <p key={text}>
          <small>{text}</small>
        </p>
      ))}
    </>
  );
});

interface DayRow {
  readonly day: number;
  readonly losses: readonly number[];
  readonly stopped: number;
}

/** Value added lost on each day, with the stop shaded and the fan of what is uncertain. */
export const DaysFigure = memo(function DaysFigure({
  view,
  path,
  file,
}: FigureProps & { readonly path: PathView }) {
  const language = useLanguage();
  const words = useWords(SCENARIO_WORDS).answer;
  const answer = useWords(ANSWER_WORDS);
  const say = (millions: number): string => formatMoney(millions * MILLION, path.currency, language);
  const day = (at: number): string => (language === 'en' ? `${answer.day} ${at}` : `${at}${answer.day}`);
  const rows = Array.from(
    { length: path.days },
    (_, at): DayRow => ({
      day: at,
      losses: path.lines.map(({ daily }) => daily[at] ?? 0),
      stopped: path.outage[at] ?? 0,
    }),
  );
  const name = currencyName(path.currency, language);
  const unit = words.million(name);
  return (
    <>
      <Figure<DayRow>
        title={words.path}
        description={path.lines.map(({ name, told }) => `${name}: ${told}`).join(' ')}
        basis={{ unit: words.perDay(name), prices: view.prices, source: view.source }}
        fileName={`${file}-days`}
        columns={[
          { id: 'day', head: words.day, align: 'right', value: (row) => row.day },
          ...path.lines.map(({ name }, k) => ({
            id: name,
            head: name,
            unit,
            align: 'right' as const,
            value: ({ losses }: DayRow) => losses[k],
            cell: ({ losses }: DayRow) => say(losses[k]),
          })),
          {
            id: 'stopped',
            head: words.stopped,
            align: 'right',
            value: ({ stopped }) => stopped,
            cell: ({ stopped }) => formatPercent(stopped, language),
          },
        ]}
        rows={rows}
        rowKey={(row) => String(row.day)}
        chart={(width) => (
          <DaysChart
            view={path}
            width={width}
            label={answer.path}
            day={day}
            read={(at) => ({
              name: day(at),
              value: [
                ...path.lines.map(({ name, daily }) => `${name} ${say(daily[at] ?? 0)}`),
                ...((path.outage[at] ?? 0) > 0
                  ? [answer.stopped(formatPercent(path.outage[at], language))]
                  : []),
              ].join(' · '),
            })}
          />
        )}
      />
      <p>
        <small>{[answer.pathNote, path.foot].join(' ')}</small>
      </p>
    </>
  );
});

/** How much of what is uncertain each number explains. */
export const DriversFigure = memo(function DriversFigure({ view, file }: FigureProps) {
  const words = useWords(SCENARIO_WORDS).answer;
  const answer = useWords(ANSWER_WORDS);
  if (view.drivers.length < 2) return null;
  return (
    <Figure<DriverView>
      title={answer.drivers}
      description={answer.driversNote}
      basis={{
        unit: words.explained,
        source: view.source,
        ...(view.modelName === null ? {} : { model: view.modelName }),
      }}
      fileName={`${file}-drivers`}
      columns={[
        { id: 'number', head: words.number, value: ({ name }) => name },
        {
          id: 'share',
          head: words.explained,
          align: 'right',
          value: ({ share }) => share,
          cell: ({ figure }) => figure,
        },
      ]}
      rows={view.drivers}
      rowKey={({ pointer }) => pointer}
      chart={(width) => (
        <BarsChart
          label={answer.drivers}
          width={width}
          rows={view.drivers.map(({ name, pointer, share, figure }) => ({
            key: pointer,
            name,
            code: null,
            share: Math.min(1, Math.max(0, share)),
            tone: 'accent',
            figure,
          }))}
        />
      )}
    />
  );
});
