import type { ScenarioShock } from '@spillway/core/scenarios';
import type { Language } from '@spillway/core/shared';
import { dependencyBody } from './dependency-words.ts';
import { costSentence, harmSentence, ratingSentence, trustSentence } from './secondary-shocks.ts';
import { amountRange, isNegative, isWhole, percentRange } from './shock-numbers.ts';
import { type AskedShock, codedIndustries, shockRegion, type ShockSetting } from './shock-places.ts';
import { dateWords, lengthRange, periodWords, type Timed } from './shock-timing.ts';

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
  step: { en: 'returns all at once', ko: '한꺼번에 회복' },
  linear: { en: 'recovers evenly', ko: '고르게 회복' },
  exponential: { en: 'recovers, fast at first,', ko: '회복(처음에 빠름)' },
} as const;

/** How output comes back, behind the stop itself: `, then recovers evenly over 85 days`. */
function recoveryWords({ recovery }: Pick<Shock<'outage'>, 'recovery'>, language: Language): string {
  if (recovery === undefined) return '';
  const en = language === 'en';
  if (recovery.shape === 'points')
    return en ? ', then recovers along the given points' : ', 이후 주어진 점을 따라 회복';
  const how = RECOVERY[recovery.shape][language];
  const length = lengthRange(recovery, language);
  if (length === null) {
    const until = recovery.until === undefined ? null : dateWords(recovery.until, language);
    if (until === null) return en ? `, then ${how.replace(/,$/, '')}` : `, 이후 ${how}`;
    if (recovery.shape === 'step') return en ? `, then ${how} on ${until}` : `, ${until}에 ${how}`;
    return en ? `, then ${how} until ${until}` : `, 이후 ${until}까지 ${how}`;
  }
  if (recovery.shape === 'step')
    return en ? `, then ${how} after another ${length}` : `, 다시 ${length} 뒤 ${how}`;
  if (!en) return `, 이후 ${length}에 걸쳐 ${how}`;
  // Fast at first: said behind the length.
  const [verb, manner] = how.split(', ') as [string, string | undefined];
  return `, then ${verb} over ${length}${manner === undefined ? '' : `, ${manner.replace(/,$/, '')}`}`;
}

const WEEK = {
  'five-day': { en: 'Monday to Friday', ko: '월~금요일' },
  'six-day': { en: 'Monday to Saturday', ko: '월~토요일' },
  'seven-day': { en: 'all days of the week', ko: '모든 요일' },
} as const;
const HOLIDAYS = {
  KOR: { en: 'Korean holidays', ko: '한국 공휴일' },
  GBR: { en: 'British holidays', ko: '영국 공휴일' },
  USA: { en: 'US holidays', ko: '미국 공휴일' },
} as const;

/** Which days count: `; only working days count (Monday to Friday, without Korean holidays)`. */
function calendarWords({ calendar }: Shock<'outage'>, language: Language): string {
  if (calendar === undefined) return '';
  const { week, holidays } = calendar;
  const off =
    holidays === undefined
      ? null
      : typeof holidays === 'string'
        ? HOLIDAYS[holidays][language]
        : { en: 'the given holidays', ko: '주어진 휴일' }[language];
  const days = WEEK[week][language];
  if (language === 'en')
    return `; only working days count (${days}${off === null ? '' : `, without ${off}`})`;
  return `(조업일만 계산: ${days}${off === null ? '' : `, ${off} 제외`})`;
}

function demandBody(shock: Shock<'demand'>, where: string, several: boolean, language: Language): string {
  const falls = isNegative(shock.change ?? shock.amount!.value);
  const size =
    shock.change === undefined ? amountRange(shock.amount!, language) : percentRange(shock.change, language);
  const scope = shock.change === undefined ? '' : EXPORTS[shock.exports ?? 'included'][language];
  if (language === 'en') {
    return `Final demand for ${several ? '' : 'domestic '}${where} ${falls ? 'falls' : 'rises'} by ${size}${scope === '' ? '' : `, ${scope}`}`;
  }
  return `${where} ${several ? '' : '국내 '}생산분에 대한 최종수요${scope === '' ? '' : `(${scope})`}가 ${size} ${falls ? '줄어듦' : '늘어남'}`;
}

function outageBody(shock: Shock<'outage'>, where: string, language: Language): string {
  const [share, depth] = [shock.share ?? 1, shock.depth ?? 1];
  const length = lengthRange(shock, language);
  const back = `${recoveryWords(shock, language)}${calendarWords(shock, language)}`;
  if (language === 'en') {
    const part = isWhole(share) ? 'All' : percentRange(share, 'en');
    const verb = isWhole(depth) ? 'stops' : `loses ${percentRange(depth, 'en')} of its output`;
    return `${part} of ${where} ${verb}${length === null ? '' : ` for ${length}`}${back}`;
  }
  const part = isWhole(share) ? '생산 전체' : percentRange(share, 'ko');
  const span = length === null ? '' : ` ${length} 동안`;
  return isWhole(depth)
    ? `${where}의 ${part}가${span} 멈춤${back}`
    : `${where}의 ${part}에서 산출이${span} ${percentRange(depth, 'ko')} 줄어듦${back}`;
}

function inoperabilityBody(shock: Shock<'inoperability'>, where: string, language: Language): string {
  const size = percentRange(shock.fraction, language);
  const meaning = MEANINGS[shock.meaning][language](size);
  return language === 'en'
    ? `Inoperability of ${size} in ${where}, read as: ${meaning}`
    : `${where}의 불능률 ${size}: ${meaning}으로 봄`;
}

/** Puts when a shock holds before what happens: `For 9 hours, half of …`, `2025년 9월 1일부터 10월 8일까지 …`. */
function timed(
  body: string,
  shock: Timed,
  begins: string | null,
  withLength: boolean,
  language: Language,
): string {
  const period = periodWords(shock, begins, language);
  const length = withLength ? lengthRange(shock, language) : null;
  const en = language === 'en';
  const parts = [
    ...(period === null ? [] : [period]),
    ...(length === null ? [] : [en ? `for ${length}` : `${length} 동안`]),
  ];
  if (!en) return [...parts, body].join(' ');
  // `For 30 days from 3 September 2025`, not `from … on`.
  if (parts.length === 2) parts.splice(0, 2, `${parts[1]} ${parts[0].replace(/ on$/, '')}`);
  const sentence = [
    ...parts,
    parts.length === 0 ? body : body.replace(/^[A-Z](?=[a-z])/, (c) => c.toLowerCase()),
  ].join(', ');
  return sentence.replace(/^[a-z]/, (letter) => letter.toUpperCase());
}

/** One shock as a sentence, with its numbers and their bounds as the scenario gives them. */
export function shockSentence(asked: AskedShock, setting: ShockSetting, language: Language): string {
  const { shock } = asked;
  if (shock.kind === 'cost') return costSentence(shock, language);
  if (shock.kind === 'rating') return ratingSentence(shock, language);
  if (shock.kind === 'harm') return harmSentence(shock, language);
  const where = codedIndustries(asked, setting, language);
  const several = shockRegion(asked, setting, language) !== null;
  const begins = setting.path?.begins ?? null;
  switch (shock.kind) {
    case 'demand':
      return timed(demandBody(shock, where, several, language), shock, begins, true, language);
    case 'inoperability':
      return timed(inoperabilityBody(shock, where, language), shock, begins, true, language);
    case 'outage':
      return timed(outageBody(shock, where, language), shock, begins, false, language);
    case 'dependency': {
      const back = recoveryWords(shock, language);
      return timed(dependencyBody(shock, where, back, language), shock, begins, true, language);
    }
    case 'trust':
      return timed(
        trustSentence(shock, where, several, language),
        { start: shock.start },
        begins,
        false,
        language,
      );
  }
}
