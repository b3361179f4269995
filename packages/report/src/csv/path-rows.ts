import type { Assessment } from '@spillway/core/scenarios';
import type { Language } from '@spillway/core/shared';
import { inLanguage } from '../view/labels.ts';
import { hasStopped } from '../view/model-keys.ts';
import type { Row } from './columns.ts';

/**
 * Losses day by day: for each model and day the total and the hit industries' part, the bounds of its fan by level, and
 * for each industry that stops the share stopped.
 */
export function pathRows(assessment: Assessment, language: Language): Row[] {
  const { path } = assessment;
  if (path === null) return [];
  const stops = path.outage.flatMap(({ region, code, name, share }) =>
    share.map(
      (stopped, day): Row => ({
        part: 'outage',
        region,
        industry: code,
        industry_name: inLanguage(name, language),
        hit: true,
        day,
        share_of_output: stopped,
      }),
    ),
  );
  const models = path.models
    .filter((model) => !hasStopped(assessment, model))
    .flatMap(({ model, coefficients, total, hit, fan, unmet }) => {
      const head: Row = { part: 'path', model, coefficients };
      const days = total.valueAdded.flatMap((valueAdded, day): Row[] => [
        { ...head, effect: 'total', day, output: total.output[day] ?? null, value_added: valueAdded },
        {
          ...head,
          effect: 'direct',
          day,
          output: hit.output[day] ?? null,
          value_added: hit.valueAdded[day] ?? null,
        },
      ]);
      const bounds = (fan?.valueAdded ?? []).flatMap((series, k) =>
        series.map(
          (valueAdded, day): Row => ({
            ...head,
            effect: 'total',
            day,
            statistic: 'quantile',
            level: fan?.levels[k] ?? null,
            value_added: valueAdded,
          }),
        ),
      );
      return [
        ...days,
        ...bounds,
        ...(unmet === null ? [] : [{ ...head, statistic: 'unmet_final_demand', money: unmet }]),
      ];
    });
  return [...stops, ...models];
}
