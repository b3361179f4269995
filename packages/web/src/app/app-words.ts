import type { Language } from '@spillway/core/shared';

/** The eight words of the rail, in their order. */
export type PageName =
  | 'situation'
  | 'scenarios'
  | 'economy'
  | 'exposure'
  | 'cases'
  | 'forecast'
  | 'governance'
  | 'settings';

interface AppWords {
  readonly pages: Readonly<Record<PageName, string>>;
  readonly product: string;
  readonly skip: string;
  readonly navigation: string;
  readonly more: string;
  readonly economy: string;
  readonly measure: string;
  readonly currency: string;
  readonly pricesOf: (year: number) => string;
  readonly language: string;
  readonly appearance: string;
  readonly appearances: Readonly<Record<'auto' | 'light' | 'dark', string>>;
  readonly view: string;
  readonly account: string;
  readonly signIn: string;
  readonly signOut: string;
  readonly demo: string;
  readonly search: string;
  readonly searchHint: string;
  readonly searchNothing: (asked: string) => string;
  readonly searchKinds: Readonly<Record<'page' | 'scenario' | 'economy', string>>;
  readonly keys: string;
  readonly keysOn: string;
  readonly keysNote: string;
  readonly goTo: (page: string) => string;
  readonly close: string;
  readonly undo: string;
  readonly notFound: string;
  readonly notFoundNote: string;
  readonly notFoundNext: string;
  readonly loading: string;
}

export const APP_WORDS: Readonly<Record<Language, AppWords>> = {
  en: {
    pages: {
      situation: 'Situation',
      scenarios: 'Scenarios',
      economy: 'Economy',
      exposure: 'Exposure',
      cases: 'Cases',
      forecast: 'Forecast',
      governance: 'Governance',
      settings: 'Settings',
    },
    product: 'Spillway',
    skip: 'Skip to the page',
    navigation: 'Pages',
    more: 'More',
    economy: 'Economy',
    measure: 'Measure',
    currency: 'Currency',
    pricesOf: (year) => `prices of ${year}`,
    language: 'Language',
    appearance: 'Appearance',
    appearances: { auto: 'As the system', light: 'Light', dark: 'Dark' },
    view: 'What every number is counted in',
    account: 'Account',
    signIn: 'Sign in',
    signOut: 'Sign out',
    demo: 'Demonstration: data here are examples',
    search: 'Search',
    searchHint: 'A page, a scenario or a table',
    searchNothing: (asked) => `Nothing here is called “${asked}”.`,
    searchKinds: { page: 'page', scenario: 'scenario', economy: 'table' },
    keys: 'Keys of this page',
    keysOn: 'Single keys are on',
    keysNote:
      'Turn them off if speech input or a slip sets them off. Tab, Enter and the arrow keys always work.',
    goTo: (page) => `Go to ${page}`,
    close: 'Close',
    undo: 'Undo',
    notFound: 'There is no page at this address.',
    notFoundNote: 'The address may be mistyped, or what it named was removed. Nothing was changed.',
    notFoundNext: 'Go to Situation',
    loading: 'Loading',
  },
  ko: {
    pages: {
      situation: '상황판',
      scenarios: '시나리오',
      economy: '경제',
      exposure: '노출',
      cases: '침해사고',
      forecast: '전망',
      governance: '거버넌스',
      settings: '설정',
    },
    product: 'Spillway',
    skip: '본문으로 건너뛰기',
    navigation: '페이지',
    more: '더 보기',
    economy: '산업연관표',
    measure: '척도',
    currency: '통화',
    pricesOf: (year) => `${year}년 가격`,
    language: '언어',
    appearance: '화면 밝기',
    appearances: { auto: '시스템 설정', light: '밝게', dark: '어둡게' },
    view: '모든 수치의 기준',
    account: '계정',
    signIn: '로그인',
    signOut: '로그아웃',
    demo: '체험용: 여기 자료는 예시입니다',
    search: '검색',
    searchHint: '페이지, 시나리오, 산업연관표',
    searchNothing: (asked) => `‘${asked}’에 해당하는 것이 없습니다.`,
    searchKinds: { page: '페이지', scenario: '시나리오', economy: '산업연관표' },
    keys: '이 페이지의 단축키',
    keysOn: '한 글자 단축키 사용',
    keysNote:
      '음성 입력이나 실수로 눌리는 일이 잦으면 끌 수 있습니다. Tab, Enter, 화살표 키는 언제나 쓸 수 있습니다.',
    goTo: (page) => `${page}(으)로 이동`,
    close: '닫기',
    undo: '되돌리기',
    notFound: '이 주소에는 페이지가 없습니다.',
    notFoundNote: '주소가 잘못되었거나 대상이 삭제되었을 수 있습니다. 바뀐 것은 없습니다.',
    notFoundNext: '상황판으로 이동',
    loading: '불러오는 중',
  },
};
