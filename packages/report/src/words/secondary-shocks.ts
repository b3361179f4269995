import { atCase, isUncertain, type ScenarioShock, type UncertainNumber } from '@spillway/core/scenarios';
import type { Language } from '@spillway/core/shared';
import { withParticle } from './particle.ts';
import { amountRange, amountWords, countRange, isWhole, percentRange } from './shock-numbers.ts';

type Shock<K extends ScenarioShock['kind']> = Extract<ScenarioShock, { kind: K }>;

/** Stands with every figure that a rating makes. */
const NO_DOWNGRADE = {
  en: 'no sovereign has been downgraded for a cyber event',
  ko: '사이버 사고로 국가신용등급이 내려간 전례는 없음',
} as const;

/** `all of it leaves the country`, `40%는 해외로 나감`; of nothing, that all stays. */
function abroadWords(share: UncertainNumber, language: Language): string {
  if (isNone(share)) return language === 'en' ? 'all of it stays in the country' : '모두 국내에 남음';
  if (isWhole(share)) return language === 'en' ? 'all of it leaves the country' : '전부 해외로 나감';
  const size = percentRange(share, language);
  return language === 'en'
    ? `${size} of it leaves the country`
    : `${withParticle(size, '은/는')} 해외로 나감`;
}

export function costSentence(shock: Shock<'cost'>, language: Language): string {
  const label = typeof shock.label === 'string' ? shock.label : shock.label[language];
  const amount = amountRange(shock.amount, language);
  const { transfer = false, abroadShare } = shock;
  const abroad = abroadShare === undefined ? null : abroadWords(abroadShare, language);
  if (language === 'en') {
    const leaves = abroad === null ? '' : ` ${abroad},`;
    return `${label}: ${amount}, ${transfer ? 'money that only changes hands,' : 'a cost'}${abroad !== null && !transfer ? ',' : ''}${leaves} outside every total`;
  }
  const leaves = abroad === null ? '' : `, ${abroad}`;
  return `${label}: ${amount}(${transfer ? '주인만 바뀌는 돈' : '별도 비용'}${leaves}, 합계에 넣지 않음)`;
}

/** Whether a share is surely nothing. */
const isNone = (share: UncertainNumber): boolean => !isUncertain(share) && atCase(share, 'mode') === 0;

const RIVALS = 0.8;

/** Demand that falls at first and comes back, and what rivals at home take over. */
export function trustSentence(
  shock: Shock<'trust'>,
  where: string,
  several: boolean,
  language: Language,
): string {
  const fall = percentRange(shock.fall, language);
  const substitution = shock.substitution ?? RIVALS;
  const rivals = percentRange(substitution, language);
  const kept = isNone(substitution);
  const assumed = shock.substitution === undefined;
  const half =
    shock.halfLifeDays === undefined
      ? null
      : countRange(shock.halfLifeDays, { en: 'day', ko: '일' }, language);
  if (language === 'en') {
    const back = half === null ? 'by itself' : `by half every ${half}`;
    return `Customers lose trust: final demand for ${several ? '' : 'domestic '}${where} falls by ${fall} at first and the gap closes ${back}; rivals at home take over ${kept ? 'none' : rivals} of it${assumed ? ' (assumed)' : ''}; secondary damage, outside every total`;
  }
  const back = half === null ? '점차 회복' : `${half}마다 그 감소분이 절반으로 줄어듦`;
  return `신뢰 하락: ${where} ${several ? '' : '국내 '}생산분에 대한 최종수요가 처음에 ${fall} 줄고 ${back}, ${kept ? '국내 경쟁사로 옮겨 가는 몫은 없음' : `그중 ${withParticle(rivals, '은/는')} 국내 경쟁사가 대신 채움`}${assumed ? '(가정)' : ''}, 2차 피해로서 합계에 넣지 않음`;
}

/** A downgrade that someone supposes; told as a supposition. */
export function ratingSentence(shock: Shock<'rating'>, language: Language): string {
  const none = !isUncertain(shock.notches) && atCase(shock.notches, 'mode') === 0;
  if (none) {
    return language === 'en'
      ? `The country’s credit rating stays as it is: ${NO_DOWNGRADE.en}`
      : `국가신용등급은 그대로라고 봄(${NO_DOWNGRADE.ko})`;
  }
  const most = atCase(shock.notches, 'high');
  const unlikely = atCase(shock.notches, 'mode') === 0;
  if (language === 'en') {
    const notches = countRange(shock.notches, { en: 'notch', ko: '' }, 'en').replace('notchs', 'notches');
    const debt = shock.debt === undefined ? 'public debt' : `public debt of ${amountRange(shock.debt, 'en')}`;
    return `Hypothetical (${NO_DOWNGRADE.en}): the country’s credit rating ${unlikely ? `most likely stays, and falls by ${most} ${most === 1 ? 'notch' : 'notches'} at most` : `falls by ${notches}`}; extra interest on ${debt}, outside every total`;
  }
  const notches = countRange(shock.notches, { en: '', ko: '단계' }, 'ko');
  const debt = shock.debt === undefined ? '국가채무' : `국가채무 ${amountRange(shock.debt, 'ko')}`;
  return `가정(${NO_DOWNGRADE.ko}): 국가신용등급이 ${unlikely ? `그대로일 가능성이 가장 크고 많아야 ${most}단계 떨어져` : `${notches} 떨어져`} ${debt}의 이자 부담이 늘어남, 합계에 넣지 않음`;
}

/** Deaths and injuries at a stated value of a statistical life. */
export function harmSentence(shock: Shock<'harm'>, language: Language): string {
  const { deaths, injuries, valueOfLife } = shock;
  const value = isUncertain(valueOfLife.value)
    ? amountRange(valueOfLife, language)
    : amountWords(valueOfLife, language);
  if (language === 'en') {
    const parts = [
      ...(deaths === undefined ? [] : [countRange(deaths, { en: 'death', ko: '' }, 'en')]),
      ...(injuries === undefined
        ? []
        : [countRange(injuries, { en: 'injury', ko: '' }, 'en').replace('injurys', 'injuries')]),
    ];
    return `Physical harm: ${parts.join(' and ') || 'none stated'}, valued at ${value} for a statistical life, outside every total`;
  }
  const parts = [
    ...(deaths === undefined ? [] : [`사망 ${countRange(deaths, { en: '', ko: '명' }, 'ko')}`]),
    ...(injuries === undefined ? [] : [`부상 ${countRange(injuries, { en: '', ko: '명' }, 'ko')}`]),
  ];
  return `인명 피해: ${parts.join(', ') || '명시되지 않음'}(통계적 생명 가치 ${value} 기준), 합계에 넣지 않음`;
}
