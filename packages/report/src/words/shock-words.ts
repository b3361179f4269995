import {
  type Assessment,
  atCase,
  isUncertain,
  type ScenarioShock,
  type UncertainNumber,
} from '@spillway/core/scenarios';
import type { Language } from '@spillway/core/shared';
import { formatMoney, formatMoneyRange, formatNumber, formatPercent } from '../format/index.ts';

type Asked = Assessment['shocks'][number];
type Amount = Extract<ScenarioShock, { kind: 'cost' }>['amount'];

const UNIT = { one: 1, thousand: 1e3, million: 1e6, billion: 1e9, trillion: 1e12 } as const;

/** The size of a number at its low, mode and high, smallest first. */
function sizes(number: UncertainNumber): { low: number; mode: number; high: number } {
  const [a, mode, b] = (['low', 'mode', 'high'] as const).map((which) => Math.abs(atCase(number, which))) as [
    number,
    number,
    number,
  ];
  return { low: Math.min(a, b), mode, high: Math.max(a, b) };
}

function percent(number: UncertainNumber, language: Language): string {
  const { low, mode, high } = sizes(number);
  const most = formatPercent(mode, language);
  if (!isUncertain(number)) return most;
  const [from, to] = [formatPercent(low, language), formatPercent(high, language)];
  return language === 'en' ? `${most} (${from} to ${to})` : `${most}(${from}~${to})`;
}

function days(number: UncertainNumber, language: Language): string {
  const { low, mode, high } = sizes(number);
  const words = (value: number): string => formatNumber(value, language);
  if (language === 'ko')
    return isUncertain(number) ? `${words(mode)}일(${words(low)}~${words(high)}일)` : `${words(mode)}일`;
  const unit = mode === 1 && !isUncertain(number) ? 'day' : 'days';
  return isUncertain(number)
    ? `${words(mode)} ${unit} (${words(low)} to ${words(high)})`
    : `${words(mode)} ${unit}`;
}

function money(amount: Amount, language: Language): string {
  const scale = UNIT[amount.unit ?? 'million'];
  const { low, mode, high } = sizes(amount.value);
  return isUncertain(amount.value)
    ? formatMoneyRange(
        { low: low * scale, mode: mode * scale, high: high * scale },
        amount.currency,
        language,
      )
    : formatMoney(mode * scale, amount.currency, language);
}

/** A name inside a sentence: English without its capital, unless it is an abbreviation. */
const inSentence = (name: string, language: Language): string =>
  language === 'en' && /^[A-Z][a-z]/.test(name) ? name[0]!.toLowerCase() + name.slice(1) : name;

function namesOf({ industries }: Asked, language: Language): string {
  const names = industries.map(({ name }) => inSentence(name[language], language));
  if (language === 'ko') return names.join(', ');
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}

/** Codes behind the names, with their region where the economy has several. */
function codesOf({ industries }: Asked, assessment: Assessment): string {
  const several = assessment.economy.country === null;
  return industries.map(({ region, code }) => (several ? `${region} ${code}` : code)).join(', ');
}

const EXPORTS = {
  included: { en: 'exports included', ko: '수출 포함' },
  excluded: { en: 'exports excluded', ko: '수출 제외' },
  only: { en: 'exports only', ko: '수출만' },
} as const;

const MEANINGS = {
  'demand-perturbation': {
    en: (p: string) => `demand falls by ${p} of as-planned output (c*)`,
    ko: (p: string) => `계획 산출의 ${p}만큼 수요가 줄어듦(c*)`,
  },
  'final-demand': {
    en: (p: string) => `final demand falls by ${p}`,
    ko: (p: string) => `최종수요가 ${p} 줄어듦`,
  },
  output: { en: (p: string) => `output itself falls by ${p}`, ko: (p: string) => `산출 자체가 ${p} 줄어듦` },
  'primary-input': {
    en: (p: string) => `value added falls by ${p} (Ghosh)`,
    ko: (p: string) => `부가가치가 ${p} 줄어듦(고시 모형)`,
  },
} as const;

const SHAPES = {
  step: { en: 'at once at the end', ko: '끝에 한꺼번에' },
  linear: { en: 'evenly', ko: '고르게' },
  exponential: { en: 'fast at first', ko: '처음에 빠르게' },
} as const;

function recoveryWords(shock: Extract<ScenarioShock, { kind: 'outage' }>, language: Language): string {
  const { recovery } = shock;
  if (recovery === undefined) return '';
  if (recovery.shape === 'points') {
    return language === 'en' ? ', then comes back along the given points' : ', 이후 주어진 점을 따라 회복';
  }
  const span = days(recovery.days, language);
  return language === 'en'
    ? `, then comes back over ${span}, ${SHAPES[recovery.shape].en}`
    : `, 이후 ${span}에 걸쳐 ${SHAPES[recovery.shape].ko} 회복`;
}

const outageShare = (shock: Extract<ScenarioShock, { kind: 'outage' }>, language: Language): string =>
  percent(shock.share ?? 1, language);

/** One shock as a sentence, with its numbers as the scenario gives them. */
export function shockSentence(asked: Asked, assessment: Assessment, language: Language): string {
  const { shock } = asked;
  const en = language === 'en';
  if (shock.kind === 'cost') {
    const label = typeof shock.label === 'string' ? shock.label : shock.label[language];
    const kind = shock.transfer ? { en: 'a transfer', ko: '이전 지급' } : { en: 'a cost', ko: '비용' };
    return en
      ? `${label}: ${money(shock.amount, language)}, ${kind.en} outside every total`
      : `${label}: ${money(shock.amount, language)}. 합계에 넣지 않는 ${kind.ko}`;
  }
  const where = `${namesOf(asked, language)} (${codesOf(asked, assessment)})`;
  if (shock.kind === 'demand') {
    const falls = atCase(shock.change ?? shock.amount!.value, 'mode') < 0;
    const size =
      shock.change === undefined ? money(shock.amount!, language) : percent(shock.change, language);
    const scope = shock.change === undefined ? '' : `, ${EXPORTS[shock.exports ?? 'included'][language]}`;
    return en
      ? `Final demand for home-made ${where} ${falls ? 'falls' : 'rises'} by ${size}${scope}`
      : `${where} 국산품 최종수요가 ${size} ${falls ? '줄어듦' : '늘어남'}${scope}`;
  }
  if (shock.kind === 'inoperability') {
    const p = percent(shock.fraction, language);
    return en
      ? `Inoperability of ${p} in ${where}, taken to mean: ${MEANINGS[shock.meaning].en(p)}`
      : `${where} 불능률 ${p}. 뜻: ${MEANINGS[shock.meaning].ko(p)}`;
  }
  const depth = shock.depth ?? 1;
  const partly = isUncertain(depth) || atCase(depth, 'mode') !== 1;
  return en
    ? `${outageShare(shock, 'en')} of ${where} ${partly ? `loses ${percent(depth, 'en')} of its output` : 'stops'} for ${days(shock.days, 'en')}${recoveryWords(shock, 'en')}`
    : `${where}의 ${outageShare(shock, 'ko')}에서 ${partly ? `산출의 ${percent(depth, 'ko')}가` : '생산이'} ${days(shock.days, 'ko')} 동안 멈춤${recoveryWords(shock, 'ko')}`;
}

/**
 * What happened as a noun phrase that a sentence can begin with: `A 10 % fall in final demand for home-made motor
 * vehicles`. Null where several shocks come together.
 */
export function shockSubject(assessment: Assessment, language: Language): string | null {
  const moving = assessment.shocks.filter(({ shock }) => shock.kind !== 'cost');
  const [asked] = moving;
  if (asked === undefined || moving.length > 1) return null;
  const { shock } = asked;
  const where = namesOf(asked, language);
  const en = language === 'en';
  switch (shock.kind) {
    case 'demand': {
      const falls = atCase(shock.change ?? shock.amount!.value, 'mode') < 0;
      if (shock.change !== undefined) {
        const size = formatPercent(sizes(shock.change).mode, language);
        return en
          ? `${article(size)} ${size} ${falls ? 'fall' : 'rise'} in final demand for home-made ${where}`
          : `${where} 국산품 최종수요가 ${size} ${falls ? '줄면' : '늘면'}`;
      }
      const size = money(shock.amount!, language);
      return en
        ? `A ${falls ? 'fall' : 'rise'} of ${size} in final demand for home-made ${where}`
        : `${where} 국산품 최종수요가 ${size} ${falls ? '줄면' : '늘면'}`;
    }
    case 'inoperability': {
      const p = formatPercent(sizes(shock.fraction).mode, language);
      return en ? `${article(p)} ${p} inoperability of ${where}` : `${where} 불능률이 ${p}이면`;
    }
    case 'outage': {
      const span = formatNumber(sizes(shock.days).mode, language);
      const share = formatPercent(sizes(shock.share ?? 1).mode, language);
      const whole = share.startsWith('100');
      return en
        ? `A ${span}-day outage of ${whole ? '' : `${share} of `}${where}`
        : `${where}${whole ? '' : `의 ${share}`} 생산이 ${span}일 멈추면`;
    }
    default:
      return null;
  }
}

/** "An 8 %, an 11 %, an 18 %, an 80 %": numbers whose reading begins with a vowel. */
const article = (size: string): string => (/^(8|11(?!\d)|18(?!\d))/.test(size) ? 'An' : 'A');
