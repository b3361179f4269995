import type { Assessment } from '@spillway/core/scenarios';
import type { Language } from '@spillway/core/shared';
import { formatMoney, formatMoneyRange, formatNumber, formatPercent } from '../format/index.ts';
import { lossWords } from '../words/loss.ts';
import { REPORT_WORDS } from '../words/report-words.ts';
import { inLanguage, isMultiRegional, placeName } from './labels.ts';
import { MILLION } from './money-unit.ts';

/** What an outage itself costs: the headline before recapture, and recapture as a line of its own. */
export interface DirectLossLines {
  readonly gross: string;
  readonly recapture: string;
}

export function directLossLines(assessment: Assessment, language: Language): readonly DirectLossLines[] {
  const withRegion = isMultiRegional(assessment);
  const money = (value: number): string => lossWords(value * MILLION, assessment.money.currency, language);
  const percent = (share: number): string => formatPercent(share, language);
  return assessment.directLosses.map(({ effectiveDays, gross, net, recapture, ...place }) => {
    const name = placeName(place, language, withRegion);
    const days = formatNumber(effectiveDays, language);
    const { asked, cap, used, recaptured } = recapture;
    return language === 'en'
      ? {
          gross: `${name}: ${money(gross.output)} of output and ${money(gross.valueAdded)} of value added over ${days} days at full depth, before recapture.`,
          recapture:
            asked === 0
              ? 'Made up later: nothing is assumed.'
              : used === 0
                ? `Made up later: ${percent(asked)} was asked for, but spare capacity reaches nothing of it before buyers stop waiting.`
                : `Made up later: ${money(recaptured.output)} of output (${percent(asked)} asked for, spare capacity allows ${percent(cap)}, ${percent(used)} used), which leaves ${money(net.output)}.`,
        }
      : {
          gross: `${name}: 완전 중단 ${days}일에 해당하는 산출액 ${money(gross.output)}, 부가가치 ${money(gross.valueAdded)} (만회 전).`,
          recapture:
            asked === 0
              ? '나중에 만회: 없다고 봅니다.'
              : used === 0
                ? `나중에 만회: ${percent(asked)}를 요청했으나, 구매자가 기다리는 동안 여유 생산능력으로 만회할 수 있는 것이 없습니다.`
                : `나중에 만회: 산출액 ${money(recaptured.output)} (요청 ${percent(asked)}, 여유 생산능력 한도 ${percent(cap)}, 적용 ${percent(used)}). 만회 후 ${money(net.output)}.`,
        };
  });
}

export interface CostLine {
  readonly label: string;
  readonly amount: string;
  readonly kind: string;
}

/** Costs beside the damage; money that only changes hands is marked. */
export const costLines = (assessment: Assessment, language: Language): readonly CostLine[] =>
  assessment.costs.map(({ label, amount, low, high, transfer }) => ({
    label: inLanguage(label, language),
    amount:
      low === null || high === null
        ? formatMoney(amount * MILLION, assessment.money.currency, language)
        : formatMoneyRange(
            { low: low * MILLION, mode: amount * MILLION, high: high * MILLION },
            assessment.money.currency,
            language,
          ),
    kind: REPORT_WORDS[language][transfer ? 'transfer' : 'cost'],
  }));

/** Warnings before notes. */
export const sortedNotes = (
  assessment: Assessment,
  language: Language,
): readonly { readonly warns: boolean; readonly text: string }[] =>
  assessment.notes
    .map(({ severity, text }) => ({ warns: severity === 'warning', text: inLanguage(text, language) }))
    .toSorted((a, b) => Number(b.warns) - Number(a.warns));

const SHOCK = { en: 'Shock', ko: '충격' } as const;
/** What a scenario commonly gives a source for, besides its shocks. */
const SOURCE_OF: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  'published result': { en: 'Published result', ko: '공표된 추정치' },
};

/** Sources of the scenario's numbers, with a shock named by its place in the scenario, counted from 1. */
export const sourceLines = (assessment: Assessment, language: Language): readonly string[] =>
  assessment.provenance.sources.map(({ of, text }) => {
    const shock = /^shocks\/(\d+)$/.exec(of)?.[1];
    if (shock !== undefined) return `${SHOCK[language]} ${Number(shock) + 1}: ${text}`;
    return `${(Object.hasOwn(SOURCE_OF, of) ? SOURCE_OF[of]?.[language] : undefined) ?? of}: ${text}`;
  });
