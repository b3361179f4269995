import type { IndustryPortrait, LostDay, TablePortrait } from '@spillway/core/economy';
import type { ModelId } from '@spillway/core/scenarios';
import { formatJobs, formatNumber, MODEL_WORDS } from '@spillway/report/parts';
import { useMemo } from 'react';
import type { Language } from '@spillway/core/shared';
import type { Amounts, AxisScale } from '../../app/amounts.ts';
import { useLanguage, useWords } from '../../app/language.tsx';
import { useView } from '../../app/view.ts';
import { MarkRows } from '../../charts/mark-rows.tsx';
import { ModelSign } from '../../charts/model-mark.tsx';
import type { Column } from '../../components/data-table.tsx';
import { Figure } from '../../components/figure.tsx';
import { ECONOMY_PAGE_WORDS } from './economy-words.ts';
import styles from './economy.module.css';
import { industryKey, industryName, tableBasisOf } from './table-words.ts';

type DayModel = Exclude<keyof LostDay, 'measure' | 'own'>;

/** Which model of the damage models each figure of a lost day is. */
const MODELS: Readonly<Record<DayModel, ModelId>> = {
  pinned: 'pinned',
  extraction: 'extraction',
  finalDemand: 'leontief',
  demandPerturbation: 'iim-demand',
  forward: 'ghosh',
};
const DAY_MODELS = Object.keys(MODELS) as readonly DayModel[];
const SHOWN = 20;

const jobYears = (language: Language): AxisScale => ({
  unit: language === 'ko' ? '명·년' : 'job-years',
  of: (value) => value,
  say: (value) => formatNumber(value, language),
});

/** What one day of full outage of each industry costs, by model. */
export function LostDayPart({
  table,
  amounts,
}: {
  readonly table: TablePortrait;
  readonly amounts: Amounts;
}) {
  const words = useWords(ECONOMY_PAGE_WORDS);
  const language = useLanguage();
  const asked = useView().measure;
  const measure = asked === 'jobs' && table.totals.jobs === null ? 'valueAdded' : asked;
  const jobs = measure === 'jobs';
  const sorted = useMemo(
    () =>
      table.industries
        .filter(({ output }) => output > 0)
        .toSorted((a, b) => b.lostDay[measure]!.pinned - a.lostDay[measure]!.pinned),
    [table, measure],
  );
  const shown = sorted.slice(0, SHOWN);
  const day = (industry: IndustryPortrait) => industry.lostDay[measure]!;
  const largest = Math.max(...shown.flatMap((industry) => DAY_MODELS.map((model) => day(industry)[model])));
  const scale = jobs ? jobYears(language) : amounts.scale(largest);
  const say = (value: number): string => (jobs ? formatJobs(value, language) : amounts.money(value));
  const factor = jobs ? 1 : amounts.factor;
  const ends = (industry: IndustryPortrait): readonly [number, number] => {
    const values = DAY_MODELS.map((model) => day(industry)[model]);
    return [Math.min(...values), Math.max(...values)];
  };
  const columns: Column<IndustryPortrait>[] = [
    { id: 'name', head: words.industry, value: (industry) => industryName(table, industry, language) },
    {
      id: 'own',
      head: words.own,
      unit: scale.unit,
      align: 'right',
      value: (industry) => day(industry).own * factor,
      cell: (industry) => scale.say(day(industry).own),
    },
    ...DAY_MODELS.map(
      (model): Column<IndustryPortrait> => ({
        id: model,
        head: MODEL_WORDS[MODELS[model]].short[language],
        unit: scale.unit,
        align: 'right',
        value: (industry) => day(industry)[model] * factor,
        cell: (industry) => scale.say(day(industry)[model]),
      }),
    ),
  ];
  const [low, high] = ends(sorted[0]);
  return (
    <Figure
      level={2}
      title={words.dayTitle(industryName(table, sorted[0], language), say(low), say(high))}
      description={words.dayDescription}
      basis={{
        unit: words.perDay(`${words.measures[measure]}, ${scale.unit}`),
        ...tableBasisOf(table, language),
        model: words.several,
      }}
      columns={columns}
      rows={sorted}
      rowKey={industryKey}
      fileName={`${table.id}-lost-day-${measure}`}
      controls={
        <div className={styles['legend']}>
          <span>
            <i className={styles['own']} /> {words.own} ({words.ownNote})
          </span>
          {DAY_MODELS.map((model) => (
            <span key={model} title={MODEL_WORDS[MODELS[model]].explanation[language]}>
              <ModelSign model={MODELS[model]} /> {MODEL_WORDS[MODELS[model]].name[language]}
            </span>
          ))}
          <p>
            {words.dayNote} {sorted.length > SHOWN && words.shownOf(SHOWN, sorted.length)}
          </p>
        </div>
      }
      chart={(width) => (
        <MarkRows
          width={width}
          unit={scale.unit}
          say={(value) => formatNumber(value, language)}
          rows={shown.map((industry) => ({
            key: industryKey(industry),
            name: industryName(table, industry, language),
            own: scale.of(day(industry).own),
            marks: DAY_MODELS.map((model) => ({
              model: MODELS[model],
              value: scale.of(day(industry)[model]),
            })),
            reading: {
              name: industryName(table, industry, language),
              value: [
                `${words.own} ${say(day(industry).own)}`,
                ...DAY_MODELS.map(
                  (model) => `${MODEL_WORDS[MODELS[model]].short[language]} ${say(day(industry)[model])}`,
                ),
              ].join('; '),
              from: words.fromRow(table.id, industry.code),
            },
          }))}
        />
      )}
    />
  );
}
