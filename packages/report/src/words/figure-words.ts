import type { Language } from '@spillway/core/shared';

/** Words that stand in and under figures. */
export interface FigureWords {
  readonly initial: string;
  readonly feedback: string;
  readonly direct: string;
  readonly indirect: string;
  readonly foot: (parts: {
    readonly unit: string;
    /** Null where the unit is no money. */
    readonly prices: string | null;
    readonly source: string;
    readonly model: string | null;
  }) => string;
  readonly compositionLead: string;
  readonly compositionText: (parts: string) => string;
  readonly industriesLead: string;
  readonly industriesText: (largest: string) => string;
  readonly regionsLead: string;
  readonly regionsText: (largest: string) => string;
  readonly modelsLead: string;
  readonly modelsText: (range: string | null) => string;
  readonly flowsLead: string;
  readonly flowsText: (hit: string, supplier: string | null, customer: string | null) => string;
  /** What the low and the high case are. */
  readonly casesMeaning: string;
  /** The same with the key to the chart. */
  readonly casesLead: string;
  readonly casesText: (range: string) => string;
  readonly nationalDamage: string;
  readonly nationalGain: string;
  /** For several regions together. */
  readonly commonDamage: string;
  readonly commonGain: string;
  readonly directLossLead: string;
  readonly provenanceLead: string;
  readonly flowsNote: (between: string) => string;
}

const CASES = {
  en: 'All uncertain numbers at the end that makes the loss least, then all at the end that makes it most: wider than a likely range.',
  ko: '불확실한 값을 모두 손실이 가장 작은 쪽에, 또 모두 가장 큰 쪽에 두었을 때로, 있을 법한 범위보다 넓습니다.',
} as const;

const en: FigureWords = {
  initial: 'The shock itself',
  feedback: 'Feedback',
  direct: 'Hit industries',
  indirect: 'Other industries',
  foot: ({ unit, prices, source, model }) =>
    [
      `Unit: ${prices === null ? unit : `${unit}, ${prices}`}`,
      `Source: ${source}`,
      ...(model === null ? [] : [`Model: ${model}`]),
    ].join(' · '),
  compositionLead:
    'Each bar is one measure and is as long as its total. Solid: the hit industries. Lighter: all others.',
  compositionText: (parts) => `How the loss divides, by measure. ${parts}`,
  industriesLead: 'Gross output. Solid: direct. Lighter: indirect. The rows add up to the total.',
  industriesText: (largest) => `Loss of gross output by industry, largest first. ${largest}`,
  regionsLead: 'Gross output. Solid: where the shock happens. Lighter: all other regions.',
  regionsText: (largest) => `Gross output by region. ${largest}`,
  modelsLead:
    'Several models answer the same question. Their spread is the uncertainty of the model and is not averaged away. Hollow marks: total coefficients.',
  modelsText: (range) =>
    range === null
      ? 'Loss of value added by model.'
      : `Loss of value added by model; comparable models say ${range}.`,
  flowsLead: 'Who sells to the hit industries and who buys from them, before anything happens.',
  flowsText: (hit, supplier, customer) =>
    [
      `Yearly flows into and out of ${hit}.`,
      ...(supplier === null ? [] : [`The largest on the side of supply is ${supplier}.`]),
      ...(customer === null ? [] : [`The largest on the side of use is ${customer}.`]),
    ].join(' '),
  casesMeaning: CASES.en,
  casesLead: `${CASES.en} Pale: from least to most. Mark: most likely.`,
  casesText: (range) => `Loss of value added from the low to the high case, by model: ${range}.`,
  nationalDamage: 'Value added: the national damage',
  nationalGain: 'Value added: the national gain',
  commonDamage: 'Value added: the damage in all regions',
  commonGain: 'Value added: the gain in all regions',
  directLossLead:
    'The headline counts losses before recapture. What may be made up later has a line of its own.',
  provenanceLead: 'With these the same figures can be had again.',
  flowsNote: (between) => `Flows within the hit industries (${between}) are not drawn.`,
};

const ko: FigureWords = {
  initial: '최초 충격',
  feedback: '되돌아온 효과',
  direct: '충격 산업',
  indirect: '그 밖의 산업',
  foot: ({ unit, prices, source, model }) =>
    [
      `단위: ${prices === null ? unit : `${unit}, ${prices}`}`,
      `자료: ${source}`,
      ...(model === null ? [] : [`모형: ${model}`]),
    ].join(' · '),
  compositionLead:
    '막대 하나가 척도 하나이며 길이는 그 합계입니다. 짙은 색은 충격 산업, 옅은 색은 그 밖의 산업입니다.',
  compositionText: (parts) => `척도별 손실 구성. ${parts}`,
  industriesLead: '산출액 기준. 짙은 색은 직접, 옅은 색은 간접이며 각 행을 더하면 합계가 됩니다.',
  industriesText: (largest) => `산업별 산출액 손실, 큰 순서. ${largest}`,
  regionsLead: '산출액 기준. 짙은 색은 충격이 일어난 지역, 옅은 색은 그 밖의 지역입니다.',
  regionsText: (largest) => `지역별 산출액. ${largest}`,
  modelsLead:
    '같은 물음에 여러 모형이 답합니다. 모형 사이의 차이는 모형 자체의 불확실성이므로 평균 내지 않습니다. 속이 빈 표식은 총 투입계수입니다.',
  modelsText: (range) =>
    range === null
      ? '모형별 부가가치 손실.'
      : `모형별 부가가치 손실. 서로 비교할 수 있는 모형의 범위는 ${range}입니다.`,
  flowsLead: '충격이 없는 해에 누가 충격 산업에 팔고 누가 그 산업에서 사는지 보여 줍니다.',
  flowsText: (hit, supplier, customer) =>
    [
      `${hit}의 연간 거래 흐름.`,
      ...(supplier === null ? [] : [`공급 쪽에서 가장 큰 것: ${supplier}.`]),
      ...(customer === null ? [] : [`수요 쪽에서 가장 큰 것: ${customer}.`]),
    ].join(' '),
  casesMeaning: CASES.ko,
  casesLead: `${CASES.ko} 옅은 막대는 가장 작은 경우에서 가장 큰 경우까지, 표식은 가장 유력한 값입니다.`,
  casesText: (range) => `낮은 경우에서 높은 경우까지의 모형별 부가가치 손실: ${range}.`,
  nationalDamage: '부가가치: 국가 피해액',
  nationalGain: '부가가치: 국가 이득액',
  commonDamage: '부가가치: 모든 지역의 피해액',
  commonGain: '부가가치: 모든 지역의 이득액',
  directLossLead: '앞의 수치는 만회 전 손실입니다. 나중에 만회할 수 있는 몫은 따로 적습니다.',
  provenanceLead: '이 정보로 같은 수치를 다시 얻을 수 있습니다.',
  flowsNote: (between) => `충격 산업 안의 거래(${between})는 그리지 않았습니다.`,
};

export const FIGURE_WORDS: Readonly<Record<Language, FigureWords>> = { en, ko };
