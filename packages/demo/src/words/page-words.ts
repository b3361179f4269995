import type { Language } from '@spillway/core/shared';

/** Words of the page itself; those of answers are the reports'. A key that one language lacks does not compile. */
export interface PageWords {
  readonly subtitle: string;
  readonly toAnswer: string;
  readonly choices: string;
  readonly scenario: string;
  readonly economy: string;
  readonly measure: string;
  readonly currency: string;
  readonly language: string;
  readonly happens: string;
  readonly moreNumbers: (count: string) => string;
  readonly low: string;
  readonly mode: string;
  readonly high: string;
  readonly change: (label: string, value: string) => string;
  readonly close: string;
  readonly giveRange: string;
  readonly makeCertain: string;
  readonly rangeNote: string;
  readonly reset: string;
  readonly resetAll: string;
  readonly copyLink: string;
  readonly linkCopied: string;
  readonly linkShown: string;
  readonly answer: string;
  readonly loading: string;
  readonly loadingTable: (title: string) => string;
  readonly overTimeComing: string;
  readonly rangesComing: string;
  readonly drivers: string;
  readonly driversNote: string;
  readonly answeredIn: (milliseconds: string) => string;
  readonly drawnIn: (milliseconds: string) => string;
  readonly failed: string;
  readonly kept: string;
  readonly whatToDo: string;
  readonly engineStopped: string;
  readonly tableMissing: (file: string) => string;
  readonly reload: string;
  readonly unread: (parts: string) => string;
  readonly divides: { readonly loss: string; readonly gain: string };
  readonly misfit: string;
  readonly industriesNote: string;
  readonly models: string;
  readonly modelsNote: string;
  readonly pale: string;
  readonly modelsRange: (range: string) => string;
  readonly headlineModel: string;
  readonly path: string;
  readonly pathNote: string;
  readonly day: string;
  readonly stopped: (share: string) => string;
  readonly hit: string;
  readonly side: string;
  readonly notes: string;
  readonly restsOn: string;
  readonly sources: string;
  readonly from: string;
  readonly local: string;
}

const en: PageWords = {
  subtitle: 'What a stop in one industry costs the others',
  toAnswer: 'Skip to the answer',
  choices: 'What colours every number on this page',
  scenario: 'Scenario',
  economy: 'Economy',
  measure: 'Measure',
  currency: 'Currency',
  language: 'Language',
  happens: 'What happens',
  moreNumbers: (count) => `${count} more numbers`,
  low: 'Lowest',
  mode: 'Most likely',
  high: 'Highest',
  change: (label, value) => `${label}: ${value}. Change`,
  close: 'Close',
  giveRange: 'Give it a range',
  makeCertain: 'Make it certain',
  rangeNote: 'Opens a third to each side of the number: a place to start, not a finding.',
  reset: 'As in the scenario',
  resetAll: 'All numbers as in the scenario',
  copyLink: 'Copy link',
  linkCopied: 'The address of this page, with these numbers, is copied.',
  linkShown: 'The address in the browser’s bar holds these numbers: copy it from there.',
  answer: 'The answer',
  loading: 'Loading the models …',
  loadingTable: (title) => `Loading ${title} …`,
  overTimeComing: 'Following the loss day by day …',
  rangesComing: 'Drawing what is uncertain …',
  drivers: 'Which numbers drive it',
  driversNote:
    'Share of the variance of value added lost that each uncertain number explains alone, with its standard error.',
  answeredIn: (milliseconds) => `Answered in ${milliseconds} ms on this device.`,
  drawnIn: (milliseconds) => `What is uncertain was drawn in ${milliseconds} ms.`,
  failed: 'No answer to this.',
  kept: 'Your numbers are kept.',
  whatToDo: 'Choose another economy, currency or scenario, or take the numbers back.',
  engineStopped: 'The part of the page that computes could not start or has stopped.',
  tableMissing: (file) => `The file ${file} could not be loaded. It belongs in the folder of this page.`,
  reload: 'Load again',
  unread: (parts) => `Part of the link could not be read and was left out: ${parts}`,
  divides: { loss: 'How the loss divides', gain: 'How the gain divides' },
  misfit: 'This scenario does not fit the table of the economy chosen.',
  industriesNote:
    'Solid: the hit industries, direct. Lighter: all others, indirect. The rows add up to the total.',
  models: 'What each model says',
  pale: 'Pale: 5 to 95 in 100 draws of the uncertain numbers.',
  modelsNote:
    'The spread between models is the uncertainty of the model and is not averaged away. Hollow marks: total coefficients, imports counted as if made at home.',
  modelsRange: (range) => `Comparable models: ${range}.`,
  headlineModel: 'the sentence above is this model’s',
  path: 'Day by day',
  pathNote:
    'Loss of value added on each day. Grey: the part of the hit industry that stands still. Point at a day to read it.',
  day: 'day',
  stopped: (share) => `stopped ${share}`,
  hit: 'hit industry',
  side: 'Beside the total',
  notes: 'Notes',
  restsOn: 'What the figures rest on',
  sources: 'Sources',
  from: 'Where the figures are from',
  local: 'Everything is computed on this device; the page sends nothing.',
};

const ko: PageWords = {
  subtitle: '한 산업이 멈추면 다른 산업은 얼마를 잃는가',
  toAnswer: '결과로 건너뛰기',
  choices: '모든 수치에 적용되는 기준',
  scenario: '시나리오',
  economy: '경제',
  measure: '척도',
  currency: '통화',
  language: '언어',
  happens: '무슨 일이 일어나는가',
  moreNumbers: (count) => `그 밖의 값 ${count}개`,
  low: '최솟값',
  mode: '가장 유력한 값',
  high: '최댓값',
  change: (label, value) => `${label}: ${value}. 바꾸기`,
  close: '닫기',
  giveRange: '범위로 주기',
  makeCertain: '한 값으로 정하기',
  rangeNote: '지금 값의 양쪽으로 3분의 1씩 벌립니다. 출발점일 뿐 근거 있는 범위는 아닙니다.',
  reset: '시나리오 값으로',
  resetAll: '모든 값을 시나리오대로',
  copyLink: '링크 복사',
  linkCopied: '지금 값이 담긴 주소를 복사했습니다.',
  linkShown: '브라우저 주소창의 주소에 지금 값이 담겨 있습니다. 거기서 복사하십시오.',
  answer: '결과',
  loading: '모형을 불러오는 중 …',
  loadingTable: (title) => `${title} 산업연관표를 불러오는 중 …`,
  overTimeComing: '하루하루의 손실을 따라가는 중 …',
  rangesComing: '불확실한 값을 뽑아 보는 중 …',
  drivers: '어느 값이 결과를 좌우하는가',
  driversNote: '부가가치 손실의 분산 가운데 각 불확실한 값이 홀로 설명하는 몫과 그 표준오차입니다.',
  answeredIn: (milliseconds) => `이 기기에서 ${milliseconds}ms 만에 계산했습니다.`,
  drawnIn: (milliseconds) => `불확실한 값을 뽑아 보는 데는 ${milliseconds}ms 걸렸습니다.`,
  failed: '이 물음에는 답을 낼 수 없습니다.',
  kept: '입력한 값은 그대로 있습니다.',
  whatToDo: '다른 경제나 통화, 시나리오를 고르거나 값을 되돌리십시오.',
  engineStopped: '계산을 맡은 부분이 시작되지 못했거나 멈췄습니다.',
  tableMissing: (file) => `${file} 파일을 불러오지 못했습니다. 이 페이지와 같은 폴더에 있어야 합니다.`,
  reload: '다시 불러오기',
  unread: (parts) => `링크에서 읽지 못해 뺀 부분: ${parts}`,
  divides: { loss: '손실의 구성', gain: '이득의 구성' },
  misfit: '이 시나리오는 고른 경제의 산업연관표에 맞지 않습니다.',
  industriesNote: '짙은 색은 충격 산업(직접), 옅은 색은 그 밖의 산업(간접)이며 각 행을 더하면 합계가 됩니다.',
  models: '모형별 결과',
  pale: '옅은 막대는 불확실한 값을 뽑아 얻은 5~95백분위입니다.',
  modelsNote:
    '모형 사이의 차이는 모형 자체의 불확실성이므로 평균 내지 않습니다. 속이 빈 표식은 수입품도 국산으로 보는 총 투입계수입니다.',
  modelsRange: (range) => `서로 비교할 수 있는 모형: ${range}.`,
  headlineModel: '위의 문장은 이 모형의 결과',
  path: '하루하루의 손실',
  pathNote:
    '하루하루의 부가가치 손실입니다. 회색은 충격 산업 가운데 멈춰 있는 몫입니다. 날짜를 가리키면 값을 읽을 수 있습니다.',
  day: '일째',
  stopped: (share) => `중단 ${share}`,
  hit: '충격 산업',
  side: '합계 밖의 금액',
  notes: '유의 사항',
  restsOn: '수치의 근거',
  sources: '출처',
  from: '산출 근거',
  local: '모든 계산은 이 기기에서 이루어지며 페이지는 아무것도 보내지 않습니다.',
};

export const PAGE_WORDS: Readonly<Record<Language, PageWords>> = { en, ko };
