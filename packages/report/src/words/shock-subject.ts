import type { Assessment, ScenarioShock } from '@spillway/core/scenarios';
import type { Language } from '@spillway/core/shared';
import { amountWords, dayCount, isNegative, isWhole, percentWords } from './shock-numbers.ts';
import {
  type AskedShock,
  asIndustry,
  industriesAfter,
  koreanIndustries,
  shockRegion,
} from './shock-places.ts';

type Shock<K extends ScenarioShock['kind']> = Extract<ScenarioShock, { kind: K }>;

/** "An 8 %, an 11 %, an 18 %, an 80 %": numbers whose reading begins with a vowel. */
const article = (size: string): string => (/^(8|1[18](?!\d))/.test(size) ? 'An' : 'A');

/** Whose demand moves: all final demand, that at home, or exports. */
const DEMAND_OF = {
  included: { en: 'final demand', ko: '최종수요' },
  excluded: { en: 'final demand at home', ko: '국내 최종수요' },
  only: { en: 'exports', ko: '수출' },
} as const;

const demandOf = (shock: Shock<'demand'>, language: Language): string =>
  DEMAND_OF[shock.exports ?? 'included'][language];

/** `, with 85 days of recovery,` behind the days of a full stop; a step holds the loss until it ends at once. */
function recoveryEnglish({ recovery }: Shock<'outage'>): string {
  if (recovery === undefined) return '';
  if (recovery.shape === 'points') return ', with its recovery,';
  const days = dayCount(recovery.days, 'en');
  const unit = days === '1' ? 'day' : 'days';
  return recovery.shape === 'step'
    ? `, with another ${days} ${unit} until it returns,`
    : `, with ${days} ${unit} of recovery,`;
}

/** `멈추면`, or `멈추고 85일에 걸쳐 회복하면` where output comes back slowly. */
function andRecovers(stem: string, { recovery }: Shock<'outage'>): string {
  if (recovery === undefined) return `${stem}면`;
  if (recovery.shape === 'points') return `${stem}고 서서히 회복하면`;
  const days = dayCount(recovery.days, 'ko');
  return recovery.shape === 'step'
    ? `${stem}고 다시 ${days}일 뒤 한꺼번에 회복하면`
    : `${stem}고 ${days}일에 걸쳐 회복하면`;
}

function demandEnglish(shock: Shock<'demand'>, asked: AskedShock, region: string | null): string {
  const falls = isNegative(shock.change ?? shock.amount!.value);
  const move = falls ? 'fall' : 'rise';
  const preposition = shock.exports === 'only' ? 'of' : 'for';
  const where = industriesAfter(region === null ? `${preposition} domestic` : preposition, asked);
  const made = region === null ? '' : ` made in ${region}`;
  if (shock.change === undefined) {
    return `A ${move} of ${amountWords(shock.amount!, 'en')} in final demand ${where}${made}`;
  }
  const size = percentWords(shock.change, 'en');
  return `${article(size)} ${size} ${move} in ${demandOf(shock, 'en')} ${where}${made}`;
}

function outageEnglish(shock: Shock<'outage'>, asked: AskedShock, region: string | null): string {
  const span = dayCount(shock.days, 'en');
  const start = `${article(span)} ${span}-day`;
  const [share, depth] = [shock.share ?? 1, shock.depth ?? 1];
  const part = isWhole(share) ? '' : ` ${percentWords(share, 'en')}`;
  const place = region === null ? '' : ` in ${region}`;
  if (isWhole(depth))
    return `${start} outage${recoveryEnglish(shock)}${part === '' ? '' : ` of${part}`} ${industriesAfter('of', asked)}${place}`;
  const where = part === '' ? industriesAfter('in', asked) : `in${part} ${industriesAfter('of', asked)}`;
  return `${start} loss${recoveryEnglish(shock)} of ${percentWords(depth, 'en')} of output ${where}${place}`;
}

function english(asked: AskedShock, assessment: Assessment): string | null {
  const { shock } = asked;
  const region = shockRegion(asked, assessment, 'en');
  if (shock.kind === 'demand') return demandEnglish(shock, asked, region);
  if (shock.kind === 'outage') return outageEnglish(shock, asked, region);
  if (shock.kind === 'cost') return null;
  const size = percentWords(shock.fraction, 'en');
  return `${article(size)} ${size} inoperability ${industriesAfter('of', asked)}${region === null ? '' : ` in ${region}`}`;
}

function korean(asked: AskedShock, assessment: Assessment): string | null {
  const { shock } = asked;
  const names = koreanIndustries(asked, assessment);
  if (shock.kind === 'demand') {
    const size =
      shock.change === undefined ? amountWords(shock.amount!, 'ko') : percentWords(shock.change, 'ko');
    const made = shockRegion(asked, assessment, 'ko') === null ? '국내 생산분' : '생산분';
    const verb = isNegative(shock.change ?? shock.amount!.value) ? '줄면' : '늘면';
    return shock.exports === 'only'
      ? `${names} 수출이 ${size} ${verb}`
      : `${names} ${made}에 대한 ${demandOf(shock, 'ko')}가 ${size} ${verb}`;
  }
  if (shock.kind === 'cost') return null;
  const industry = asIndustry(names);
  if (shock.kind === 'inoperability') {
    return `${industry}의 불능률이 ${percentWords(shock.fraction, 'ko')}이면`;
  }
  const [share, depth] = [shock.share ?? 1, shock.depth ?? 1];
  const span = `${dayCount(shock.days, 'ko')}일 동안`;
  const part = percentWords(share, 'ko');
  if (isWhole(depth)) {
    return isWhole(share)
      ? `${industry}의 생산이 ${span} ${andRecovers('멈추', shock)}`
      : `${industry}의 ${part}가 ${span} ${andRecovers('멈추', shock)}`;
  }
  const where = isWhole(share) ? `${industry}의` : `${industry}의 ${part}에서`;
  return `${where} 산출이 ${span} ${percentWords(depth, 'ko')} ${andRecovers('줄', shock)}`;
}

/**
 * What happened as words that a sentence can begin with: `A 10 % fall in final demand for domestic motor vehicles`,
 * `자동차 국내 생산분에 대한 최종수요가 10% 줄면`. Uncertain numbers are told at their most likely value.
 *
 * @returns null where several shocks come together, or none but costs.
 */
export function shockSubject(assessment: Assessment, language: Language): string | null {
  const moving = assessment.shocks.filter(({ shock }) => shock.kind !== 'cost');
  const [asked] = moving;
  if (asked === undefined || moving.length > 1) return null;
  return language === 'en' ? english(asked, assessment) : korean(asked, assessment);
}
