import type { IoTable } from '../economy/index.ts';
import type { LocalText } from '../shared/index.ts';
import { atCase, isUncertain } from './at-case.ts';
import { cellsOf, labelOf } from './industry-cells.ts';
import type { Amount, Scenario, ScenarioShock } from './scenario.ts';
import type { UncertainNumber } from './uncertain-number.ts';

const digits = (value: number): string => String(Number(value.toPrecision(4)));

/** A number, or the span it may lie in, in units of `scale`. */
function span(number: UncertainNumber, scale: number, unit: string): string {
  const values = (['low', 'mode', 'high'] as const).map((which) => digits(atCase(number, which) * scale));
  return isUncertain(number)
    ? `${values[0]}–${values[2]}${unit} (${values[1]}${unit})`
    : `${values[1]}${unit}`;
}

const absolute = (number: UncertainNumber): UncertainNumber => {
  const [low, mode, high] = (['low', 'mode', 'high'] as const).map((which) =>
    Math.abs(atCase(number, which)),
  ) as [number, number, number];
  return { low: Math.min(low, high), mode, high: Math.max(low, high) };
};

const money = (amount: Amount): string =>
  `${span(absolute(amount.value), 1, '')} ${amount.unit ?? 'million'} ${amount.currency}`;

const UNIT_KO = { one: '', thousand: '천', million: '백만', billion: '십억', trillion: '조' } as const;

const moneyKo = (amount: Amount): string =>
  `${span(absolute(amount.value), 1, '')}${UNIT_KO[amount.unit ?? 'million']} ${amount.currency}`;

const EXPORTS = {
  included: { en: 'exports included', ko: '수출 포함' },
  excluded: { en: 'exports excluded', ko: '수출 제외' },
  only: { en: 'exports only', ko: '수출만' },
} as const;

const MEANINGS = {
  'demand-perturbation': {
    en: (p: string) => `demand falls by ${p} of as-planned output (c*)`,
    ko: (p: string) => `계획 산출의 ${p}만큼 수요 감소(c*)`,
  },
  'final-demand': {
    en: (p: string) => `final demand falls by ${p}`,
    ko: (p: string) => `최종수요 ${p} 감소`,
  },
  output: { en: (p: string) => `output itself falls by ${p}`, ko: (p: string) => `산출 자체가 ${p} 감소` },
  'primary-input': {
    en: (p: string) => `primary inputs fall by ${p} (Ghosh)`,
    ko: (p: string) => `본원적 투입 ${p} 감소(고시 모형)`,
  },
} as const;

/** One shock as a sentence in each language, with its numbers as the scenario gives them. */
export function shockSentence(scenario: Scenario, index: number, table: IoTable): LocalText {
  const shock: ScenarioShock = scenario.shocks[index]!;
  if (shock.kind === 'cost') {
    const label = typeof shock.label === 'string' ? { en: shock.label, ko: shock.label } : shock.label;
    return {
      en: `${label.en}: ${money(shock.amount)}, ${shock.transfer ? 'a transfer' : 'a cost'} outside every total`,
      ko: `${label.ko}: ${moneyKo(shock.amount)}, 합계에 넣지 않는 ${shock.transfer ? '이전 지급' : '비용'}`,
    };
  }
  const labels = cellsOf(table, shock).map((cell) => labelOf(table, cell));
  const where = (language: 'en' | 'ko'): string =>
    labels
      .map(
        ({ region, code, name }) =>
          `${name[language]} (${table.regions.length > 1 ? `${region} ` : ''}${code})`,
      )
      .join(', ');
  if (shock.kind === 'demand') {
    const falls = atCase(shock.change ?? shock.amount!.value, 'mode') < 0;
    const size = shock.change === undefined ? money(shock.amount!) : span(absolute(shock.change), 100, '%');
    const sizeKo = shock.change === undefined ? moneyKo(shock.amount!) : size;
    const scope = shock.change === undefined ? null : EXPORTS[shock.exports ?? 'included'];
    return {
      en: `Final demand for what the country itself makes of ${where('en')} ${falls ? 'falls' : 'rises'} by ${size}${scope ? `, ${scope.en}` : ''}`,
      ko: `${where('ko')} 국산품 최종수요 ${sizeKo} ${falls ? '감소' : '증가'}${scope ? `, ${scope.ko}` : ''}`,
    };
  }
  if (shock.kind === 'inoperability') {
    const p = span(shock.fraction, 100, '%');
    return {
      en: `Inoperability of ${p} in ${where('en')}, taken to mean: ${MEANINGS[shock.meaning].en(p)}`,
      ko: `${where('ko')} 불능률 ${p}. 뜻: ${MEANINGS[shock.meaning].ko(p)}`,
    };
  }
  const share = span(shock.share ?? 1, 100, '%');
  const depth = span(shock.depth ?? 1, 100, '%');
  const days = span(shock.days, 1, '');
  const recovery = shock.recovery;
  const back =
    recovery === undefined
      ? null
      : recovery.shape === 'points'
        ? { en: 'then back along the given points', ko: '이후 주어진 점을 따라 회복' }
        : {
            en: `then back over ${span(recovery.days, 1, '')} days (${recovery.shape})`,
            ko: `이후 ${span(recovery.days, 1, '')}일에 걸쳐 회복(${{ step: '계단형', linear: '선형', exponential: '지수형' }[recovery.shape]})`,
          };
  return {
    en: `${share} of ${where('en')} stops to a depth of ${depth} for ${days} days${back ? `, ${back.en}` : ''}`,
    ko: `${where('ko')}의 ${share}, 깊이 ${depth}, ${days}일 중단${back ? `, ${back.ko}` : ''}`,
  };
}
