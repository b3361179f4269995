import type { Assessment, Measures, ModelResult } from '@spillway/core/scenarios';
import type { LocalText } from '@spillway/core/shared';
import { type AnsweredResult, headlineResult } from '../headline/headline-result.ts';
import { caseSpread } from '../view/spreads.ts';
import { MODEL_WORDS } from '../words/models.ts';

/** What is known of the total loss of value added beside its figure. */
interface SummaryRange {
  /** sampled: 5 % and 95 % of the draws; cases: every uncertain number at its least and at its most harmful end. */
  readonly kind: 'sampled' | 'cases';
  readonly low: number;
  readonly high: number;
}

/** The figures of one assessment that a comparison needs; money in millions of `money.currency`. */
export interface ScenarioSummary {
  readonly id: string;
  readonly title: LocalText;
  readonly assessment: string;
  readonly economy: { readonly id: string; readonly country: string | null; readonly year: number };
  readonly money: { readonly currency: string; readonly unit: 'million' };
  /** The headline's result; null where no model has an answer. */
  readonly result: {
    readonly model: ModelResult['model'];
    readonly coefficients: ModelResult['coefficients'];
    readonly direction: ModelResult['direction'];
    readonly direct: Measures;
    readonly indirect: Measures;
    readonly total: Measures;
  } | null;
  /** Total loss of value added over the value added of the economy in a year. */
  readonly shareOfValueAdded: number | null;
  readonly range: SummaryRange | null;
  /** Value added lost where trust is lost, with suppliers. In no total. */
  readonly trust: number | null;
  /** Costs of response and repair, without money that only changes hands. In no total. */
  readonly costs: number;
  readonly transfers: number;
  /** Why the models have no answer, where none has. */
  readonly why: readonly LocalText[];
}

/** A scenario that came to no assessment at all. */
export interface FailedScenario {
  readonly id: string;
  readonly title: LocalText;
  readonly why: readonly LocalText[];
}

function rangeOf(assessment: Assessment, result: AnsweredResult): SummaryRange | null {
  const sampled = assessment.range?.models.find(
    ({ model, coefficients }) => model === result.model && coefficients === result.coefficients,
  )?.total.valueAdded;
  if (sampled !== undefined) return { kind: 'sampled', low: sampled.p5, high: sampled.p95 };
  const spread = caseSpread(assessment, result, 'total', 'valueAdded');
  return spread === null ? null : { kind: 'cases', low: spread.low, high: spread.high };
}

/** Each reason once, with the models that give it. */
function reasons({ results }: Assessment): readonly LocalText[] {
  const byReason = new Map<string, { readonly why: LocalText; readonly models: Set<ModelResult['model']> }>();
  for (const { model, why } of results) {
    if (why === null) continue;
    const known = byReason.get(why.en) ?? { why, models: new Set() };
    known.models.add(model);
    byReason.set(why.en, known);
  }
  const names = (models: ReadonlySet<ModelResult['model']>, language: 'en' | 'ko'): string =>
    [...models].map((model) => MODEL_WORDS[model].name[language]).join(', ');
  return [...byReason.values()].map(({ why, models }) => ({
    en: `${names(models, 'en')}: ${why.en}`,
    ko: `${names(models, 'ko')}: ${why.ko}`,
  }));
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** The few figures of an assessment that stand in a comparison of many. */
export function summarise(assessment: Assessment): ScenarioSummary {
  const { economy, money, secondary, transfers, provenance } = assessment;
  const result = headlineResult(assessment);
  const trust = (secondary ?? []).filter(({ kind, total }) => kind === 'trust' && total !== null);
  const response = (secondary ?? []).filter(
    ({ kind, money: amount }) => kind === 'response' && amount !== null,
  );
  return {
    id: provenance.scenario.id,
    title: { ...assessment.title },
    assessment: assessment.id,
    economy: { id: economy.id, country: economy.country, year: economy.year },
    money: { currency: money.currency, unit: money.unit },
    result:
      result === null
        ? null
        : {
            model: result.model,
            coefficients: result.coefficients,
            direction: result.direction,
            direct: result.direct,
            indirect: result.indirect,
            total: result.total,
          },
    shareOfValueAdded:
      result === null || !(economy.valueAdded > 0) ? null : result.total.valueAdded / economy.valueAdded,
    range: result === null ? null : rangeOf(assessment, result),
    trust: trust.length === 0 ? null : sum(trust.map(({ total }) => total!.valueAdded)),
    costs: sum(response.map(({ money: amount }) => amount!.mode)),
    transfers: sum((transfers ?? []).map(({ amount }) => amount)),
    why: result === null ? reasons(assessment) : [],
  };
}

/** Largest loss of value added first; those without an answer last, by id. */
export const byTotal = (a: ScenarioSummary, b: ScenarioSummary): number =>
  (b.result?.total.valueAdded ?? -Infinity) - (a.result?.total.valueAdded ?? -Infinity) ||
  (a.id < b.id ? -1 : 1);
