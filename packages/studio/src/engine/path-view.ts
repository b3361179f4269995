import type { Assessment } from '@spillway/core/scenarios';
import type { Language } from '@spillway/core/shared';
import {
  fanRow,
  formatPlain,
  formatScaled,
  lastDrawnDay,
  MODEL_MARKS,
  PATH_WORDS,
  pathRows,
  stoppedShare,
  withCurrency,
} from '@spillway/report/parts';
import type { PathView } from './view.ts';

const MILLION = 1e6;
/** Below this share of the axis nothing is left to see. */
const SEEN = 0.005;
/** Where an axis may end: round numbers whose half is round too. */
const TOPS = [1, 1.2, 1.6, 2, 3, 4, 5, 6, 8, 10];

function roundAbove(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value));
  return TOPS.find((each) => each * power >= value * (1 - 1e-9))! * power;
}

/** The loss of value added day by day, one line a model; null where no model over time has an answer. */
export function pathView(assessment: Assessment, language: Language): PathView | null {
  const { path, money } = assessment;
  if (path === null) return null;
  const rows = pathRows(assessment, path, language);
  const most = rows.reduce((top, { daily }) => Math.max(top, ...daily), 0);
  if (most <= 0) return null;
  const words = PATH_WORDS[language];
  const say = (millions: number): string =>
    withCurrency(formatScaled(millions * MILLION, language), money.currency, language);
  const fanned = fanRow(assessment, rows);
  const { fan } = fanned?.key ?? { fan: null };
  const quantiles = fan?.valueAdded ?? [];
  const topmost = quantiles.reduce((high, series) => Math.max(high, ...series), most);
  // A band that lasts longer than the lines is drawn to its end too.
  const lastOfBand = (quantiles.at(-1) ?? []).findLastIndex((loss) => loss > SEEN * topmost);
  const days = Math.max(lastDrawnDay(path, rows), lastOfBand) + 1;
  const bands = (fan === null ? [] : [0, 1]).map((k) => ({
    low: quantiles[k].slice(0, days),
    high: quantiles[quantiles.length - 1 - k].slice(0, days),
  }));
  const top = roundAbove(topmost);
  const lines = rows.map(({ key, name, daily, cumulative }) => {
    const worst = daily.reduce((day, loss, k) => (loss > daily[day] ? k : day), 0);
    const [largest, sum] = [say(daily[worst]), say(cumulative.at(-1) ?? 0)];
    return {
      model: key.model,
      name,
      tone: MODEL_MARKS[key.model].tone,
      daily: daily.slice(0, days),
      told: words.describe(name, largest, formatPlain(worst), sum).replace(`${name}: `, ''),
    };
  });
  const madeUp = rows.some(({ daily }) => daily.some((loss) => loss < -SEEN * most));
  return {
    currency: money.currency,
    days,
    lines,
    outage: stoppedShare(path).slice(0, days),
    bands,
    bandTone: fanned === null ? 'accent' : MODEL_MARKS[fanned.key.model].tone,
    top,
    topWords: say(top),
    halfWords: say(top / 2),
    foot: [
      ...(fanned?.key.fan ? [words.fan(fanned.name, formatPlain(fanned.key.fan.draws))] : []),
      ...(madeUp ? [words.madeUp] : []),
    ].join(' '),
  };
}
