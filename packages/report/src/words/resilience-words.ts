import type { Language, LocalText } from '@spillway/core/shared';

/** Words of what those who are hit do about it themselves. */
export interface ResilienceWords {
  readonly heading: string;
  readonly lead: string;
  readonly action: string;
  readonly share: string;
  readonly shareUnit: string;
  readonly source: string;
  /** What all actions avoid together. */
  readonly together: (share: string, amounts: string | null, several: boolean) => string;
  readonly amounts: (output: string, valueAdded: string) => string;
}

const en: ResilienceWords = {
  heading: 'What those hit can avoid themselves',
  lead: 'Those hit are the industries a shock starts in and those that depend on a failed service. All other figures stand before these actions. Each works on what the others leave: shares are not added.',
  action: 'Action',
  share: 'Avoids',
  shareUnit: 'of the loss of those hit',
  source: 'Source',
  together: (share, amounts, several) =>
    `${several ? `Together ${share} of the loss of those hit` : `Of the loss of those hit, ${share}`} can be avoided${amounts === null ? '' : `: ${amounts}`}.`,
  amounts: (output, valueAdded) => `${output} of output, ${valueAdded} of value added`,
};

const ko: ResilienceWords = {
  heading: '피해자가 스스로 줄일 수 있는 손실',
  lead: '피해 산업은 충격이 시작된 산업과 멈춘 서비스에 기대는 산업입니다. 다른 수치는 모두 이 대응을 빼기 전 값입니다. 각 대응은 나머지가 줄이고 남은 손실에 미치므로 비율을 더하지 않습니다.',
  action: '대응',
  share: '줄이는 몫',
  shareUnit: '피해 산업의 손실 중',
  source: '근거',
  together: (share, amounts, several) =>
    `${several ? '모두 합쳐 ' : ''}피해 산업 손실의 ${share}를 줄일 수 있습니다${amounts === null ? '' : `(${amounts})`}.`,
  amounts: (output, valueAdded) => `산출액 ${output}, 부가가치 ${valueAdded}`,
};

export const RESILIENCE_WORDS: Readonly<Record<Language, ResilienceWords>> = { en, ko };

/** The actions of the scenario document, in words. */
export const ACTION_WORDS: Readonly<Record<string, LocalText>> = {
  conservation: { en: 'Using less of what is short', ko: '부족한 투입재 절약' },
  'excess-capacity': { en: 'Idle capacity put to use', ko: '유휴 설비 가동' },
  'import-substitution': { en: 'Imports instead', ko: '수입으로 대체' },
  'input-substitution': { en: 'Other inputs instead', ko: '다른 투입재로 대체' },
  inventories: { en: 'Stocks drawn down', ko: '재고 사용' },
  management: { en: 'Better management in the crisis', ko: '위기 관리 개선' },
  'own-supply': { en: 'Own supply, such as generators', ko: '자체 공급(비상 발전 등)' },
  recapture: { en: 'Output made up later', ko: '나중에 생산 만회' },
  relocation: { en: 'Work moved elsewhere', ko: '다른 곳으로 옮겨 조업' },
};
