import type { Assessment } from '@spillway/core/scenarios';
import type { Language } from '@spillway/core/shared';
import { formatNumber, formatPercent } from '../format/index.ts';
import { lossWords } from '../words/loss.ts';
import { inLanguage, isMultiRegional, placeName } from './labels.ts';
import { MILLION } from './money-unit.ts';

/** What an outage itself costs: the headline before recapture, and recapture as a line of its own. */
export interface DirectLossLines {
  readonly gross: string;
  readonly recapture: string;
}

/** What may be made up later: nothing is assumed, nothing or only a part can be reached, or all that was asked for. */
function recaptureWords(
  { recapture, net }: Assessment['directLosses'][number],
  money: (value: number) => string,
  language: Language,
): string {
  const { asked, cap, used, recaptured } = recapture;
  const [wanted, reachable] = [formatPercent(asked, language), formatPercent(cap, language)];
  const output = money(recaptured.output);
  const rest = money(net.output);
  if (language === 'en') {
    if (asked === 0) return 'Made up later: nothing is assumed.';
    if (used === 0)
      return `Made up later: ${wanted} was asked for, but nothing can be reached: spare capacity allows ${reachable} while buyers wait.`;
    return used < asked
      ? `Made up later: ${output} of output; ${wanted} was asked for, but only ${reachable} can be reached with spare capacity while buyers wait, which leaves ${rest}.`
      : `Made up later: ${output} of output (${wanted} asked for; spare capacity allows ${reachable}), which leaves ${rest}.`;
  }
  if (asked === 0) return '나중에 만회: 없다고 봅니다.';
  if (used === 0)
    return `나중에 만회: 요청 ${wanted}, 그러나 구매자가 기다리는 동안의 여유 생산능력 한도가 ${reachable}여서 만회할 수 있는 것이 없습니다.`;
  return used < asked
    ? `나중에 만회: 산출액 ${output}. 요청 ${wanted}, 그러나 구매자가 기다리는 동안의 여유 생산능력으로는 ${reachable}만 만회할 수 있습니다. 만회 후 ${rest}.`
    : `나중에 만회: 산출액 ${output} (요청 ${wanted}, 여유 생산능력 한도 ${reachable}). 만회 후 ${rest}.`;
}

/** `3 days`, `9시간`: short stops are told in hours. */
function lengthAtDepth(days: number, language: Language): string {
  const inHours = days < 2;
  const count = formatNumber(inHours ? 24 * days : days, language);
  if (language === 'ko') return `${count}${inHours ? '시간' : '일'}`;
  return `${count} ${inHours ? 'hour' : 'day'}${count === '1' ? '' : 's'}`;
}

export function directLossLines(assessment: Assessment, language: Language): readonly DirectLossLines[] {
  const withRegion = isMultiRegional(assessment);
  const money = (value: number): string => lossWords(value * MILLION, assessment.money.currency, language);
  return assessment.directLosses.map((loss) => {
    const name = placeName(loss, language, withRegion);
    const length = lengthAtDepth(loss.effectiveDays, language);
    const [output, valueAdded] = [money(loss.gross.output), money(loss.gross.valueAdded)];
    return {
      gross:
        language === 'en'
          ? `${name}: ${output} of output and ${valueAdded} of value added over ${length} at full depth, before recapture.`
          : `${name}: 완전 중단 ${length}에 해당하는 산출액 ${output}, 부가가치 ${valueAdded} (만회 전).`,
      recapture: recaptureWords(loss, money, language),
    };
  });
}

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
