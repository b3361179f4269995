import type { Assessment } from '@spillway/core/scenarios';
import type { Language } from '@spillway/core/shared';
import { isMultiRegional } from '../view/labels.ts';
import { MILLION } from '../view/money-unit.ts';
import { sampledOf } from '../view/range-rows.ts';
import { bandWords } from '../words/between.ts';
import { headlineResult } from './headline-result.ts';

const NAME = {
  en: (several: boolean, gain: boolean) =>
    several ? `the ${gain ? 'gain' : 'damage'} in all regions` : `the national ${gain ? 'gain' : 'damage'}`,
  ko: (several: boolean, gain: boolean) =>
    `${several ? '모든 지역의' : '국가'} ${gain ? '이득액' : '피해액'}`,
} as const;

/**
 * How sure the headline is, as a sentence of its own: the damage in value added lies in a band. Null where nothing was
 * drawn of the headline's model.
 */
export function headlineRange(assessment: Assessment, language: Language): string | null {
  const result = headlineResult(assessment);
  const sampled = result === null ? null : sampledOf(assessment, result);
  if (sampled === null) return null;
  const { p5, p95 } = sampled.total.valueAdded;
  const gain = Math.max(p5, p95) <= 0 && Math.min(p5, p95) < 0;
  const sign = gain ? -MILLION : MILLION;
  const band = bandWords({ low: p5 * sign, high: p95 * sign }, assessment.money.currency, language);
  const name = NAME[language](isMultiRegional(assessment), gain);
  return language === 'en'
    ? `Given what is uncertain in the scenario, ${name} lies ${/^between|^from/.test(band) ? '' : 'at '}${band}.`
    : `시나리오의 불확실한 값을 반영하면 ${name}은 ${band}입니다.`;
}
