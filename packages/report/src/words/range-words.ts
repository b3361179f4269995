import type { Language } from '@spillway/core/shared';

/** Words of the section on what uncertain numbers make of the loss. */
export interface RangeWords {
  readonly heading: string;
  readonly lead: string;
  readonly likely: string;
  readonly mean: string;
  /** In two lines for the head of a narrow column. */
  readonly percentile: (level: number) => readonly [string, string];
  readonly standardError: string;
  readonly standardErrorLines: readonly [string, string];
  readonly minus: string;
  readonly draws: string;
  readonly seed: (draws: string, seed: string) => string;
  readonly runs: string;
  readonly enough: (model: string, draws: string, error: string) => string;
  readonly tooFew: (model: string, draws: string, error: string, goal: string, needed: string) => string;
  readonly chartText: (rows: string) => string;
  readonly drivers: string;
  readonly driversLead: (model: string) => string;
  readonly driversForm: string;
  readonly sobol: string;
  readonly sobolUnit: string;
  readonly rank: string;
  readonly rankUnit: string;
  readonly sobolFoot: string;
  readonly rankFoot: string;
  readonly number: string;
  readonly none: string;
  readonly table: string;
  readonly allTen: (model: string, change: string, rises: boolean) => string;
  readonly mostMatter: string;
  readonly noneMatters: (least: string) => string;
  readonly supplier: string;
  readonly buyer: string;
  readonly coefficient: string;
  readonly elasticity: string;
  readonly elasticityUnit: string;
}

const en: RangeWords = {
  heading: 'How uncertain the loss is',
  lead: 'The uncertain numbers of the scenario were drawn many times. Pale: 90 of 100 draws; darker: the middle half; mark: the median.',
  likely: 'Likely range',
  mean: 'Mean',
  percentile: (level) => (level === 50 ? ['Median', ''] : [String(level), 'in 100']),
  standardError: 'Standard error',
  standardErrorLines: ['Standard', 'error'],
  minus: 'Below zero: a gain.',
  draws: 'Draws',
  seed: (draws, seed) => `${draws} draws, seed ${seed}.`,
  runs: 'Models over time are run anew for each draw (Latin hypercube); all others are exact sums of unit answers.',
  enough: (model, draws, error) =>
    `${model}: ${draws} draws are enough; the mean is known to ± ${error} (95 in 100).`,
  tooFew: (model, draws, error, goal, needed) =>
    `${model}: ${draws} draws are too few; the mean is known to ± ${error} only, the goal is ± ${goal}, which takes about ${needed} draws.`,
  chartText: (rows) => `Loss of value added by model, 5 to 95 in 100 draws. ${rows}`,
  drivers: 'Which numbers drive it',
  driversLead: (model) => `For the loss of value added by ${model}.`,
  driversForm:
    'First what each explains alone, then which way it goes: to the right the loss grows with the number.',
  sobol: 'Explained alone',
  sobolUnit: '% of variance',
  rank: 'Rank correlation',
  rankUnit: '−1 to 1',
  sobolFoot:
    '% of the variance of value added lost, explained alone (first-order Sobol index ± standard error)',
  rankFoot: 'rank correlation with value added lost, from −1 to 1',
  number: 'Number',
  none: 'No number of the scenario moves it.',
  table: 'How much the table itself matters',
  allTen: (model, change, rises) =>
    `${model}: were every coefficient of the table a tenth larger, the loss would be ${change} ${rises ? 'higher' : 'lower'} (to first order).`,
  mostMatter: 'These coefficients matter most:',
  noneMatters: (least) => `No single coefficient moves it by as much as ${least}\u00a0% for each 1\u00a0%.`,
  supplier: 'From',
  buyer: 'To',
  coefficient: 'Coefficient',
  elasticity: 'Moves the loss by',
  elasticityUnit: '% for each 1 %',
};

const ko: RangeWords = {
  heading: '손실의 불확실성',
  lead: '시나리오의 불확실한 값을 여러 번 뽑아 계산했습니다. 옅은 막대는 5~95백분위, 짙은 막대는 가운데 절반, 표식은 중앙값입니다.',
  likely: '유력한 범위',
  mean: '평균',
  percentile: (level) => (level === 50 ? ['중앙값', ''] : [String(level), '백분위']),
  standardError: '표준오차',
  standardErrorLines: ['표준오차', ''],
  minus: '0보다 작으면 이득입니다.',
  draws: '추출 횟수',
  seed: (draws, seed) => `${draws}회 추출, 시드 ${seed}.`,
  runs: '시간을 따라가는 모형은 추출할 때마다 새로 돌렸으며(라틴 하이퍼큐브), 나머지는 단위 결과의 합으로 정확히 구했습니다.',
  enough: (model, draws, error) =>
    `${model}: ${draws}회 추출로 충분합니다. 평균의 95% 신뢰구간은 ± ${error}입니다.`,
  tooFew: (model, draws, error, goal, needed) =>
    `${model}: ${draws}회 추출로는 부족합니다. 평균의 95% 신뢰구간이 ± ${error}로 목표 ± ${goal}보다 넓으며, 약 ${needed}회가 필요합니다.`,
  chartText: (rows) => `모형별 부가가치 손실, 5~95백분위. ${rows}`,
  drivers: '결과를 좌우하는 값',
  driversLead: (model) => `${model}의 부가가치 손실 기준.`,
  driversForm: '위는 혼자 설명하는 몫, 아래는 방향입니다. 오른쪽이면 값이 클수록 손실이 커집니다.',
  sobol: '단독 설명력',
  sobolUnit: '분산의 %',
  rank: '순위 상관',
  rankUnit: '−1~1',
  sobolFoot: '부가가치 손실 분산 가운데 혼자 설명하는 %(1차 소볼 지수 ± 표준오차)',
  rankFoot: '부가가치 손실과의 순위 상관, −1~1',
  number: '값',
  none: '결과를 움직이는 값이 시나리오에 없습니다.',
  table: '산업연관표 자체의 영향',
  allTen: (model, change, rises) =>
    `${model}: 표의 모든 투입계수가 10% 크다면 손실은 1차 근사로 ${change} ${rises ? '커집니다' : '작아집니다'}.`,
  mostMatter: '영향이 큰 계수는 다음과 같습니다.',
  noneMatters: (least) => `어느 계수도 1% 바뀔 때 손실을 ${least}% 이상 바꾸지 않습니다.`,
  supplier: '공급 산업',
  buyer: '수요 산업',
  coefficient: '투입계수',
  elasticity: '손실 변화',
  elasticityUnit: '1%당 %',
};

export const RANGE_WORDS: Readonly<Record<Language, RangeWords>> = { en, ko };
