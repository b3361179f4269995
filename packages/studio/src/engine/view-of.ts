import type { Assessment, Scenario } from '@spillway/core/scenarios';
import type { Language } from '@spillway/core/shared';
import {
  type AnsweredResult,
  bandLines,
  caseSpread,
  checkSentences,
  currencyName,
  declinedModels,
  declinedSentence,
  driverRows,
  effectTone,
  facingOf,
  FIGURE_WORDS,
  figureWords,
  formatPercent,
  headlineResult,
  headlineSentence,
  inLanguage,
  MEASURE_WORDS,
  modelSpread,
  pricesWords,
  provenanceRows,
  rangeWords,
  REPORT_WORDS,
  resultName,
  shareOfEconomy,
  sortedNotes,
  sourceLines,
  tableBasis,
  withCurrency,
} from '@spillway/report/parts';
import { type Measure, MEASURE_IDS } from '../measure.ts';
import { hasMoreToSay, movableNumbers, numberLabel } from '../numbers/scenario-numbers.ts';
import { industryBars } from './industry-bars.ts';
import { modelGroups } from './model-groups.ts';
import type { Extent } from './messages.ts';
import { pathView } from './path-view.ts';
import { shockViews } from './shock-parts.ts';
import { sideViews } from './side-views.ts';
import type { CompositionPart, DriverView, KeyFigure, View } from './view.ts';

/** How far a figure may lie: by the draws where it was drawn, otherwise from the least case to the most. */
function keyRange(
  assessment: Assessment,
  result: AnsweredResult,
  measure: Measure,
  language: Language,
): string | null {
  const band = bandLines(assessment, result, language).find((each) => each.measure === measure);
  if (band !== undefined) return band.words;
  const spread = caseSpread(assessment, result, 'total', measure);
  return rangeWords(spread, measure, assessment.money.currency, language);
}

function keyFigure(
  assessment: Assessment,
  result: AnsweredResult,
  measure: Measure,
  language: Language,
): KeyFigure {
  const value = result.total[measure];
  const facing = facingOf(result);
  const figure = figureWords(value, measure, language, facing);
  const words = FIGURE_WORDS[language];
  return {
    measure,
    name:
      measure === 'valueAdded'
        ? words[facing === 'gain' ? 'nationalGain' : 'nationalDamage']
        : MEASURE_WORDS[measure].name[language],
    figure:
      value === null || measure === 'jobs'
        ? figure
        : withCurrency(figure, assessment.money.currency, language),
    beside:
      measure === 'valueAdded'
        ? shareOfEconomy(assessment, result, language)
        : value === null
          ? REPORT_WORDS[language].noJobs
          : null,
    range: keyRange(assessment, result, measure, language),
  };
}

/** The shock itself, what comes back to the hit industries, and all others; empty where the signs differ. */
function composition(
  result: AnsweredResult,
  measure: Measure,
  language: Language,
): readonly CompositionPart[] {
  const words = FIGURE_WORDS[language];
  const [initial, direct, indirect, total] = (['initial', 'direct', 'indirect', 'total'] as const).map(
    (effect) => result[effect][measure] ?? 0,
  );
  if (total === 0) return [];
  const part = (value: number, name: string, isDirect: boolean): CompositionPart => ({
    name,
    figure: figureWords(Math.abs(value), measure, language),
    percent: formatPercent(value / total, language, 2),
    value,
    share: value / total,
    tone: effectTone(isDirect, total),
  });
  const feedback = direct - initial;
  const split = initial / total >= 0 && feedback / total > 0.005;
  const parts = [
    ...(split
      ? [part(initial, words.initial, true), part(feedback, words.feedback, true)]
      : [part(direct, words.direct, true)]),
    part(indirect, words.indirect, false),
  ].filter(({ share }) => share !== 0);
  return parts.some(({ share }) => share < 0) ? [] : parts;
}

/** Which uncertain numbers drive the loss, by the names their sliders have. */
function driverViews(assessment: Assessment, scenario: Scenario, language: Language): readonly DriverView[] {
  if (assessment.range === null) return [];
  const { drivers } = assessment.range;
  const numbers = movableNumbers(scenario);
  const labels = drivers.map(({ path }) => {
    const number = numbers.find(({ pointer }) => pointer === path);
    return number === undefined ? null : numberLabel(number, language);
  });
  return driverRows(assessment.range, language).map(({ name, sobol, sobolWords }, k) => {
    const alone = labels.filter((label) => label === labels[k]).length === 1;
    return {
      name: (alone ? labels[k] : null) ?? name,
      pointer: drivers[k].path,
      share: Math.min(1, sobol),
      figure: `${sobolWords} %`,
    };
  });
}

/** The line under a figure: unit, price year, source. */
function footOf(assessment: Assessment, measure: Measure, language: Language): string {
  const { economy, money, provenance } = assessment;
  const name = MEASURE_WORDS[measure].name[language];
  return FIGURE_WORDS[language].foot({
    unit: measure === 'jobs' ? name : `${name}, ${currencyName(money.currency, language)}`,
    prices: pricesWords(economy.priceYear, economy.priceBasis, language),
    source: `${provenance.table.publisher}, ${provenance.table.title}`,
    model: null,
  });
}

export interface ViewOptions {
  /** As a person has it, with its uncertain numbers. */
  readonly scenario: Scenario;
  readonly measure: Measure;
  readonly language: Language;
  readonly extent: Extent;
}

/** Everything the page shows of an assessment, in one language and one measure. */
export function viewOf(assessment: Assessment, { scenario, measure, language, extent }: ViewOptions): View {
  const result = headlineResult(assessment);
  const words = REPORT_WORDS[language];
  const { currency } = assessment.money;
  const gain = result !== null && facingOf(result) === 'gain';
  // A table without jobs has none to draw; value added stands in.
  const drawn: Measure = measure === 'jobs' && (result?.total.jobs ?? null) === null ? 'valueAdded' : measure;
  const spread = result === null ? null : modelSpread(assessment, result, 'total', drawn);
  return {
    moreToCome: extent !== 'whole' && hasMoreToSay(scenario),
    title: inLanguage(assessment.title, language),
    story: assessment.story === null ? null : inLanguage(assessment.story, language),
    basis: tableBasis(assessment, language),
    sentence: headlineSentence(assessment, language),
    gain,
    keys:
      result === null
        ? []
        : [drawn, ...MEASURE_IDS.filter((each) => each !== drawn)].map((each) =>
            keyFigure(assessment, result, each, language),
          ),
    measure: drawn,
    unit: drawn === 'jobs' ? MEASURE_WORDS.jobs.name[language] : currencyName(currency, language),
    source: `${assessment.provenance.table.publisher}, ${assessment.provenance.table.title}`,
    prices: pricesWords(assessment.economy.priceYear, assessment.economy.priceBasis, language) ?? '',
    spread: rangeWords(spread, drawn, currency, language),
    composition: result === null ? [] : composition(result, drawn, language),
    industriesHeading: words[gain ? 'byIndustryGain' : 'byIndustry'],
    industries: result === null ? [] : industryBars(result, drawn, language),
    models: modelGroups(assessment, drawn, language),
    declined: declinedModels(assessment, language).map(declinedSentence),
    path: pathView(assessment, language),
    shocks: shockViews(assessment, scenario, language),
    side: sideViews(assessment, language),
    drivers: driverViews(assessment, scenario, language),
    notes: sortedNotes(assessment, language),
    foot: footOf(assessment, drawn, language),
    footValueAdded: footOf(assessment, 'valueAdded', language),
    modelName: result === null ? null : resultName(result, language),
    checks: checkSentences(assessment, language),
    sources: sourceLines(assessment, language),
    provenance: provenanceRows(assessment, language).map(({ label, value, href, code }) => ({
      label,
      value,
      href,
      code,
    })),
  };
}
