import type { Language, LocalText } from '@spillway/core/shared';

/** What a source of a scenario is of; words of its own stay as they are written. */
export const SOURCE_OF: Readonly<Record<string, LocalText>> = {
  comparison: { en: 'comparison', ko: '비교' },
  'cross-check': { en: 'cross-check', ko: '교차 확인' },
  insurance: { en: 'insurance', ko: '보험' },
  'published result': { en: 'published result', ko: '발표된 결과' },
  stocks: { en: 'stocks', ko: '재고' },
  'stocks and insurance': { en: 'stocks and insurance', ko: '재고와 보험' },
  'value of life': { en: 'value of life', ko: '통계적 생명가치' },
};

interface ScenarioWords {
  readonly id: string;
  readonly scenario: string;
  readonly title: string;
  readonly startsIn: string;
  readonly more: (count: number) => string;
  readonly listNote: readonly string[];

  readonly story: string;
  readonly shocks: string;
  readonly source: string;
  readonly chance: string;
  readonly perYear: (rate: string) => string;
  readonly insurance: string;
  readonly waiting: (hours: string) => string;
  readonly deductible: (amount: string) => string;
  readonly limit: (amount: string) => string;
  readonly insuredShare: (share: string) => string;
  readonly sources: string;
  readonly next: string;
  readonly nextRun: string;
  readonly nextReport: string;
  readonly nextCopy: string;

  readonly comparison: (count: number) => string;
  readonly direct: string;
  readonly indirect: string;
  readonly total: string;
  readonly range: string;
  readonly share: string;
  readonly trust: string;
  readonly costs: string;
  readonly inUnit: (unit: string) => string;
  readonly columnsNote: string;
  readonly rangeSampled: string;
  readonly rangeCases: string;
  readonly rangeMixed: string;
  readonly besideNote: string;
  readonly noRoom: string;
  readonly addNote: string;
  readonly unanswered: string;
}

export const SCENARIO_WORDS: Readonly<Record<Language, ScenarioWords>> = {
  en: {
    id: 'id',
    scenario: 'scenario',
    title: 'what happens',
    startsIn: 'starts in',
    more: (count) => `+${count}`,
    listNote: [
      '`spillway scenarios show <id>` tells one: its story, its numbers and where they come from.',
      '`spillway scenarios run <id…>` says what they cost, side by side; --all runs every one.',
      '`spillway economy show <economy>` names the industries behind the codes.',
    ],
    story: 'Story',
    shocks: 'What happens, in numbers',
    source: 'Source',
    chance: 'How often',
    perYear: (rate) => `${rate} times a year`,
    insurance: 'Insurance',
    waiting: (hours) => `pays from hour ${hours} on`,
    deductible: (amount) => `after the first ${amount}`,
    limit: (amount) => `up to ${amount}`,
    insuredShare: (share) => `for ${share} of the loss`,
    sources: 'Sources',
    next: 'Next',
    nextRun: 'what it costs, in one line',
    nextReport: 'the whole report, as a page',
    nextCopy: 'the file, to change and run as your own',
    comparison: (count) => (count === 1 ? 'What it costs' : `What ${count} scenarios cost`),
    direct: 'direct',
    indirect: 'indirect',
    total: 'total',
    range: 'range',
    share: '% of year',
    trust: 'trust',
    costs: 'costs',
    inUnit: (unit) => `Value added lost, in ${unit}; every number at its most likely value.`,
    columnsNote:
      'direct: the industries a scenario starts in; indirect: all others, users of a failed service among them; % of year: total over the value added of the economy in a year.',
    rangeSampled: 'range: 5 to 95 % of the draws.',
    rangeCases: 'range: every uncertain number at its least and at its most harmful end at once.',
    rangeMixed: 'range: 5 to 95 % of the draws; with *, every uncertain number at its ends at once.',
    besideNote:
      'Beside the total and never in it: trust, value added lost with customers’ trust; costs, of response and repair (without ransoms, fines and compensation).',
    noRoom: 'Trust and costs, which are in no total, need a wider terminal or --format csv.',
    addNote: 'Scenarios are not added: they are no forecast, and some share their causes.',
    unanswered: 'Without an answer',
  },
  ko: {
    id: 'id',
    scenario: '시나리오',
    title: '무슨 일인가',
    startsIn: '시작 산업',
    more: (count) => `외 ${count}`,
    listNote: [
      '`spillway scenarios show <id>`로 이야기와 수치, 근거를 봅니다.',
      '`spillway scenarios run <id…>`로 비용을 나란히 비교합니다. --all은 전부 계산합니다.',
      '`spillway economy show <경제>`에서 산업 코드의 이름을 볼 수 있습니다.',
    ],
    story: '이야기',
    shocks: '충격과 수치',
    source: '근거',
    chance: '빈도',
    perYear: (rate) => `1년에 ${rate}회`,
    insurance: '보험',
    waiting: (hours) => `${hours}시간 이후의 손실부터`,
    deductible: (amount) => `공제액 ${amount}`,
    limit: (amount) => `한도 ${amount}`,
    insuredShare: (share) => `손실의 ${share}`,
    sources: '자료',
    next: '다음으로',
    nextRun: '비용을 한 줄로',
    nextReport: '전체 보고서를 페이지로',
    nextCopy: '파일로 받아 고쳐서 계산',
    comparison: (count) => (count === 1 ? '비용' : `시나리오 ${count}개의 비용`),
    direct: '직접',
    indirect: '간접',
    total: '합계',
    range: '범위',
    share: '연간 %',
    trust: '신뢰',
    costs: '비용',
    inUnit: (unit) => `부가가치 감소액, 단위 ${unit}. 모든 수치는 가장 유력한 값 기준.`,
    columnsNote:
      '직접: 시나리오가 시작되는 산업, 간접: 멈춘 서비스의 이용 산업을 포함한 나머지 산업, 연간 %: 합계를 그 경제의 1년 부가가치로 나눈 값.',
    rangeSampled: '범위: 표본의 5~95%.',
    rangeCases: '범위: 불확실한 수치를 모두 한꺼번에 가장 약한 쪽과 가장 센 쪽에 둔 값.',
    rangeMixed: '범위: 표본의 5~95%. *는 불확실한 수치를 모두 한꺼번에 양 끝에 둔 값.',
    besideNote:
      '합계에 넣지 않고 옆에 적는 값: 신뢰는 고객 신뢰를 잃어 줄어든 부가가치, 비용은 대응과 복구 비용(몸값, 과징금, 보상 제외).',
    noRoom: '합계에 넣지 않는 신뢰와 비용은 더 넓은 터미널이나 --format csv에서 볼 수 있습니다.',
    addNote: '시나리오끼리는 더하지 않습니다. 예측이 아니며 원인이 겹치기도 합니다.',
    unanswered: '답이 없는 시나리오',
  },
};
