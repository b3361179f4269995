import type { Assessment } from '@spillway/core/scenarios';
import type { Language } from '@spillway/core/shared';
import {
  COEFFICIENT_WORDS,
  formatNumber,
  formatScaled,
  MODEL_MARKS,
  MODEL_WORDS,
  withCurrency,
} from '@spillway/report/parts';
import type { Measure } from '../state/state.ts';
import { niceAbove } from '../numbers/slider-scale.ts';
import type { PathView } from './view.ts';

const MILLION = 1e6;

/** The last day on which anything is lost or stopped, with a tenth more, so that the end of it is seen. */
function daysToShow(
  path: NonNullable<Assessment['path']>,
  series: readonly (readonly number[])[],
  top: number,
): number {
  const moved = (day: number): boolean =>
    series.some((daily) => Math.abs(daily[day] ?? 0) > 0.005 * top) ||
    path.outage.some(({ share }) => (share[day] ?? 0) > 0.005);
  let last = path.days - 1;
  while (last > 0 && !moved(last)) last--;
  return Math.min(path.days, Math.max(7, Math.ceil((last + 1) * 1.1)));
}

/** Losses day by day, one line a model; null where no model over time has an answer. Jobs are told by value added. */
export function pathView(assessment: Assessment, measure: Measure, language: Language): PathView | null {
  const { path, money } = assessment;
  if (path === null) return null;
  // One line a model: domestic coefficients where both were followed.
  const models = path.models.filter(
    ({ model, coefficients }) =>
      coefficients === 'domestic' ||
      !path.models.some((other) => other.model === model && other.coefficients === 'domestic'),
  );
  if (models.length === 0) return null;
  const shown = measure === 'output' ? 'output' : 'valueAdded';
  const say = (millions: number): string =>
    withCurrency(formatScaled(millions * MILLION, language), money.currency, language);
  const most = Math.max(0, ...models.map(({ total }) => total[shown].reduce((a, b) => Math.max(a, b), 0)));
  if (most === 0) return null;
  const days = daysToShow(
    path,
    models.map(({ total }) => total[shown]),
    most,
  );
  const fan = shown === 'valueAdded' ? (models.find((model) => model.fan !== null)?.fan ?? null) : null;
  const bands = [];
  if (fan !== null) {
    for (let k = 0; k < Math.floor(fan.levels.length / 2); k++) {
      bands.push({
        low: fan.valueAdded[k].slice(0, days),
        high: fan.valueAdded[fan.levels.length - 1 - k].slice(0, days),
      });
    }
  }
  const top = niceAbove(Math.max(most, ...bands.flatMap(({ high }) => high)));
  const lines = models.map(({ model, coefficients, total }) => {
    const daily = total[shown];
    const worst = daily.reduce((day, loss, k) => (loss > daily[day] ? k : day), 0);
    const sum = daily.reduce((a, b) => a + b, 0);
    const short = MODEL_WORDS[model].short[language];
    return {
      name: coefficients === 'total' ? `${short} (${COEFFICIENT_WORDS.total.short[language]})` : short,
      tone: MODEL_MARKS[model].tone,
      daily: daily.slice(0, days),
      total: say(sum),
      worst:
        language === 'en'
          ? `${say(daily[worst])} on day ${formatNumber(worst + 1, 'en')}`
          : `${formatNumber(worst + 1, 'ko')}일째 ${say(daily[worst])}`,
    };
  });
  const outage = Array.from({ length: days }, (_, day) =>
    Math.max(0, ...path.outage.map(({ share }) => share[day] ?? 0)),
  );
  const sentence = lines
    .map(({ name, total, worst }) =>
      language === 'en'
        ? `${name}: ${total} in all, worst ${worst}`
        : `${name}: 모두 ${total}, 가장 큰 날은 ${worst}`,
    )
    .join('; ');
  return { days, lines, outage, bands, top, topWords: say(top), sentence: `${sentence}.` };
}
