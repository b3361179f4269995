import type { Assessment, ScenarioShock } from '@spillway/core/scenarios';
import type { Language } from '@spillway/core/shared';
import { asService, failedShare } from './dependency-words.ts';
import { withParticle } from './particle.ts';
import { amountWords, isNegative, isWhole, percentWords } from './shock-numbers.ts';
import {
  type AskedShock,
  asIndustry,
  industriesAfter,
  koreanIndustries,
  shockRegion,
} from './shock-places.ts';
import { dateWords, lengthNoun, lengthWords, periodWords, type Timed } from './shock-timing.ts';

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
function recoveryEnglish({ recovery }: Pick<Shock<'outage'>, 'recovery'>): string {
  if (recovery === undefined) return '';
  const length = recovery.shape === 'points' ? null : lengthNoun(recovery, 'en');
  if (recovery.shape === 'points' || length === null) return ', with its recovery,';
  return recovery.shape === 'step'
    ? `, with another ${length} until it returns,`
    : `, with ${length} of recovery,`;
}

/** `멈추면`, or `멈추고 85일에 걸쳐 회복하면` where output comes back slowly. */
function andRecovers(stem: string, { recovery }: Pick<Shock<'outage'>, 'recovery'>): string {
  if (recovery === undefined) return `${stem}면`;
  if (recovery.shape === 'points') return `${stem}고 서서히 회복하면`;
  const length = lengthNoun(recovery, 'ko');
  if (length === null) {
    if (recovery.until === undefined) return `${stem}고 서서히 회복하면`;
    const until = dateWords(recovery.until, 'ko');
    return recovery.shape === 'step'
      ? `${stem}고 ${until}에 한꺼번에 회복하면`
      : `${stem}고 ${until}까지 회복하면`;
  }
  return recovery.shape === 'step'
    ? `${stem}고 다시 ${length} 뒤 한꺼번에 회복하면`
    : `${stem}고 ${length}에 걸쳐 회복하면`;
}

/** When a shock holds, behind its noun: ` for 30 days`, ` from 1 September to 8 October 2025`. */
function timeEnglish(shock: Timed, begins: string | null, withLength: boolean): string {
  const [period, length] = [periodWords(shock, begins, 'en'), withLength ? lengthNoun(shock, 'en') : null];
  if (length === null) return period === null ? '' : ` ${period}`;
  return ` for ${length}${period === null ? '' : ` ${period.replace(/ on$/, '')}`}`;
}

/** The same before a Korean verb: `30일 동안 `, `2025년 9월 1일부터 10월 8일까지 `. */
function timeKorean(shock: Timed, begins: string | null): string {
  const [period, length] = [periodWords(shock, begins, 'ko'), lengthNoun(shock, 'ko')];
  return `${period === null ? '' : `${period} `}${length === null ? '' : `${length} 동안 `}`;
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

function outageEnglish(
  shock: Shock<'outage'>,
  asked: AskedShock,
  region: string | null,
  begins: string | null,
): string {
  const span = lengthWords(shock, 'en');
  const [share, depth] = [shock.share ?? 1, shock.depth ?? 1];
  const part = isWhole(share) ? '' : ` ${percentWords(share, 'en')}`;
  const place = `${region === null ? '' : ` in ${region}`}${timeEnglish(shock, begins, false)}`;
  if (isWhole(depth)) {
    const start = span === null ? 'An' : `${article(span)} ${span}`;
    return `${start} outage${recoveryEnglish(shock)}${part === '' ? '' : ` of${part}`} ${industriesAfter('of', asked)}${place}`;
  }
  const start = span === null ? 'A' : `${article(span)} ${span}`;
  const where = part === '' ? industriesAfter('in', asked) : `in${part} ${industriesAfter('of', asked)}`;
  return `${start} loss${recoveryEnglish(shock)} of ${percentWords(depth, 'en')} of output ${where}${place}`;
}

function dependencyEnglish(
  shock: Shock<'dependency'>,
  asked: AskedShock,
  region: string | null,
  begins: string | null,
): string {
  const span = lengthWords(shock, 'en');
  const share = failedShare(shock.fraction, 'en');
  const part = share === null ? '' : ` of ${share}`;
  const place = `${region === null ? '' : ` in ${region}`}${timeEnglish(shock, begins, false)}`;
  return `${span === null ? 'A' : `${article(span)} ${span}`} failure${recoveryEnglish(shock)}${part} ${industriesAfter('of', asked)}${place}`;
}

/** Shocks that move the loss itself; the others have lines of their own. */
type MovingShock = Exclude<ScenarioShock, { kind: 'cost' | 'trust' | 'rating' | 'harm' }>;

/** Whether a shock moves the loss itself. */
export const isMoving = (shock: ScenarioShock): shock is MovingShock =>
  !['cost', 'trust', 'rating', 'harm'].includes(shock.kind);

function english(shock: MovingShock, asked: AskedShock, assessment: Assessment): string {
  const region = shockRegion(asked, assessment, 'en');
  const begins = assessment.path?.begins ?? null;
  switch (shock.kind) {
    case 'demand':
      return `${demandEnglish(shock, asked, region)}${timeEnglish(shock, begins, true)}`;
    case 'outage':
      return outageEnglish(shock, asked, region, begins);
    case 'dependency':
      return dependencyEnglish(shock, asked, region, begins);
    case 'inoperability': {
      const size = percentWords(shock.fraction, 'en');
      return `${article(size)} ${size} inoperability ${industriesAfter('of', asked)}${region === null ? '' : ` in ${region}`}${timeEnglish(shock, begins, true)}`;
    }
  }
}

function outageKorean(shock: Shock<'outage'>, industry: string, when: string): string {
  const [share, depth] = [shock.share ?? 1, shock.depth ?? 1];
  const part = percentWords(share, 'ko');
  if (isWhole(depth)) {
    return `${industry}의 ${isWhole(share) ? '생산이' : `${part}가`} ${when}${andRecovers('멈추', shock)}`;
  }
  const where = isWhole(share) ? `${industry}의` : `${industry}의 ${part}에서`;
  return `${where} 산출이 ${when}${percentWords(depth, 'ko')} ${andRecovers('줄', shock)}`;
}

function korean(shock: MovingShock, asked: AskedShock, assessment: Assessment): string {
  const names = koreanIndustries(asked, assessment);
  const when = timeKorean(shock, assessment.path?.begins ?? null);
  switch (shock.kind) {
    case 'demand': {
      const size =
        shock.change === undefined ? amountWords(shock.amount!, 'ko') : percentWords(shock.change, 'ko');
      const made = shockRegion(asked, assessment, 'ko') === null ? '국내 생산분' : '생산분';
      const verb = isNegative(shock.change ?? shock.amount!.value) ? '줄면' : '늘면';
      return shock.exports === 'only'
        ? `${names} 수출이 ${when}${size} ${verb}`
        : `${names} ${made}에 대한 ${demandOf(shock, 'ko')}가 ${when}${size} ${verb}`;
    }
    case 'inoperability':
      return `${when}${asIndustry(names)}의 불능률이 ${percentWords(shock.fraction, 'ko')}이면`;
    case 'dependency': {
      const share = failedShare(shock.fraction, 'ko');
      const what = share === null ? '가' : `의 ${withParticle(share, '이/가')}`;
      return `${asService(names)}${what} ${when}${andRecovers('멈추', shock)}`;
    }
    case 'outage':
      return outageKorean(shock, asIndustry(names), when);
  }
}

/**
 * What happened as words that a sentence can begin with: `A 10 % fall in final demand for domestic motor vehicles`,
 * `자동차 국내 생산분에 대한 최종수요가 10% 줄면`. Uncertain numbers are told at their most likely value.
 *
 * @returns null where several shocks come together, or none but what stands beside the damage.
 */
export function shockSubject(assessment: Assessment, language: Language): string | null {
  const moving = assessment.shocks.filter(({ shock }) => isMoving(shock));
  const [asked] = moving;
  if (asked === undefined || moving.length > 1 || !isMoving(asked.shock)) return null;
  return language === 'en' ? english(asked.shock, asked, assessment) : korean(asked.shock, asked, assessment);
}
