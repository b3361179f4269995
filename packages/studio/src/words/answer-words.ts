import type { Language } from '@spillway/core/shared';

/** Words around a live answer; those within it are the reports'. A key that one language lacks does not compile. */
export interface AnswerWords {
  readonly moreNumbers: (count: string) => string;
  readonly change: (label: string, value: string) => string;
  readonly close: string;
  readonly reset: string;
  readonly overTimeComing: string;
  readonly rangesComing: string;
  readonly drivers: string;
  readonly driversNote: string;
  readonly answeredIn: (milliseconds: string) => string;
  readonly drawnIn: (milliseconds: string) => string;
  readonly failed: string;
  readonly kept: string;
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
}

const en: AnswerWords = {
  moreNumbers: (count) => `${count} more numbers`,
  change: (label, value) => `${label}: ${value}. Change`,
  close: 'Close',
  reset: 'As in the scenario',
  overTimeComing: 'Following the loss day by day …',
  rangesComing: 'Drawing what is uncertain …',
  drivers: 'Which numbers drive it',
  driversNote:
    'Share of the variance of value added lost that each uncertain number explains alone, with its standard error.',
  answeredIn: (milliseconds) => `Answered in ${milliseconds} ms on this device.`,
  drawnIn: (milliseconds) => `What is uncertain was drawn in ${milliseconds} ms.`,
  failed: 'No answer to this.',
  kept: 'Your numbers are kept.',
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
};

const ko: AnswerWords = {
  moreNumbers: (count) => `그 밖의 값 ${count}개`,
  change: (label, value) => `${label}: ${value}. 바꾸기`,
  close: '닫기',
  reset: '시나리오 값으로',
  overTimeComing: '하루하루의 손실을 따라가는 중 …',
  rangesComing: '불확실한 값을 뽑아 보는 중 …',
  drivers: '어느 값이 결과를 좌우하는가',
  driversNote: '부가가치 손실의 분산 가운데 각 불확실한 값이 홀로 설명하는 몫과 그 표준오차입니다.',
  answeredIn: (milliseconds) => `이 기기에서 ${milliseconds}ms 만에 계산했습니다.`,
  drawnIn: (milliseconds) => `불확실한 값을 뽑아 보는 데는 ${milliseconds}ms 걸렸습니다.`,
  failed: '이 물음에는 답을 낼 수 없습니다.',
  kept: '입력한 값은 그대로 있습니다.',
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
};

export const ANSWER_WORDS: Readonly<Record<Language, AnswerWords>> = { en, ko };
