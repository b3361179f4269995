import type { Measures } from '@spillway/core/scenarios';
import type { LocalText } from '@spillway/core/shared';

export type Measure = keyof Measures;

/** The order in which measures are shown. They are never summed. */
export const MEASURES: readonly Measure[] = ['output', 'valueAdded', 'jobs'];

export const MEASURE_WORDS: Readonly<
  Record<Measure, { readonly name: LocalText; readonly explanation: LocalText }>
> = {
  output: {
    name: { en: 'Gross output', ko: '산출액' },
    explanation: {
      en: 'Gross output is sales, with the inputs in them counted again at each step; it is not comparable with GDP.',
      ko: '산출액은 단계마다 중간재가 거듭 계산된 값으로 국내총생산(GDP)과 비교할 수 없습니다.',
    },
  },
  valueAdded: {
    name: { en: 'Value added', ko: '부가가치' },
    explanation: {
      en: 'Value added counts nothing twice. It is the national damage, and the one measure comparable with GDP.',
      ko: '부가가치는 거듭 계산되지 않습니다. 국가 피해액은 이 값이며, GDP와 비교할 수 있는 유일한 척도입니다.',
    },
  },
  jobs: {
    name: { en: 'Job-years', ko: '취업자(연인원)' },
    explanation: {
      en: 'Job-years are persons times years of work that go with the lost output, were employment to follow it; a short outage touches many more people for a shorter time.',
      ko: '취업자(연인원)는 고용이 산출을 그대로 따른다고 볼 때 사람 수에 햇수를 곱한 값입니다. 짧은 중단은 더 많은 사람에게 더 짧게 미칩니다.',
    },
  },
};

/** The parts of a loss. */
export type Effect = 'initial' | 'direct' | 'indirect' | 'total';

export const EFFECTS: readonly Effect[] = ['initial', 'direct', 'indirect', 'total'];

export const EFFECT_WORDS: Readonly<
  Record<Effect, { readonly name: LocalText; readonly explanation: LocalText }>
> = {
  initial: {
    name: { en: 'Initial', ko: '최초 충격' },
    explanation: { en: 'the shock itself', ko: '충격 그 자체' },
  },
  direct: {
    name: { en: 'Direct', ko: '직접' },
    explanation: { en: 'the hit industries, feedback included', ko: '충격을 받은 산업, 되돌아온 효과 포함' },
  },
  indirect: {
    name: { en: 'Indirect', ko: '간접' },
    explanation: { en: 'all other industries', ko: '그 밖의 모든 산업' },
  },
  total: {
    name: { en: 'Total', ko: '합계' },
    explanation: { en: 'direct and indirect', ko: '직접과 간접' },
  },
};
