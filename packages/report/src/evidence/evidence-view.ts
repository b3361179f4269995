import type { BacktestReport, BacktestTest, Summary, TestGroup } from '@spillway/core/evidence';
import type { Language } from '@spillway/core/shared';
import { formatNumber, formatPercent } from '../format/index.ts';
import { EVIDENCE_WORDS } from './evidence-words.ts';

/** Groups in the order in which they are shown. */
export const GROUPS: readonly TestGroup[] = ['real', 'grade-c', 'models', 'apart'];

const SCALES = [
  ['trillion', 1e6],
  ['billion', 1e3],
  ['million', 1],
] as const;

/** A test whose figures are ready to be set. */
export interface TestLine {
  readonly test: BacktestTest;
  readonly unit: string;
  readonly model: string;
  readonly published: string;
  readonly ratio: string;
  readonly mark: string;
}

function rangeWords(low: number, middle: number, high: number, scale: number, language: Language): string {
  const [from, mid, to] = [low, middle, high].map((value) => formatNumber(value / scale, language));
  return from === mid && mid === to ? mid : `${mid} (${from}–${to})`;
}

/** How a test came out, in a word; `~` where only the ranges meet. */
function markOf({ inside, overlap, within2, within3 }: BacktestTest, language: Language): string {
  const { marks } = EVIDENCE_WORDS[language];
  if (inside === true) return marks.inside;
  const mark = within2 === true ? marks.within2 : within3 === true ? marks.within3 : marks.off;
  return overlap === true ? `${mark} ~` : mark;
}

/** One line for each test that was run, in a unit in which its figures are short. */
function testLine(test: BacktestTest, language: Language): TestLine | null {
  const { model, published, ratio } = test;
  if (model === null || published === null || ratio === null) return null;
  const words = EVIDENCE_WORDS[language];
  const largest = Math.max(model.mode, published.mid);
  const [name, scale] =
    test.unit === 'million'
      ? (SCALES.find(([, size]) => largest >= 10 * size) ?? SCALES[2])
      : ([null, 1] as const);
  return {
    test,
    unit:
      name === null
        ? words.units[test.unit === 'percent' ? 'percent' : 'ratio']
        : language === 'en'
          ? `${test.currency} ${words.scales[name]}`
          : `${words.scales[name]} ${test.currency}`,
    model: rangeWords(model.low, model.mode, model.high, scale, language),
    published: published.single
      ? formatNumber(published.mid / scale, language)
      : rangeWords(published.low, published.mid, published.high, scale, language),
    ratio: formatNumber(ratio, language),
    mark: markOf(test, language),
  };
}

export const linesOf = (report: BacktestReport, group: TestGroup, language: Language): TestLine[] =>
  report.rows.filter((test) => test.group === group).flatMap((test) => testLine(test, language) ?? []);

/** The figures of a summary in the order of `scores` of the words. */
export function summaryCells(summary: Summary, language: Language): string[] {
  const percent = (value: number | null): string => formatPercent(value, language, 2);
  const signed = (value: number | null): string =>
    value === null
      ? formatNumber(null, language)
      : `${value > 0 ? '+' : value < 0 ? '−' : ''}${Math.abs(value).toFixed(2)}`;
  const { n, inside, overlap, within2, within3, medianAbsLnRatio, bias } = summary;
  return [
    String(n),
    ...[inside, overlap, within2, within3].map(percent),
    medianAbsLnRatio === null ? formatNumber(null, language) : medianAbsLnRatio.toFixed(2),
    signed(bias),
  ];
}

/** Summaries by name: all real events, those by comparison, and the groups told apart. */
export function summaryRows(report: BacktestReport, language: Language): string[][] {
  const words = EVIDENCE_WORDS[language];
  const row = (name: string, summary: Summary): string[] => [name, ...summaryCells(summary, language)];
  return [
    row(words.groups.real.heading, report.summary),
    ...Object.entries(report.byCompare).map(([compare, summary]) => row(`  ${compare}`, summary)),
    row(words.groups['grade-c'].heading, report.gradeC),
    row(words.groups.models.heading, report.models),
    row(words.groups.apart.heading, report.apart),
  ];
}
