import type { Language } from '@spillway/core/shared';

interface EconomyWords {
  readonly id: string;
  readonly title: string;
  readonly year: string;
  readonly size: string;
  readonly jobs: string;
  readonly yes: string;
  readonly no: string;
  readonly origin: Readonly<Record<'shipped' | 'imported', string>>;
  readonly originHead: string;
  readonly listNote: string;
  readonly output: string;
  readonly valueAdded: string;
  readonly industries: (regions: number, industries: number) => string;
  readonly flows: Readonly<Record<'domestic' | 'total', string>>;
  readonly symmetry: Readonly<Record<'industry-by-industry' | 'product-by-product', string>>;
  readonly source: string;
  readonly accepted: string;
  readonly industry: string;
  readonly backward: string;
  readonly forward: string;
  readonly key: string;
  readonly day: string;
  readonly dayForward: string;
  readonly units: (yearly: string, daily: string) => string;
  readonly tableNote: (largest: number, all: number) => string;
  readonly dayNote: string;
  readonly provenance: string;
}

export const ECONOMY_WORDS: Readonly<Record<Language, EconomyWords>> = {
  en: {
    id: 'id',
    title: 'table',
    year: 'year',
    size: 'size',
    jobs: 'jobs',
    yes: 'yes',
    no: '–',
    origin: { shipped: 'shipped', imported: 'imported' },
    originHead: 'origin',
    listNote: '`spillway economy show <id>` opens one; `spillway economy import <file…>` brings in others.',
    output: 'gross output',
    valueAdded: 'value added',
    industries: (regions, industries) =>
      regions === 1 ? `${industries} industries` : `${regions} regions × ${industries} industries`,
    flows: { domestic: 'domestic and imported flows apart', total: 'domestic and imported flows together' },
    symmetry: { 'industry-by-industry': 'industry by industry', 'product-by-product': 'product by product' },
    source: 'Source',
    accepted: 'This table breaks accounting identities and was let through by an explicit flag.',
    industry: 'industry',
    backward: 'back',
    forward: 'forward',
    key: 'key',
    day: 'day, back',
    dayForward: 'day, fwd',
    units: (yearly, daily) =>
      `Output and value added a year in ${yearly}; a lost day in ${daily} of value added`,
    tableNote: (largest, all) =>
      largest < all
        ? `The ${largest} largest of ${all} industries; --format csv or json has all.`
        : `All ${all} industries.`,
    dayNote:
      'Day: value added the economy loses for one day of full outage of the industry. Back: itself and its suppliers (pinned model). Fwd: itself and its customers, who make less in proportion to what they miss (no bound: an input nothing replaces costs far more; the two are never added). The linkages back and forward: output everywhere for one unit of the industry’s final demand and of its primary inputs; key: both above average.',
    provenance: 'How the table came about',
  },
  ko: {
    id: 'id',
    title: '산업연관표',
    year: '연도',
    size: '크기',
    jobs: '취업자',
    yes: '있음',
    no: '–',
    origin: { shipped: '기본 제공', imported: '가져옴' },
    originHead: '출처',
    listNote:
      '`spillway economy show <id>`로 열어 보고 `spillway economy import <파일…>`로 다른 표를 가져옵니다.',
    output: '산출액',
    valueAdded: '부가가치',
    industries: (regions, industries) =>
      regions === 1 ? `${industries}개 산업` : `${regions}개 지역 × ${industries}개 산업`,
    flows: { domestic: '국산과 수입 거래 구분', total: '국산과 수입 거래 합산' },
    symmetry: { 'industry-by-industry': '산업×산업', 'product-by-product': '상품×상품' },
    source: '자료',
    accepted: '이 표는 회계 항등식을 어긴 채 명시적 허용으로 쓰이고 있습니다.',
    industry: '산업',
    backward: '후방',
    forward: '전방',
    key: '핵심',
    day: '하루, 후방',
    dayForward: '하루, 전방',
    units: (yearly, daily) => `연간 산출액·부가가치 단위 ${yearly}, 하루 중단 단위 ${daily}(부가가치)`,
    tableNote: (largest, all) =>
      largest < all
        ? `${all}개 산업 가운데 큰 순서로 ${largest}개. 전체는 --format csv 또는 json으로 볼 수 있습니다.`
        : `${all}개 산업 전체.`,
    dayNote:
      '하루: 해당 산업이 하루 완전히 멈출 때 경제가 잃는 부가가치. 후방은 그 산업과 공급 산업(산출고정 모형), 전방은 그 산업과, 덜 받은 비율만큼 생산이 주는 수요 산업(상한이 아니며 둘을 더하지 않음). 연관계수 후방·전방: 최종수요 또는 본원적 투입 한 단위가 일으키는 전체 산출. 핵심: 둘 다 평균보다 큼.',
    provenance: '표가 만들어진 내력',
  },
};
