import type { Language } from '@spillway/core/shared';

type Words = Readonly<Record<Language, string>>;

/** Numbers of a shock, by their key in the scenario. */
const OF_SHOCK: Readonly<Record<string, Words>> = {
  change: { en: 'change of demand', ko: '수요 변화율' },
  amount: { en: 'amount', ko: '금액' },
  fraction: { en: 'fraction', ko: '비율' },
  share: { en: 'share', ko: '비중' },
  depth: { en: 'depth', ko: '심도' },
  days: { en: 'days', ko: '일수' },
  hours: { en: 'hours', ko: '시간' },
  start: { en: 'start', ko: '시작 시점' },
  recapture: { en: 'recapture', ko: '만회율' },
  yearlyOutput: { en: 'yearly output', ko: '연간 산출액' },
  bufferHours: { en: 'hours of backup', ko: '비상 수단 지속 시간' },
  importance: { en: 'dependence', ko: '의존도' },
  fall: { en: 'fall of demand', ko: '수요 감소율' },
  halfLifeDays: { en: 'half-life', ko: '반감기' },
  substitution: { en: 'share that rivals take over', ko: '경쟁사 대체 비율' },
  notches: { en: 'notches', ko: '등급 단계' },
  debt: { en: 'public debt', ko: '국가채무' },
  spreadBasisPoints: { en: 'spread', ko: '가산금리' },
  growthPerNotch: { en: 'rise of the spread per notch', ko: '등급당 가산금리 증가율' },
  basisPointsPerNotch: { en: 'basis points per notch', ko: '등급당 가산금리' },
  refinancedShare: { en: 'share refinanced a year', ko: '연간 차환 비중' },
  foreignShare: { en: 'share held abroad', ko: '해외 보유 비중' },
  discountRate: { en: 'discount rate', ko: '할인율' },
  deaths: { en: 'deaths', ko: '사망자 수' },
  injuries: { en: 'injuries', ko: '부상자 수' },
  injuryFraction: { en: 'value of an injury', ko: '부상의 가치 비율' },
  valueOfLife: { en: 'value of a statistical life', ko: '통계적 생명 가치' },
  abroadShare: { en: 'share that goes abroad', ko: '해외 유출 비율' },
};

const RECOVERY: Readonly<Record<string, Words>> = {
  days: { en: 'days of recovery', ko: '회복 일수' },
  hours: { en: 'hours of recovery', ko: '회복 시간' },
};

/** Numbers that stand beside the shocks. */
const OF_SCENARIO: Readonly<Record<string, Words>> = {
  '/dynamics/recoveryDays': { en: 'days in which industries recover', ko: '산업의 회복 일수' },
  '/dynamics/finishedGoodsDays': { en: 'days of finished goods', ko: '완제품 재고 일수' },
  '/dynamics/stockDays': { en: 'days of stocks of inputs', ko: '투입재 재고 일수' },
  '/frequency/perYear': { en: 'events a year', ko: '연간 발생 횟수' },
};

const unescape = (part: string): string => part.replaceAll('~1', '/').replaceAll('~0', '~');

/** What a number inside a shock is called, and the industry it is of where it is one of several. */
function nameOf(parts: readonly string[], language: Language): string | null {
  const [first = '', second] = parts;
  if (first === 'recovery' && second !== undefined && Object.hasOwn(RECOVERY, second)) {
    return RECOVERY[second][language];
  }
  if (!Object.hasOwn(OF_SHOCK, first)) return null;
  const name = OF_SHOCK[first][language];
  const industry = first === 'importance' ? second : undefined;
  if (industry === undefined) return name;
  return language === 'en' ? `${name} of ${industry},` : `${industry} ${name}`;
}

/**
 * A JSON Pointer into a scenario in words: `/shocks/0/share` is `share of shock 1`, `충격 1의 비중`. Shocks are counted
 * from 1, as where they are listed. What is new here keeps its pointer.
 */
export function pointerWords(pointer: string, language: Language): string {
  const path = pointer.replace(/^#/, '').replace(/^(?!\/)/, '/');
  const parts = path.split('/').slice(1).map(unescape);
  if (parts[0] === 'shocks' && /^\d+$/.test(parts[1] ?? '')) {
    const name = nameOf(parts.slice(2), language);
    const at = Number(parts[1]) + 1;
    if (name !== null && language === 'en') return `${name}${name.endsWith(',') ? '' : ' of'} shock ${at}`;
    if (name !== null) return `충격 ${at}의 ${name}`;
  }
  if (parts[0] === 'dynamics' && parts[1] === 'resilience' && parts[3] === 'reduction') {
    const at = Number(parts[2]) + 1;
    return language === 'en' ? `reduction by measure ${at}` : `대책 ${at}의 경감률`;
  }
  const known = Object.keys(OF_SCENARIO).find((key) => path === key || path.startsWith(`${key}/`));
  if (known === undefined) return pointer;
  const industry = path.slice(known.length + 1);
  const name = OF_SCENARIO[known][language];
  if (industry === '') return name;
  return language === 'en' ? `${name}, ${unescape(industry)}` : `${unescape(industry)} ${name}`;
}
