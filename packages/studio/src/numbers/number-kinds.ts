import type { LocalText } from '@spillway/core/shared';

/** How a number is told and typed. */
type NumberUnit = 'percent' | 'days' | 'hours' | 'money' | 'count' | 'basis-points';

/** What one kind of number of a scenario is: its name, its unit and the values it may have. */
export interface NumberKind {
  readonly label: LocalText;
  readonly unit: NumberUnit;
  readonly low: number;
  readonly high: number;
}

const kind = (unit: NumberUnit, low: number, high: number, en: string, ko: string): NumberKind => ({
  label: { en, ko },
  unit,
  low,
  high,
});
const share = (en: string, ko: string): NumberKind => kind('percent', 0, 1, en, ko);
const money = (en: string, ko: string): NumberKind => kind('money', 0, Infinity, en, ko);
/** Ten years: no scenario looks further. */
const days = (en: string, ko: string): NumberKind => kind('days', 0, 3650, en, ko);
const hours = (en: string, ko: string): NumberKind => kind('hours', 0, 87_600, en, ko);

/** The numbers of a scenario that a person may move, by the path to them within a shock or the document. */
const KINDS: Readonly<Record<string, NumberKind>> = {
  change: kind('percent', -1, 10, 'Change of demand', '수요 변화'),
  fraction: share('Inoperability', '불능률'),
  share: share('Share of the industry that stops', '산업에서 멈추는 비중'),
  depth: share('Output lost while it lasts', '멈춘 동안 잃는 산출'),
  days: days('How long it lasts', '지속 기간'),
  hours: hours('How long it lasts', '지속 시간'),
  start: days('When it starts', '시작 시점'),
  'start/hours': hours('When it starts', '시작 시점'),
  'recovery/days': days('How long recovery takes', '회복에 걸리는 기간'),
  'recovery/hours': hours('How long recovery takes', '회복에 걸리는 시간'),
  recapture: share('Made up later', '나중에 만회하는 몫'),
  'recapture/share': share('Made up later', '나중에 만회하는 몫'),
  'yearlyOutput/value': money('Yearly output', '연간 산출액'),
  importance: share('Output that stops without it', '서비스 없이는 멈추는 산출'),
  bufferHours: hours('How long users go on without it', '서비스 없이 버티는 시간'),
  fall: share('Fall in demand at first', '처음에 줄어드는 수요'),
  halfLifeDays: kind('days', 0.01, 3650, 'Half of it is back after', '절반이 돌아오는 기간'),
  substitution: share('Taken over by domestic rivals', '국내 경쟁사로 옮겨 가는 몫'),
  notches: kind('count', 0, 21, 'Notches down', '등급 하락 단계'),
  'debt/value': money('Debt whose interest rises', '이자가 오르는 부채'),
  spreadBasisPoints: kind('basis-points', 0, Infinity, 'Spread before', '이전 가산금리'),
  growthPerNotch: kind('percent', 0, 10, 'Growth of the spread for a notch', '한 단계당 가산금리 증가율'),
  basisPointsPerNotch: kind('basis-points', 0, Infinity, 'Rise for a notch', '한 단계당 금리 상승'),
  refinancedShare: share('Debt renewed in a year', '한 해에 차환하는 부채'),
  foreignShare: share('Debt held abroad', '해외 보유 부채'),
  discountRate: share('Discount rate', '할인율'),
  deaths: kind('count', 0, Infinity, 'Deaths', '사망자'),
  injuries: kind('count', 0, Infinity, 'Injuries', '부상자'),
  injuryFraction: share('Weight of an injury', '부상의 비중'),
  'valueOfLife/value': money('Value of a statistical life', '통계적 생명가치'),
  abroadShare: share('Part that leaves the country', '해외로 나가는 몫'),
  'amount/value': money('Amount', '금액'),
  'frequency/perYear': kind('count', 0, Infinity, 'Times a year', '한 해 발생 횟수'),
};

const DEMAND_AMOUNT: NumberKind = { ...KINDS['amount/value'], low: -Infinity };
const USERS: NumberKind = share('Users without the service', '서비스를 쓰지 못하는 이용자');

/** @returns null for a path that is no number a person may move. */
export function numberKind(shockKind: string | null, path: string): NumberKind | null {
  if (shockKind === 'demand' && path === 'amount/value') return DEMAND_AMOUNT;
  if (shockKind === 'dependency' && path === 'fraction') return USERS;
  // Codes of industries stand after `importance`.
  const key = path.startsWith('importance/') ? 'importance' : path;
  return Object.hasOwn(KINDS, key) ? KINDS[key] : null;
}
