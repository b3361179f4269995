import type { Measures } from '@spillway/core/scenarios';
import type { Language } from '@spillway/core/shared';
import { formatCell, moneyUnit, tableScale } from '../format/index.ts';
import { MEASURES, MEASURE_WORDS, type Measure } from '../words/measures.ts';
import { REPORT_WORDS } from '../words/report-words.ts';
import type { Facing } from './figure-rows.ts';
import { MILLION } from './money-unit.ts';

export interface MeasureColumn {
  readonly measure: Measure;
  readonly head: string;
  /** `billion won`, `명`; empty where the head says it. */
  readonly unit: string;
  readonly cell: (value: number | null) => string;
}

/**
 * Columns for the measures of a table, money in one scale and with decimals that stand above each other. Jobs have no
 * column where no row knows them.
 *
 * @param rows every row that will stand in the columns, its total included.
 * @param facing what the rows are told as; a figure that goes against it is named.
 */
export function measureColumns(
  rows: readonly Measures[],
  currency: string,
  language: Language,
  facing: Facing = 'loss',
): readonly MeasureColumn[] {
  const words = REPORT_WORDS[language];
  const sign = facing === 'gain' ? -1 : 1;
  const amounts = rows.flatMap(({ output, valueAdded }) => [output * MILLION, valueAdded * MILLION]);
  const scale = tableScale(amounts, language);
  return MEASURES.filter((measure) => rows.some((row) => row[measure] !== null)).map((measure) => {
    const factor = measure === 'jobs' ? 1 : MILLION / scale.factor;
    const sizes = rows.map((row) => Math.abs(row[measure] ?? 0) * factor);
    // Both money columns keep the decimals of the larger one.
    const largest =
      measure === 'jobs'
        ? Math.max(100, ...sizes)
        : Math.max(0, ...amounts.map((amount) => Math.abs(amount) / scale.factor));
    return {
      measure,
      head: MEASURE_WORDS[measure].name[language],
      unit:
        measure === 'jobs' ? (language === 'ko' ? words.jobsUnit : '') : moneyUnit(scale, currency, language),
      cell: (value) =>
        formatCell(
          value === null ? null : sign * value * factor,
          largest,
          sign < 0 ? words.loss : words.gain,
        ),
    };
  });
}

/** A column of percentages with decimals that stand above each other; the head names the sign. */
export function percentCells(shares: readonly (number | null)[], gain: string): readonly string[] {
  const largest = Math.max(1, ...shares.map((share) => Math.abs(share ?? 0) * 100));
  return shares.map((share) => (share === null ? '' : formatCell(share * 100, largest, gain)));
}
