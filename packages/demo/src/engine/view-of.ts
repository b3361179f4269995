import type { Assessment, Scenario } from '@spillway/core/scenarios';
import type { Language } from '@spillway/core/shared';
import {
  type AnsweredResult,
  caseSpread,
  checkSentences,
  costLines,
  currencyName,
  declinedModels,
  declinedSentence,
  directLossLines,
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
import { type Measure, MEASURE_IDS } from '../state/state.ts';
import { industryBars } from './industry-bars.ts';
import { modelGroups } from './model-groups.ts';
import { pathView } from './path-view.ts';
import { shockViews } from './shock-parts.ts';
import type { CompositionPart, KeyFigure, View } from './view.ts';

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
  const { currency } = assessment.money;
  return {
    measure,
    name:
      measure === 'valueAdded'
        ? words[facing === 'gain' ? 'nationalGain' : 'nationalDamage']
        : MEASURE_WORDS[measure].name[language],
    figure: value === null || measure === 'jobs' ? figure : withCurrency(figure, currency, language),
    beside:
      measure === 'valueAdded'
        ? shareOfEconomy(assessment, result, language)
        : value === null
          ? REPORT_WORDS[language].noJobs
          : null,
    range: rangeWords(caseSpread(assessment, result, 'total', measure), measure, currency, language),
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

function sideLines(assessment: Assessment, language: Language): readonly string[] {
  return [
    ...directLossLines(assessment, language).flatMap(({ gross, recapture }) => [`${gross} ${recapture}`]),
    ...costLines(assessment, language).map(({ label, amount, kind }) => `${label}: ${amount} (${kind})`),
  ];
}

/** Everything the page shows of an assessment, in one language and one measure. */
export function viewOf(
  assessment: Assessment,
  scenario: Scenario,
  measure: Measure,
  language: Language,
): View {
  const result = headlineResult(assessment);
  const words = REPORT_WORDS[language];
  const { currency } = assessment.money;
  const gain = result !== null && facingOf(result) === 'gain';
  // A table without jobs has none to draw; value added stands in.
  const drawn: Measure = measure === 'jobs' && (result?.total.jobs ?? null) === null ? 'valueAdded' : measure;
  const spread = result === null ? null : modelSpread(assessment, result, 'total', drawn);
  return {
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
    spread: rangeWords(spread, drawn, currency, language),
    composition: result === null ? [] : composition(result, drawn, language),
    industriesHeading: words[gain ? 'byIndustryGain' : 'byIndustry'],
    industries: result === null ? [] : industryBars(result, drawn, language),
    models: modelGroups(assessment, drawn, language),
    declined: declinedModels(assessment, language).map(declinedSentence),
    path: pathView(assessment, drawn, language),
    shocks: shockViews(assessment, scenario, language),
    side: sideLines(assessment, language),
    notes: sortedNotes(assessment, language),
    foot: FIGURE_WORDS[language].foot({
      unit:
        drawn === 'jobs'
          ? MEASURE_WORDS.jobs.name[language]
          : `${MEASURE_WORDS[drawn].name[language]}, ${currencyName(currency, language)}`,
      prices: pricesWords(assessment.economy.priceYear, assessment.economy.priceBasis, language),
      source: `${assessment.provenance.table.publisher}, ${assessment.provenance.table.title}`,
      model: null,
    }),
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
