import type { Language, LocalText } from '@spillway/core/shared';
import type { ShockKind } from '../document/starting-points.ts';
import { numberKind } from '../numbers/number-kinds.ts';

const text = (en: string, ko: string): LocalText => ({ en, ko });

export interface KindWords {
  readonly name: LocalText;
  readonly what: LocalText;
}

export const KIND_WORDS: Readonly<Record<ShockKind, KindWords>> = {
  outage: {
    name: text('An industry stops', '산업이 멈춘다'),
    what: text(
      'Part of an industry stands still for a time and comes back.',
      '산업의 일부가 한동안 멈췄다가 되살아난다.',
    ),
  },
  demand: {
    name: text('Demand changes', '수요가 변한다'),
    what: text(
      'Buyers want less, or more, of what an industry makes.',
      '한 산업의 제품을 찾는 수요가 줄거나 는다.',
    ),
  },
  dependency: {
    name: text('A shared service fails', '공통 서비스가 끊긴다'),
    what: text(
      'Power, telecoms, cloud, payments: every user is hit by its own dependence.',
      '전력·통신·클라우드·결제가 끊겨 이용 산업마다 의존하는 만큼 손실을 입는다.',
    ),
  },
  inoperability: {
    name: text('Operation is impaired', '가동에 차질이 생긴다'),
    what: text(
      'A share of an industry’s operation is lost, by one of four meanings.',
      '산업 가동의 일부를 잃는다. 불능률의 뜻은 네 가지다.',
    ),
  },
  trust: {
    name: text('Customers lose trust', '고객이 신뢰를 잃는다'),
    what: text(
      'Customers stay away for a time; rivals at home take over a part.',
      '고객이 한동안 등을 돌리고, 그 일부를 국내 경쟁사가 가져간다.',
    ),
  },
  cost: {
    name: text('A cost arises', '비용이 든다'),
    what: text(
      'Clean-up, ransom, fines: a line of its own, in no total.',
      '복구비·몸값·과징금 등. 합계에 넣지 않고 따로 적는다.',
    ),
  },
  rating: {
    name: text('The state’s credit falls', '국가 신용등급이 떨어진다'),
    what: text(
      'Extra interest on public debt. No state has been downgraded for a cyber event.',
      '국채 이자가 늘어난다. 사이버 사건으로 등급이 떨어진 나라는 아직 없다.',
    ),
  },
  harm: {
    name: text('People are harmed', '사람이 다친다'),
    what: text(
      'Deaths and injuries at a stated value of life; in no total.',
      '사망과 부상을 밝힌 통계적 생명가치로 적는다. 합계에는 넣지 않는다.',
    ),
  },
};

interface FieldWords {
  readonly label: LocalText;
  readonly hint?: LocalText;
}

/** Fields that are no plain number; labels of numbers are those of their sliders. */
const FIELDS: Readonly<Record<string, FieldWords>> = {
  industry: { label: text('Industry', '산업') },
  on: { label: text('Service that fails', '끊기는 서비스') },
  region: { label: text('Region', '지역') },
  change: {
    label: text('Change of demand', '수요 변화'),
    hint: text('A share of what buyers would have bought.', '평소 수요에 대한 비율입니다.'),
  },
  amount: { label: text('Amount of money', '금액') },
  exports: { label: text('Which demand', '어느 수요') },
  start: {
    label: text('When it starts', '시작 시점'),
    hint: text('Days after the beginning.', '시작일로부터의 날수입니다.'),
  },
  days: { label: text('How long it lasts', '지속 기간') },
  calendar: {
    label: text('Working days', '가동일'),
    hint: text('A stop on a day of rest costs nothing.', '쉬는 날 멈추는 것은 손실이 아닙니다.'),
  },
  recovery: { label: text('How it comes back', '회복 과정') },
  recapture: {
    label: text('Made up later', '나중에 만회하는 몫'),
    hint: text('On its own line; never lowers the damage.', '따로 적으며 피해액을 줄이지 않습니다.'),
  },
  yearlyOutput: {
    label: text('Yearly output of the industry', '산업의 연간 산출액'),
    hint: text(
      'Sizes the industry where the table is of another country or year.',
      '산업연관표가 다른 나라나 다른 해의 것일 때 산업의 크기를 정합니다.',
    ),
  },
  fraction: { label: text('Inoperability', '불능률') },
  meaning: { label: text('What the fraction is of', '불능률의 뜻') },
  importance: {
    label: text('How much users depend on it', '이용 산업의 의존도'),
    hint: text(
      'Share of a user’s output that stops without it. Left out, documented factors hold.',
      '서비스가 없을 때 멈추는 산출의 비중입니다. 비워 두면 문서화된 계수를 씁니다.',
    ),
  },
  debt: { label: text('Debt whose interest rises', '이자가 오르는 부채') },
  years: { label: text('Years looked ahead', '내다보는 햇수') },
  valueOfLife: { label: text('Value of a statistical life', '통계적 생명가치') },
  transfer: {
    label: text('Only changes hands', '주인만 바뀌는 돈'),
    hint: text('Ransom, fine, compensation.', '몸값·과징금·배상금입니다.'),
  },
  label: { label: text('Name', '이름') },
  source: {
    label: text('Where the numbers come from', '수치의 출처'),
    hint: text('A source, or “judgement”.', '출처를 적거나 ‘판단’이라고 적습니다.'),
  },
};

/** What a field of a shock is called. */
export function fieldLabel(kind: ShockKind, key: string, language: Language): string {
  const number = FIELDS[key] === undefined || kind === 'dependency' ? numberKind(kind, key) : null;
  return (number?.label ?? FIELDS[key]?.label ?? text(key, key))[language];
}

export const fieldHint = (key: string, language: Language): string | null =>
  FIELDS[key]?.hint?.[language] ?? null;

/** Values of choices, by the field they stand in. */
const OPTIONS: Readonly<Record<string, Readonly<Record<string, LocalText>>>> = {
  exports: {
    included: text('At home and abroad', '내수와 수출'),
    excluded: text('At home only', '내수만'),
    only: text('Exports only', '수출만'),
  },
  meaning: {
    'demand-perturbation': text(
      'Demand falls by this share of planned output',
      '계획 산출 대비 수요 감소(c*)',
    ),
    'final-demand': text('Final demand falls by this share', '최종수요가 이 비율만큼 감소'),
    output: text('Output itself is this share lower', '산출 자체가 이 비율만큼 감소'),
    'primary-input': text('Value added is this share lower (Ghosh)', '부가가치가 이 비율만큼 감소(고쉬)'),
  },
  shape: {
    step: text('All at once', '한꺼번에'),
    linear: text('Evenly', '고르게'),
    exponential: text('Fast, then slowly', '빠르게, 뒤에는 느리게'),
    points: text('By points', '지점별로'),
  },
  unit: {
    one: text('', ''),
    thousand: text('thousand', '천'),
    million: text('million', '백만'),
    billion: text('billion', '십억'),
    trillion: text('trillion', '조'),
  },
  week: {
    'five-day': text('Monday to Friday', '월요일~금요일'),
    'six-day': text('Monday to Saturday', '월요일~토요일'),
    'seven-day': text('Every day', '매일'),
  },
  holidays: {
    '': text('No holidays', '공휴일 없음'),
    KOR: text('Holidays of Korea', '한국 공휴일'),
    GBR: text('Holidays of the United Kingdom', '영국 공휴일'),
    USA: text('Holidays of the United States', '미국 공휴일'),
  },
};

export const optionWords = (field: string, value: string, language: Language): string =>
  OPTIONS[field]?.[value]?.[language] ?? value;
