import { atCase, isUncertain, type ScenarioShock, type UncertainNumber } from '@spillway/core/scenarios';
import type { Language } from '@spillway/core/shared';
import { exactFraction } from './fraction.ts';
import { withParticle } from './particle.ts';
import { countRange, isWhole, percentRange, percentWords } from './shock-numbers.ts';

type Dependency = Extract<ScenarioShock, { kind: 'dependency' }>;

/** How much of a service fails, most likely: `half`, `a third`, otherwise `12 %`; null for all of it. */
export const failedShare = (fraction: UncertainNumber, language: Language): string | null =>
  isWhole(fraction)
    ? null
    : (exactFraction(atCase(fraction, 'mode'), language) ?? percentWords(fraction, language));

/** The same with its bounds: `12 % (10 to 15 %)`. */
const failedRange = (fraction: UncertainNumber, language: Language): string | null =>
  isUncertain(fraction) ? percentRange(fraction, language) : failedShare(fraction, language);

/** A share that every user loses, or one number for each; null where each industry's own use of the service is meant. */
function importanceWords({ importance }: Dependency, language: Language): string {
  const one =
    typeof importance === 'number' ||
    (typeof importance === 'object' &&
      ['fixed', 'low', 'quantiles', 'uniform', 'normal', 'lognormal', 'beta', 'empirical'].some((key) =>
        Object.hasOwn(importance, key),
      ));
  if (one) {
    const share = percentRange(importance as UncertainNumber, language);
    return language === 'en'
      ? `a user without it loses ${share} of its output`
      : `서비스가 끊긴 산업은 산출의 ${withParticle(share, '을/를')} 잃음`;
  }
  return language === 'en'
    ? 'each industry loses the part of its output that depends on it'
    : '각 산업은 이 서비스에 의존하는 만큼 생산을 잃음';
}

/** `통신(J61) 서비스`, but `정보 서비스(J62)`, which says so itself. */
export const asService = (names: string): string =>
  /서비스(\([^)]*\))?$/.test(names) ? names : `${names} 서비스`;

/** What fails, without when: `half of telecommunications (J61) fails; each industry loses the part of its output that depends on it`. */
export function dependencyBody(shock: Dependency, where: string, back: string, language: Language): string {
  const share = failedRange(shock.fraction, language);
  const buffer =
    shock.bufferHours === undefined
      ? null
      : countRange(shock.bufferHours, { en: 'hour', ko: '시간' }, language);
  const users = importanceWords(shock, language);
  if (language === 'en') {
    const carried = buffer === null ? '' : `, after backup has carried it for ${buffer}`;
    return `${share ?? 'all'} of ${where} fails${back}; ${users}${carried}`;
  }
  const carried = buffer === null ? '' : `(처음 ${buffer}은 비상 수단으로 버팀)`;
  const service = asService(where);
  return `${service}${share === null ? ' 전체가' : `의 ${withParticle(share, '이/가')}`} 멈춤${back}; ${users}${carried}`;
}
