import type { Language, LocalText } from '@spillway/core/shared';

/** Steps by which a table came about: one name for each operation that a reader, an operation or a tool records. */
const OPERATION_WORDS = {
  read: { en: 'Read from file', ko: '파일에서 읽음' },
  derive: { en: 'Derived from the file’s own figures', ko: '파일의 수치에서 도출' },
  'derive-value-added': { en: 'Value added derived', ko: '부가가치 도출' },
  'supply-use': {
    en: 'Supply and use tables made industry by industry',
    ko: '공급·사용표를 산업×산업으로 변환',
  },
  'make-symmetric': { en: 'Use and make tables made industry by industry', ko: '산업×산업 대칭표로 변환' },
  'match-releases': { en: 'Two releases reconciled', ko: '서로 다른 발표분을 맞춤' },
  'split-imports': { en: 'Imports set apart by estimate', ko: '국산과 수입을 추정하여 나눔' },
  'add-parts': { en: 'Parts added to their country', ko: '나뉜 부분을 해당 국가에 합산' },
  'add-exchange-rates': { en: 'Exchange rates added', ko: '환율 추가' },
  'add-satellite': { en: 'Satellite account added', ko: '부속 계정 추가' },
  'select-region': { en: 'One region taken out as a national table', ko: '한 지역을 국가표로 추출' },
  aggregate: { en: 'Industries merged', ko: '산업 통합' },
  'aggregate-regions': { en: 'Regions merged', ko: '지역 통합' },
  'convert-currency': { en: 'Currency converted', ko: '통화 환산' },
  'convert-price-year': { en: 'Brought to prices of another year', ko: '다른 해 가격으로 환산' },
  'update-margins': { en: 'Fitted to new totals', ko: '새 합계에 맞추어 조정' },
  nowcast: { en: 'Scaled to a later year', ko: '뒤 연도 규모로 확대' },
} as const satisfies Readonly<Record<string, LocalText>>;

const known = (operation: string): operation is keyof typeof OPERATION_WORDS =>
  Object.hasOwn(OPERATION_WORDS, operation);

/** What a step did, in words; one that is new here keeps its own name. */
export const operationName = (operation: string, language: Language): string =>
  known(operation) ? OPERATION_WORDS[operation][language] : operation;
