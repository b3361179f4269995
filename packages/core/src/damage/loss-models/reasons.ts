import type { LocalText } from '../../shared/index.ts';

/** Why a model has no answer, for people. */
export const REASONS = {
  noShock: {
    en: 'the scenario has no shock that moves demand or output',
    ko: '시나리오에 수요나 생산을 움직이는 충격이 없습니다',
  },
  supplyLossIntoLeontief: {
    en: 'output is given: feeding a supply loss to the Leontief inverse would count the hit industry’s own loss more than once; the pinned model answers this question',
    ko: '생산이 외부에서 주어졌습니다. 공급 손실을 레온티에프 역행렬에 곱하면 해당 산업의 손실이 거듭 계산되므로 산출고정 모형으로 답합니다',
  },
  demandNotForward: {
    en: 'the shock is one of demand; the model answers for supply',
    ko: '충격이 수요에서 비롯됩니다. 이 모형은 공급 충격에 답합니다',
  },
  noOutputGiven: {
    en: 'the scenario fixes no industry’s output',
    ko: '시나리오가 산출을 고정한 산업이 없습니다',
  },
  primaryOnlyForward: {
    en: 'the shock is one of primary inputs, which only the supply-side models take',
    ko: '충격이 본원적 투입에서 비롯됩니다. 공급측 모형만 다룹니다',
  },
  noPrimaryInput: {
    en: 'output is given, not a change of primary inputs; Ghosh’s model shows the forward effect',
    ko: '본원적 투입이 아니라 산출이 주어졌습니다. 전방 효과는 고시 모형이 보여줍니다',
  },
  outputNotDemand: {
    en: 'output is given; the pinned model follows it over time',
    ko: '생산이 외부에서 주어졌습니다. 시간 경로는 산출고정 동태 모형이 보여줍니다',
  },
  timeless: {
    en: 'a change of primary inputs has no course over time in this model',
    ko: '본원적 투입의 변화는 이 모형에서 시간에 따라 따라갈 수 없습니다',
  },
  oversized: {
    en: 'the industry hit is larger than the table’s own: no day can lose more than what is made',
    ko: '충격 산업이 표의 산업보다 커서 하루 산출보다 많이 잃는 날이 생깁니다',
  },
  beyondFinalDemand: {
    en: 'demand falls by more than final users buy of the industry; in this model the orders of industries follow their own output',
    ko: '최종수요자가 사는 것보다 수요가 더 많이 줄어듭니다. 이 모형에서 산업의 주문은 그 산업의 생산을 따릅니다',
  },
  usersGiven: {
    en: 'what the users of the failed service lose is given by their dependence on it; this model would count them again',
    ko: '멈춘 서비스의 이용 산업이 잃는 몫은 의존도로 이미 주어졌으므로 이 모형으로는 거듭 계산됩니다',
  },
  mixed: {
    en: 'the scenario mixes shocks that this model cannot take together',
    ko: '이 모형이 함께 다룰 수 없는 충격들이 섞여 있습니다',
  },
  rise: {
    en: 'the output of a hit industry rises or falls by more than all of it; extraction takes away a part of what is there',
    ko: '해당 산업의 산출이 늘거나 전체보다 많이 줄어듭니다. 가상추출은 있는 것의 일부를 덜어낼 뿐입니다',
  },
  noHouseholds: {
    en: 'the table has no row of wages or no household consumption, so income cannot be followed back into spending',
    ko: '산업연관표에 피용자보수 행이나 가계소비 열이 없어 소득이 다시 소비되는 흐름을 따라갈 수 없습니다',
  },
  noDomesticFlows: {
    en: 'the table does not tell domestic from imported flows, so there are no domestic coefficients',
    ko: '산업연관표가 국산과 수입을 구분하지 않아 국산 투입계수가 없습니다',
  },
  noImports: {
    en: 'the table has no imports from outside its regions: total and domestic coefficients are the same',
    ko: '표의 지역 밖에서 오는 수입이 없어 총 투입계수와 국산 투입계수가 같습니다',
  },
} satisfies Record<string, LocalText>;
