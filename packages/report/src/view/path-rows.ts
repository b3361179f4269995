import type { Assessment } from '@spillway/core/scenarios';
import type { Language } from '@spillway/core/shared';
import { headlineResult } from '../headline/headline-result.ts';
import { PATH_WORDS } from '../words/path-words.ts';
import { REPORT_WORDS } from '../words/report-words.ts';
import type { LossPath, ModelPath } from './assessment-fields.ts';
import { hasStopped, sameKey, shortName } from './model-keys.ts';

/** Days of which a table tells the loss, if the path is long enough; its last day stands behind them. */
const TOLD_DAYS = [0, 1, 3, 7, 14, 30, 60, 90, 180] as const;

/** Below this share of the highest daily loss nothing is left to tell. */
const SEEN = 0.005;
/** Below this share a line is too close to its axis to be drawn on: a slow making-up is told in words and in the table. */
const DRAWN = 0.03;
const LEAST_DRAWN = 6;
/** A day is told where what has come together moved by this share of its highest since the day told before. */
const MOVED = 0.03;
/** Final demand below this share of the loss is left by rounding, not unserved. */
const UNMET = 1e-6;

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

/**
 * The days of the tables: of those told by name the ones on which some model still loses, or by which its sum has
 * moved, and the last one. An outage of hours needs no row for each month after it.
 */
export function toldDays(path: LossPath, rows: readonly PathRow[]): readonly number[] {
  const last = path.days - 1;
  const top = highest(rows);
  const told: number[] = [];
  for (const day of TOLD_DAYS) {
    if (day >= last) break;
    const before = told.at(-1);
    const moved = rows.some(({ cumulative }) => {
      const most = Math.max(...cumulative.map(Math.abs));
      return Math.abs((cumulative[day] ?? 0) - (cumulative[before ?? 0] ?? 0)) > MOVED * most;
    });
    if (before === undefined || moved || rows.some(({ daily }) => Math.abs(daily[day] ?? 0) > SEEN * top))
      told.push(day);
  }
  return [...told, last];
}

/** The highest loss of a day. */
const highest = (rows: readonly PathRow[]): number =>
  Math.max(0, ...rows.flatMap(({ daily }) => daily.map(Math.abs)));

/** What some model makes up by the end of what it had lost before, where that can be seen. */
export const madeUpRows = (
  rows: readonly PathRow[],
): readonly { readonly name: string; readonly from: number; readonly amount: number }[] =>
  rows.flatMap(({ name, daily, cumulative }) => {
    const most = Math.max(0, ...cumulative);
    const amount = most - (cumulative.at(-1) ?? 0);
    const from = daily.findIndex((value, day) => value < 0 && day > cumulative.indexOf(most));
    return amount > SEEN * most && from >= 0 ? [{ name, from, amount }] : [];
  });

/** Final demand that a model leaves unserved, in millions; what rounding leaves is none. */
export const unmetRows = (
  rows: readonly PathRow[],
): readonly { readonly name: string; readonly amount: number }[] =>
  rows.flatMap(({ key, name, daily }) => {
    const size = daily.reduce((sum, value) => sum + Math.abs(value), 0);
    return key.unmet !== null && key.unmet > UNMET * size ? [{ name, amount: key.unmet }] : [];
  });

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
  const top = highest(rows);
  const stopped = stoppedShare(path);
  const last = path.days - 1;
  for (let day = last; day > LEAST_DRAWN; day--) {
    if ((stopped[day] ?? 0) > 0 || rows.some(({ daily }) => Math.abs(daily[day] ?? 0) > DRAWN * top)) {
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

/** What a figure below zero is: of a shock that costs, what is made up; otherwise a gain. */
export const negativeWord = (rows: readonly PathRow[], language: Language): string =>
  rows.every(({ cumulative }) => Math.min(...cumulative) >= 0)
    ? PATH_WORDS[language].madeUpCell
    : REPORT_WORDS[language].gain;
