import type { Assessment } from '@spillway/core/scenarios';
import type { Language } from '@spillway/core/shared';
import { formatCountRange, formatJobs, formatPercent, formatScaled, type Spread } from '../format/index.ts';
import type { AnsweredResult } from '../headline/headline-result.ts';
import { EFFECTS, type Effect, MEASURES, type Measure } from '../words/measures.ts';
import { RANGE_WORDS } from '../words/range-words.ts';
import { REPORT_WORDS } from '../words/report-words.ts';
import { lossRangeWords } from '../words/loss.ts';
import { sizeYear } from './basis.ts';
import { isMultiRegional } from './labels.ts';
import { MILLION } from './money-unit.ts';
import { bandLines } from './range-rows.ts';
import { caseSpread, modelSpread } from './spreads.ts';

/** Which way a result points: its figures are told as losses, or as gains where the whole is one. */
export type Facing = 'loss' | 'gain';

export const facingOf = (result: AnsweredResult): Facing => (result.total.output < 0 ? 'gain' : 'loss');

/**
 * A figure of one measure in words, without its currency. One that goes against `facing` is named: among losses
 * `gain 2 trillion`, among gains `loss 2 trillion`.
 */
export function figureWords(
  value: number | null,
  measure: Measure,
  language: Language,
  facing: Facing = 'loss',
): string {
  const size = value === null ? null : Math.abs(value);
  const words =
    measure === 'jobs'
      ? formatJobs(size, language)
      : formatScaled(size === null ? null : size * MILLION, language);
  if (value === null || value === 0 || value > 0 === (facing === 'loss')) return words;
  return `${REPORT_WORDS[language][facing === 'loss' ? 'gain' : 'loss']} ${words}`;
}

export interface FigureRow {
  readonly effect: Effect;
  readonly cells: Readonly<Record<Measure, string>>;
}

/** Initial, direct, indirect and total in every measure. */
export const figureRows = (result: AnsweredResult, language: Language): readonly FigureRow[] =>
  EFFECTS.map((effect) => ({
    effect,
    cells: {
      output: figureWords(result[effect].output, 'output', language, facingOf(result)),
      valueAdded: figureWords(result[effect].valueAdded, 'valueAdded', language, facingOf(result)),
      jobs: figureWords(result[effect].jobs, 'jobs', language, facingOf(result)).replace(/ job-years?$/, ''),
    },
  }));

/** A range of one measure in words, with its unit. */
export function rangeWords(
  spread: Spread | null,
  measure: Measure,
  currency: string,
  language: Language,
): string | null {
  if (spread === null) return null;
  if (measure === 'jobs') return formatCountRange(spread, REPORT_WORDS[language].jobsUnit, language);
  const { low, high, mode } = spread;
  const scaled = { low: low * MILLION, high: high * MILLION };
  return lossRangeWords(
    mode === undefined ? scaled : { ...scaled, mode: mode * MILLION },
    currency,
    language,
  );
}

export interface RangeLine {
  readonly of: 'models' | 'cases' | 'draws';
  /** One range for each measure that has one: `18–31, most likely 24 trillion won`. */
  readonly ranges: readonly { readonly measure: Measure; readonly words: string }[];
}

/** `Across models`, `Likely range`. */
export function rangeName(of: RangeLine['of'], language: Language): string {
  if (of === 'draws') return RANGE_WORDS[language].likely;
  return REPORT_WORDS[language][of === 'models' ? 'acrossModels' : 'acrossCases'];
}

/**
 * How far the total lies apart over the models, and over what was drawn of the uncertain numbers; where nothing was
 * drawn, over the low and high cases.
 */
export function rangeLines(
  assessment: Assessment,
  result: AnsweredResult,
  language: Language,
): readonly RangeLine[] {
  const { currency } = assessment.money;
  const drawn = bandLines(assessment, result, language);
  const line = (of: 'models' | 'cases', spreadOf: typeof modelSpread): RangeLine => ({
    of,
    ranges: MEASURES.flatMap((measure) => {
      const words = rangeWords(spreadOf(assessment, result, 'total', measure), measure, currency, language);
      return words === null ? [] : [{ measure, words }];
    }),
  });
  return [
    line('models', modelSpread),
    drawn.length > 0 ? ({ of: 'draws', ranges: drawn } as const) : line('cases', caseSpread),
  ].filter(({ ranges }) => ranges.length > 0);
}

/** How large the loss of value added is beside the whole economy's, as a sentence; null where there is nothing to compare. */
export function shareOfEconomy(
  assessment: Assessment,
  result: AnsweredResult,
  language: Language,
): string | null {
  const { valueAdded } = assessment.economy;
  const year = sizeYear(assessment);
  if (!(valueAdded > 0)) return null;
  const share = formatPercent(Math.abs(result.total.valueAdded) / valueAdded, language);
  const several = isMultiRegional(assessment);
  if (language === 'en') {
    const whose = several ? 'all regions’' : 'the economy’s';
    return `${share} of ${whose} ${year === 0 ? 'yearly value added' : `value added of ${year}`}`;
  }
  return `${year === 0 ? '연간' : `${year}년`} ${several ? '모든 지역' : '경제 전체'} 부가가치의 ${share}`;
}
