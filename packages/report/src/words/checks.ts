import type { Language, LocalText } from '@spillway/core/shared';

const CHECK_WORDS: Readonly<Record<string, LocalText>> = {
  residual: { en: 'The equation is solved: x = A x + y', ko: '방정식이 풀렸는지: x = A x + y' },
  'final-demand-equals-primary-inputs-and-imports': {
    en: 'Final demand lost equals primary inputs and imports lost',
    ko: '줄어든 최종수요와 줄어든 본원적 투입·수입의 합이 같은지',
  },
  'primary-inputs-equal-final-deliveries': {
    en: 'Primary inputs lost equal final deliveries lost',
    ko: '줄어든 본원적 투입과 줄어든 최종 공급이 같은지',
  },
  'table-balance': {
    en: 'The table’s own rows and columns balance',
    ko: '표의 행과 열이 맞는지',
  },
  'column-sums': {
    en: 'Each unit of final demand is accounted for in full',
    ko: '최종수요 한 단위가 남김없이 설명되는지',
  },
};

/** What a check tests, in words; one that is new here keeps its own name. */
export const checkName = (name: string, language: Language): string =>
  (Object.hasOwn(CHECK_WORDS, name) ? CHECK_WORDS[name]?.[language] : undefined) ?? name;
