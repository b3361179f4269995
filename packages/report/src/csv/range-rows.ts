import type { Assessment } from '@spillway/core/scenarios';
import type { Language } from '@spillway/core/shared';
import type { Sampled } from '../view/assessment-fields.ts';
import { placeName } from '../view/labels.ts';
import { sampledModels } from '../view/range-rows.ts';
import { pointerWords } from '../words/pointer.ts';
import { EFFECTS } from '../words/measures.ts';
import type { Row } from './columns.ts';

const STATISTICS: readonly (readonly [keyof Sampled, string, number | null])[] = [
  ['mean', 'mean', null],
  ['sd', 'standard_deviation', null],
  ['standardError', 'standard_error', null],
  ['p5', 'quantile', 0.05],
  ['p25', 'quantile', 0.25],
  ['p50', 'quantile', 0.5],
  ['p75', 'quantile', 0.75],
  ['p95', 'quantile', 0.95],
];

/** What was drawn: statistics by model and effect, the numbers that drive it, and the table's coefficients. */
export function rangeRows(assessment: Assessment, language: Language): Row[] {
  const { range } = assessment;
  if (range === null) return [];
  const models = sampledModels(assessment, range).flatMap((sampled) => {
    const head: Row = { part: 'range', model: sampled.model, coefficients: sampled.coefficients };
    const { relativeError, goal, ok, needed } = sampled.enough;
    const statistics = EFFECTS.flatMap((effect) =>
      STATISTICS.map(
        ([key, statistic, level]): Row => ({
          ...head,
          effect,
          statistic,
          level,
          output: sampled[effect].output[key],
          value_added: sampled[effect].valueAdded[key],
        }),
      ),
    );
    const about = (statistic: string, value: number): Row => ({ ...head, statistic, value });
    return [
      ...statistics,
      about('draws', sampled.draws),
      about('relative_error', relativeError),
      about('relative_error_goal', goal),
      about('enough', Number(ok)),
      about('draws_needed', needed),
    ];
  });
  const drivers = range.drivers.flatMap(({ path, rankCorrelation, sobolFirst, sobolError }): Row[] => {
    const head: Row = {
      part: 'driver',
      model: range.driversOf,
      item: path,
      note: pointerWords(path, language),
    };
    return [
      { ...head, statistic: 'rank_correlation', value: rankCorrelation },
      { ...head, statistic: 'sobol_first', value: sobolFirst },
      { ...head, statistic: 'sobol_first_error', value: sobolError },
    ];
  });
  const { table } = range;
  if (table === null) return [...models, ...drivers];
  const coefficients = table.coefficients.flatMap(({ supplier, buyer, coefficient, elasticity }): Row[] => {
    const head: Row = {
      part: 'coefficient',
      model: table.model,
      item: `${supplier.region} ${supplier.code} > ${buyer.region} ${buyer.code}`,
      note: `${placeName(supplier, language, false)} > ${placeName(buyer, language, false)}`,
    };
    return [
      { ...head, statistic: 'coefficient', value: coefficient },
      { ...head, statistic: 'elasticity', value: elasticity },
    ];
  });
  return [
    ...models,
    ...drivers,
    { part: 'coefficient', model: table.model, statistic: 'all_ten_per_cent', value: table.allTenPercent },
    ...coefficients,
  ];
}
