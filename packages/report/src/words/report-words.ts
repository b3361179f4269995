import type { Language } from '@spillway/core/shared';

/** Headings and labels of a report. A key that one language lacks does not compile. */
export interface ReportWords {
  readonly asked: string;
  readonly answer: string;
  readonly figures: string;
  readonly figuresGain: string;
  readonly mainFigure: string;
  readonly byIndustry: string;
  readonly byIndustryGain: string;
  readonly byRegion: string;
  readonly byRegionGain: string;
  readonly models: string;
  readonly flows: string;
  readonly cases: string;
  readonly directLoss: string;
  readonly assumptions: string;
  readonly notes: string;
  readonly sources: string;
  readonly checks: string;
  readonly provenance: string;
  readonly suppliers: string;
  readonly customers: string;

  readonly model: string;
  readonly coefficients: string;
  readonly direction: string;
  readonly industry: string;
  readonly hit: string;
  readonly effect: string;
  readonly share: string;
  readonly shareOfOutput: string;
  readonly shareOfOutputUnit: string;
  readonly acrossModels: string;
  readonly acrossCases: string;
  readonly hitMark: string;
  readonly otherMark: string;
  readonly region: string;
  readonly hitRegionMark: string;
  readonly otherRegionMark: string;
  readonly ofOutput: string;
  readonly flow: string;
  readonly case: string;
  readonly check: string;
  readonly gap: string;
  readonly result: string;
  readonly passed: string;
  readonly failed: string;
  readonly item: string;
  readonly amount: string;
  readonly kind: string;
  readonly loss: string;
  readonly gain: string;
  readonly warning: string;
  readonly note: string;
  readonly table: string;

  readonly feedback: string;
  readonly allOthers: string;
  readonly allOtherRegions: string;
  readonly otherSuppliers: string;
  readonly otherCustomers: string;
  readonly importedInputs: string;
  readonly valueAddedAndTaxes: string;
  readonly homeFinalDemand: string;
  readonly exports: string;
  readonly hitTogether: string;

  readonly outsideTotals: string;

  readonly notApplicable: string;
  readonly stopped: string;
  readonly noJobs: string;
  readonly noResult: string;
  readonly jobsUnit: string;
  readonly acceptedWithErrors: string;

  readonly economy: string;
  readonly assessmentId: string;
  readonly program: string;
  readonly scenario: string;
  readonly scenarioHash: string;
  readonly tableHash: string;
  readonly publisher: string;
  readonly edition: string;
  readonly doi: string;
  readonly address: string;
  readonly licence: string;
  readonly exchangeRate: string;
  readonly exchangeRateSource: string;
  readonly seed: string;
  readonly steps: string;
  readonly tableSteps: string;
  readonly noneGiven: string;
  readonly noSeed: string;
}

const en: ReportWords = {
  asked: 'What was asked',
  answer: 'Answer',
  figures: 'The loss in figures',
  figuresGain: 'The gain in figures',
  mainFigure: 'Where the loss arises',
  byIndustry: 'Loss by industry',
  byIndustryGain: 'Gain by industry',
  byRegion: 'Loss by region',
  byRegionGain: 'Gain by region',
  models: 'What each model says',
  flows: 'Where the money flows in a year without the shock',
  cases: 'Low and high cases',
  directLoss: 'Loss of the outage itself, and what may be made up',
  assumptions: 'What the figures rest on',
  notes: 'Notes',
  sources: 'Sources',
  checks: 'Checks',
  provenance: 'Provenance',
  suppliers: 'Main suppliers',
  customers: 'Main customers',

  model: 'Model',
  coefficients: 'Coefficients',
  direction: 'Direction',
  industry: 'Industry',
  hit: 'hit',
  effect: 'Effect',
  share: 'Share',
  shareOfOutput: 'Share lost',
  shareOfOutputUnit: '% of a year',
  acrossModels: 'Across models',
  acrossCases: 'Low to high',
  hitMark: 'hit: direct',
  otherMark: 'other: indirect',
  region: 'Region',
  hitRegionMark: 'region of the shock',
  otherRegionMark: 'other region',
  ofOutput: '% of output',
  flow: 'Flow',
  case: 'Case',
  check: 'Identity',
  gap: 'Missed by',
  result: 'Result',
  passed: 'holds',
  failed: 'broken',
  item: 'Item',
  amount: 'Amount',
  kind: 'Kind',
  loss: 'loss',
  gain: 'gain',
  warning: 'Warning',
  note: 'Note',
  table: 'Table',

  feedback: 'feedback',
  allOthers: 'All other industries',
  allOtherRegions: 'All other regions',
  otherSuppliers: 'Other suppliers',
  otherCustomers: 'Other customers',
  importedInputs: 'Imported inputs',
  valueAddedAndTaxes: 'Value added',
  homeFinalDemand: 'Final demand at home',
  exports: 'Exports',
  hitTogether: 'Hit industries',

  outsideTotals: 'Outside every total above.',

  notApplicable: 'Not applicable',
  stopped: 'Stopped, without figures',
  noJobs: 'the table has no jobs',
  noResult: 'No model has an answer to this scenario.',
  jobsUnit: 'job-years',
  acceptedWithErrors: 'The table breaks accounting identities and was let through by an explicit flag.',

  economy: 'Economy',
  assessmentId: 'Assessment',
  program: 'Program',
  scenario: 'Scenario',
  scenarioHash: 'Scenario hash',
  tableHash: 'Table hash',
  publisher: 'Publisher',
  edition: 'Edition',
  doi: 'DOI',
  address: 'Address',
  licence: 'Licence',
  exchangeRate: 'Exchange rate',
  exchangeRateSource: 'Source of the rate',
  seed: 'Seed',
  steps: 'Step',
  tableSteps: 'How the table came about',
  noneGiven: 'none given',
  noSeed: 'nothing was drawn at random',
};

const ko: ReportWords = {
  asked: '무엇을 물었나',
  answer: '답',
  figures: '손실 규모',
  figuresGain: '이득 규모',
  mainFigure: '손실이 생기는 곳',
  byIndustry: '산업별 손실',
  byIndustryGain: '산업별 이득',
  byRegion: '지역별 손실',
  byRegionGain: '지역별 이득',
  models: '모형별 결과',
  flows: '충격이 없는 해의 돈의 흐름',
  cases: '낮은 경우와 높은 경우',
  directLoss: '중단 자체의 손실과 만회 가능분',
  assumptions: '수치의 전제',
  notes: '유의 사항',
  sources: '출처',
  checks: '검산',
  provenance: '산출 근거',
  suppliers: '주요 공급 산업',
  customers: '주요 수요 산업',

  model: '모형',
  coefficients: '투입계수',
  direction: '방향',
  industry: '산업',
  hit: '충격',
  effect: '효과',
  share: '비중',
  shareOfOutput: '손실 비율',
  shareOfOutputUnit: '연간 산출의 %',
  acrossModels: '모형 사이',
  acrossCases: '낮은 경우~높은 경우',
  hitMark: '충격 산업(직접)',
  otherMark: '그 밖의 산업(간접)',
  region: '지역',
  hitRegionMark: '충격이 일어난 지역',
  otherRegionMark: '그 밖의 지역',
  ofOutput: '산출 대비 %',
  flow: '거래액',
  case: '경우',
  check: '항등식',
  gap: '오차',
  result: '결과',
  passed: '성립',
  failed: '불성립',
  item: '항목',
  amount: '금액',
  kind: '성격',
  loss: '손실',
  gain: '이득',
  warning: '주의',
  note: '참고',
  table: '산업연관표',

  feedback: '되돌아온 효과',
  allOthers: '그 밖의 산업',
  allOtherRegions: '나머지 지역',
  otherSuppliers: '기타 공급 산업',
  otherCustomers: '기타 수요 산업',
  importedInputs: '수입 중간재',
  valueAddedAndTaxes: '부가가치',
  homeFinalDemand: '국내 최종수요',
  exports: '수출',
  hitTogether: '충격 산업',

  outsideTotals: '위의 어떤 합계에도 들어 있지 않습니다.',

  notApplicable: '해당 없음',
  stopped: '계산이 멈추어 수치가 없는 모형',
  noJobs: '표에 취업자 수가 없음',
  noResult: '이 시나리오에 답할 수 있는 모형이 없습니다.',
  jobsUnit: '명·년',
  acceptedWithErrors: '이 표는 회계 항등식을 어긴 채 명시적 허용으로 쓰였습니다.',

  economy: '경제',
  assessmentId: '평가 번호',
  program: '프로그램',
  scenario: '시나리오',
  scenarioHash: '시나리오 해시',
  tableHash: '산업연관표 해시',
  publisher: '작성 기관',
  edition: '판',
  doi: 'DOI',
  address: '주소',
  licence: '이용 조건',
  exchangeRate: '환율',
  exchangeRateSource: '환율 자료',
  seed: '난수 시드',
  steps: '처리 단계',
  tableSteps: '표의 처리 단계',
  noneGiven: '주어지지 않음',
  noSeed: '무작위 추출 없음',
};

export const REPORT_WORDS: Readonly<Record<Language, ReportWords>> = { en, ko };
