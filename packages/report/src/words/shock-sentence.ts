import type { Assessment, ScenarioShock } from '@spillway/core/scenarios';
import type { Language } from '@spillway/core/shared';
import { amountRange, daysRange, isNegative, isWhole, percentRange } from './shock-numbers.ts';
import { type AskedShock, codedIndustries, shockRegion } from './shock-places.ts';

type Shock<K extends ScenarioShock['kind']> = Extract<ScenarioShock, { kind: K }>;

const EXPORTS = {
  included: { en: 'exports included', ko: '수출 포함' },
  excluded: { en: 'exports excluded', ko: '수출 제외' },
  only: { en: 'exports only', ko: '수출만' },
} as const;

const MEANINGS = {
  'demand-perturbation': {
    en: (p: string) => `demand falls by ${p} of planned output (c*)`,
    ko: (p: string) => `계획 산출의 ${p}만큼 수요가 줄어든 것(c*)`,
  },
  'final-demand': {
    en: (p: string) => `final demand falls by ${p}`,
    ko: (p: string) => `최종수요가 ${p} 줄어든 것`,
  },
  output: {
    en: (p: string) => `output itself falls by ${p}`,
    ko: (p: string) => `산출 자체가 ${p} 줄어든 것`,
  },
  'primary-input': {
    en: (p: string) => `value added falls by ${p}`,
    ko: (p: string) => `부가가치가 ${p} 줄어든 것`,
  },
} as const;

const RECOVERY = {
  step: {
    en: (days: string) => `returns all at once after another ${days}`,
    ko: (days: string) => `다시 ${days} 뒤 한꺼번에 회복`,
  },
  linear: {
    en: (days: string) => `recovers evenly over ${days}`,
    ko: (days: string) => `이후 ${days}에 걸쳐 고르게 회복`,
  },
  exponential: {
    en: (days: string) => `recovers over ${days}, fast at first`,
    ko: (days: string) => `이후 ${days}에 걸쳐 회복(처음에 빠름)`,
  },
} as const;

function recoveryWords({ recovery }: Shock<'outage'>, language: Language): string {
  if (recovery === undefined) return '';
  const en = language === 'en';
  if (recovery.shape === 'points')
    return en ? ', then recovers along the given points' : ', 이후 주어진 점을 따라 회복';
  const words = RECOVERY[recovery.shape][language](daysRange(recovery.days, language));
  return en ? `, then ${words}` : `, ${words}`;
}

function costSentence(shock: Shock<'cost'>, language: Language): string {
  const label = typeof shock.label === 'string' ? shock.label : shock.label[language];
  const amount = amountRange(shock.amount, language);
  if (language === 'en') {
    return `${label}: ${amount}, ${shock.transfer ? 'money that only changes hands,' : 'a cost'} outside every total`;
  }
  return `${label}: ${amount}(${shock.transfer ? '주인만 바뀌는 돈' : '별도 비용'}, 합계에 넣지 않음)`;
}

function demandSentence(shock: Shock<'demand'>, where: string, several: boolean, language: Language): string {
  const falls = isNegative(shock.change ?? shock.amount!.value);
  const size =
    shock.change === undefined ? amountRange(shock.amount!, language) : percentRange(shock.change, language);
  const scope = shock.change === undefined ? '' : EXPORTS[shock.exports ?? 'included'][language];
  if (language === 'en') {
    return `Final demand for ${several ? '' : 'domestic '}${where} ${falls ? 'falls' : 'rises'} by ${size}${scope === '' ? '' : `, ${scope}`}`;
  }
  return `${where} ${several ? '' : '국내 '}생산분에 대한 최종수요${scope === '' ? '' : `(${scope})`}가 ${size} ${falls ? '줄어듦' : '늘어남'}`;
}

function outageSentence(shock: Shock<'outage'>, where: string, language: Language): string {
  const [share, depth] = [shock.share ?? 1, shock.depth ?? 1];
  const span = daysRange(shock.days, language);
  const back = recoveryWords(shock, language);
  if (language === 'en') {
    const part = isWhole(share) ? 'All' : percentRange(share, 'en');
    const verb = isWhole(depth) ? 'stops' : `loses ${percentRange(depth, 'en')} of its output`;
    return `${part} of ${where} ${verb} for ${span}${back}`;
  }
  const part = isWhole(share) ? '생산 전체' : percentRange(share, 'ko');
  return isWhole(depth)
    ? `${where}의 ${part}가 ${span} 동안 멈춤${back}`
    : `${where}의 ${part}에서 산출이 ${span} 동안 ${percentRange(depth, 'ko')} 줄어듦${back}`;
}

/** One shock as a sentence, with its numbers and their bounds as the scenario gives them. */
export function shockSentence(asked: AskedShock, assessment: Assessment, language: Language): string {
  const { shock } = asked;
  if (shock.kind === 'cost') return costSentence(shock, language);
  const where = codedIndustries(asked, assessment, language);
  if (shock.kind === 'outage') return outageSentence(shock, where, language);
  if (shock.kind === 'demand') {
    return demandSentence(shock, where, shockRegion(asked, assessment, language) !== null, language);
  }
  const size = percentRange(shock.fraction, language);
  const meaning = MEANINGS[shock.meaning][language](size);
  return language === 'en'
    ? `Inoperability of ${size} in ${where}, read as: ${meaning}`
    : `${where}의 불능률 ${size}: ${meaning}으로 봄`;
}
