import type { ModelId, ModelResult } from '@spillway/core/scenarios';
import type { LocalText } from '@spillway/core/shared';

interface ModelWords {
  readonly name: LocalText;
  /** For an axis: at most some 22 columns. */
  readonly short: LocalText;
  /** What the model does with the shock, in one line. */
  readonly explanation: LocalText;
}

export const MODEL_WORDS: Readonly<Record<ModelId, ModelWords>> = {
  leontief: {
    name: { en: 'Leontief demand model', ko: '레온티에프 수요모형' },
    short: { en: 'Leontief', ko: '레온티에프' },
    explanation: {
      en: 'What suppliers, and suppliers of suppliers, no longer make when final demand falls.',
      ko: '최종수요가 줄 때 납품 산업과 그 납품 산업의 생산이 차례로 얼마나 주는지 생산유발계수로 구합니다.',
    },
  },
  'leontief-households': {
    name: { en: 'Leontief with households', ko: '가계 내생화 레온티에프 모형' },
    short: { en: 'Leontief, households', ko: '가계 내생화' },
    explanation: {
      en: 'Adds the spending that goes with lost wages. An upper bound: all income lost counts as unspent.',
      ko: '소득이 줄어 소비가 다시 주는 몫을 더합니다. 줄어든 소득만큼 모두 소비가 준다고 보므로 상한입니다.',
    },
  },
  'iim-demand': {
    name: { en: 'Inoperability, demand side', ko: '수요측 불능률 모형' },
    short: { en: 'Inoperability, demand', ko: '수요측 불능률' },
    explanation: {
      en: 'Leontief’s model in shares of each industry’s output, cut where a loss would pass the whole of it.',
      ko: '레온티에프 모형을 산업별 산출 대비 비율로 나타내고, 손실이 산출 전체를 넘으면 거기서 자릅니다.',
    },
  },
  'iim-supply': {
    name: { en: 'Inoperability, supply side', ko: '공급측 불능률 모형' },
    short: { en: 'Inoperability, supply', ko: '공급측 불능률' },
    explanation: {
      en: 'A price model: the burden that a loss of primary inputs passes on to customers.',
      ko: '가격 모형입니다. 본원적 투입이 줄 때의 부담이 수요 산업으로 얼마나 넘어가는지 봅니다.',
    },
  },
  pinned: {
    name: { en: 'Pinned output', ko: '산출고정 모형' },
    short: { en: 'Pinned output', ko: '산출고정' },
    explanation: {
      en: 'Holds the hit industries at their reduced output; their suppliers lose the orders that go with it.',
      ko: '충격을 받은 산업의 산출을 줄어든 수준에 고정하고, 납품 산업이 함께 잃는 주문을 구합니다.',
    },
  },
  ghosh: {
    name: { en: 'Ghosh supply model', ko: '고시 공급모형' },
    short: { en: 'Ghosh', ko: '고시' },
    explanation: {
      en: 'Customers make less in proportion to what they are sent less. No bound: an input nothing replaces costs far more.',
      ko: '덜 납품받은 비율만큼 수요 산업의 생산이 준다고 봅니다. 상한이 아니며 대체할 수 없는 투입은 훨씬 큰 손실을 낳습니다.',
    },
  },
  extraction: {
    name: { en: 'Hypothetical extraction', ko: '가상추출법' },
    short: { en: 'Extraction', ko: '가상추출' },
    explanation: {
      en: 'Takes the lost share of the hit industries out of purchases and sales alike and counts a small one about twice: a measure of weight, not an estimate, and outside the range over models.',
      ko: '충격을 받은 산업의 멈춘 몫을 구입과 판매에서 모두 덜어 내므로 작은 몫은 약 두 배로 셉니다. 비중을 재는 척도이며 추정치가 아니므로 모형 사이의 범위에 넣지 않습니다.',
    },
  },
  'dynamic-inoperability': {
    name: { en: 'Dynamic inoperability', ko: '동태적 불능률 모형' },
    short: { en: 'Dynamic inoperability', ko: '동태적 불능률' },
    explanation: {
      en: 'Inoperability day by day: each industry closes its gap at its own speed, and finished goods in stock cover buyers at first.',
      ko: '불능률을 날마다 따라갑니다. 산업마다 고유한 속도로 회복하며, 처음에는 완제품 재고가 구매자의 몫을 메웁니다.',
    },
  },
  'pinned-dynamic': {
    name: { en: 'Pinned output over time', ko: '시간별 산출고정 모형' },
    short: { en: 'Pinned over time', ko: '시간별 산출고정' },
    explanation: {
      en: 'Pinned output solved anew for each day, with the output that the hit industries have on that day.',
      ko: '충격을 받은 산업의 산출을 그날의 수준에 고정하고 하루하루 산출고정 모형을 다시 풉니다.',
    },
  },
  ario: {
    name: { en: 'ARIO: stocks and orders', ko: 'ARIO 재고·주문 모형' },
    short: { en: 'ARIO', ko: 'ARIO' },
    explanation: {
      en: 'Follows stocks of inputs, orders, rationing and overtime day by day: suppliers lose orders, customers run out of inputs, and part is made up later.',
      ko: '투입재 재고, 주문, 물량 배분, 초과 가동을 날마다 따라갑니다. 공급 산업은 주문을 잃고 수요 산업은 투입재가 떨어지며 일부는 나중에 만회합니다.',
    },
  },
};

export const COEFFICIENT_WORDS: Readonly<
  Record<
    ModelResult['coefficients'],
    { readonly name: LocalText; readonly short: LocalText; readonly explanation: LocalText }
  >
> = {
  domestic: {
    name: { en: 'domestic coefficients', ko: '국산 투입계수' },
    short: { en: 'domestic', ko: '국산' },
    explanation: {
      en: 'Domestic coefficients: only what the economy itself makes is followed; imported inputs leak out.',
      ko: '국산 투입계수: 국내에서 만든 중간재만 따라가며 수입 중간재는 해외로 새어 나갑니다.',
    },
  },
  total: {
    name: { en: 'total coefficients', ko: '총 투입계수' },
    short: { en: 'total', ko: '총' },
    explanation: {
      en: 'Total coefficients: imported inputs are counted as if they were made at home.',
      ko: '총 투입계수: 수입 중간재도 국내에서 만든 것으로 봅니다.',
    },
  },
};

export const DIRECTION_WORDS: Readonly<
  Record<ModelResult['direction'], { readonly name: LocalText; readonly explanation: LocalText }>
> = {
  backward: {
    name: { en: 'backward', ko: '후방' },
    explanation: { en: 'Backward, towards suppliers', ko: '후방 효과 (공급 산업 쪽)' },
  },
  forward: {
    name: { en: 'forward', ko: '전방' },
    explanation: {
      en: 'Forward, towards customers: in proportion, no bound, never added',
      ko: '전방 효과 (수요 산업 쪽): 비례 가정, 상한 아님, 더하지 않음',
    },
  },
  both: {
    name: { en: 'both ways', ko: '양방향' },
    explanation: {
      en: 'Both ways: follows stocks and orders to suppliers and customers alike; not to be added to the others',
      ko: '양방향 효과: 재고와 주문을 공급 산업과 수요 산업 양쪽으로 따라감, 다른 결과와 더하지 않음',
    },
  },
};
