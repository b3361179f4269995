import type { Assessment } from '@spillway/core/scenarios';
import type { Language } from '@spillway/core/shared';
import { headlineResult } from '../headline/headline-result.ts';
import type { LossPath, ModelPath } from './assessment-fields.ts';
import { hasStopped, sameKey, shortName } from './model-keys.ts';

/** Days of which a table tells the loss, if the path is long enough; its last day stands behind them. */
const TOLD_DAYS = [0, 1, 3, 7, 14, 30, 60, 90, 180] as const;

/** Below this share of the highest daily loss nothing is left to see. */
const SEEN = 0.005;
const LEAST_DRAWN = 14;

/** The path of one model, in millions, negative on days on which something is made up. */
export interface PathRow {
  readonly key: ModelPath;
  readonly name: string;
  readonly daily: readonly number[];
  readonly cumulative: readonly number[];
}

function runningSum(values: readonly number[]): number[] {
  let sum = 0;
  return values.map((value) => {
    sum += value;
    return sum;
  });
}

/** The models over time that have an answer, with the loss of value added day by day. */
export const pathRows = (assessment: Assessment, path: LossPath, language: Language): readonly PathRow[] =>
  path.models
    .filter((model) => !hasStopped(assessment, model) && model.total.valueAdded.length > 0)
    .map((key) => ({
      key,
      name: shortName(key, language),
      daily: key.total.valueAdded,
      cumulative: runningSum(key.total.valueAdded),
    }));

/** The days of the tables: those told by name and the last one. */
export function toldDays(path: LossPath): readonly number[] {
  const last = path.days - 1;
  return [...TOLD_DAYS.filter((day) => day < last), last];
}

/**
 * The one row whose fan is drawn: the headline's where it has one, otherwise the first that has; the fans of
 * several models over each other could not be read.
 */
export function fanRow(assessment: Assessment, rows: readonly PathRow[]): PathRow | null {
  const headline = headlineResult(assessment);
  const fanned = rows.filter(({ key }) => key.fan !== null);
  return fanned.find(({ key }) => headline !== null && sameKey(key, headline)) ?? fanned[0] ?? null;
}

/** Share stopped on each day: the largest over the industries that stop. */
export const stoppedShare = ({ outage, days }: LossPath): readonly number[] =>
  Array.from({ length: days }, (_, day) => Math.max(0, ...outage.map(({ share }) => share[day] ?? 0)));

/** The last day worth drawing: what follows is too small to see for every model, and nothing is stopped any more. */
export function lastDrawnDay(path: LossPath, rows: readonly PathRow[]): number {
  const top = Math.max(0, ...rows.flatMap(({ daily }) => daily.map(Math.abs)));
  const stopped = stoppedShare(path);
  const last = path.days - 1;
  for (let day = last; day > LEAST_DRAWN; day--) {
    if ((stopped[day] ?? 0) > 0 || rows.some(({ daily }) => Math.abs(daily[day] ?? 0) > SEEN * top)) {
      return Math.min(last, day + Math.ceil(day / 20));
    }
  }
  return Math.min(last, LEAST_DRAWN);
}

/** First and last day on which something is stopped; null where nothing is. */
export function stoppedDays(
  path: LossPath,
): { readonly first: number; readonly last: number; readonly most: number } | null {
  const shares = stoppedShare(path);
  const first = shares.findIndex((share) => share > 0);
  if (first < 0) return null;
  return { first, last: shares.findLastIndex((share) => share > 0), most: Math.max(...shares) };
}
