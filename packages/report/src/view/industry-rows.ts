import type { Assessment, IndustryLoss, Measures } from '@spillway/core/scenarios';
import type { Language } from '@spillway/core/shared';
import { groupThousands } from '../format/index.ts';
import { type AnsweredResult, isAnswered } from '../headline/headline-result.ts';
import { REPORT_WORDS } from '../words/report-words.ts';
import { isMultiRegional, placeCells, placeName } from './labels.ts';
import { sumMeasures } from './sum-measures.ts';

/** One line of the table of industries; `rest` gathers those that are not shown one by one. */
export interface IndustryRow {
  readonly kind: 'hit' | 'other' | 'rest';
  readonly label: string;
  /** The label as it can stand alone in a chart. */
  readonly name: string;
  /** Null where the label is the code already. */
  readonly code: string | null;
  readonly total: Measures;
  /** Share of the industry's yearly output that is lost, where a model in shares has told it. */
  readonly inoperability: number | null;
}

/** Shares of output lost by place, from the inoperability model with the same coefficients and direction. */
function inoperabilities(assessment: Assessment, result: AnsweredResult): ReadonlyMap<string, number> {
  const told = assessment.results.find(
    (other) =>
      isAnswered(other) &&
      other.inoperability !== null &&
      other.coefficients === result.coefficients &&
      other.direction === result.direction,
  );
  return new Map(
    (told?.industries ?? []).map(({ region, code }, i) => [
      `${region} ${code}`,
      told?.inoperability?.[i] ?? 0,
    ]),
  );
}

/**
 * The hit industries and the `next` most affected others, by output, largest first in each group; what remains is one
 * row at the end, so that the rows add up to the total.
 *
 * Industries without any effect are not shown. Of more than `next` hit industries only the largest are; the
 * others fall into the rest.
 */
export function industryRows(
  assessment: Assessment,
  result: AnsweredResult,
  language: Language,
  next = 10,
): readonly IndustryRow[] {
  const withRegion = isMultiRegional(assessment);
  const shares = inoperabilities(assessment, result);
  const moved = result.industries
    .filter(({ total }) => total.output !== 0)
    .toSorted((a, b) => Math.abs(b.total.output) - Math.abs(a.total.output));
  const row = (industry: IndustryLoss): IndustryRow => ({
    kind: industry.hit ? 'hit' : 'other',
    ...placeCells(industry, language, withRegion),
    name: placeName(industry, language, withRegion),
    total: industry.total,
    inoperability: shares.get(`${industry.region} ${industry.code}`) ?? null,
  });
  const shown = [
    ...moved.filter(({ hit }) => hit).slice(0, next),
    ...moved.filter(({ hit }) => !hit).slice(0, next),
  ];
  const left = moved.filter((industry) => !shown.includes(industry));
  // One industry left over is named like the others.
  if (left.length <= 1) return [...shown, ...left].map(row);
  const rows = shown.map(row);
  const rest = sumMeasures(left.map(({ total }) => total));
  const label = `${REPORT_WORDS[language].allOthers} (${groupThousands(String(left.length))})`;
  return [...rows, { kind: 'rest', label, name: label, code: null, total: rest, inoperability: null }];
}
