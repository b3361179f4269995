import type { Language } from '@spillway/core/shared';
import { ANSWER_WORDS, type AnswerWords } from '@spillway/studio';

/** Words of the page itself; those of answers are the reports'. A key that one language lacks does not compile. */
export interface PageWords extends AnswerWords {
  readonly subtitle: string;
  readonly toAnswer: string;
  readonly choices: string;
  readonly scenario: string;
  readonly economy: string;
  readonly measure: string;
  readonly currency: string;
  readonly language: string;
  readonly happens: string;
  readonly low: string;
  readonly mode: string;
  readonly high: string;
  readonly giveRange: string;
  readonly makeCertain: string;
  readonly rangeNote: string;
  readonly resetAll: string;
  readonly copyLink: string;
  readonly linkCopied: string;
  readonly linkShown: string;
  readonly answer: string;
  readonly loading: string;
  readonly loadingTable: (title: string) => string;
  readonly whatToDo: string;
  readonly engineStopped: string;
  readonly tableMissing: (file: string) => string;
  readonly reload: string;
  readonly unread: (parts: string) => string;
  readonly local: string;
}

const en: PageWords = {
  ...ANSWER_WORDS.en,
  subtitle: 'What a stop in one industry costs the others',
  toAnswer: 'Skip to the answer',
  choices: 'What colours every number on this page',
  scenario: 'Scenario',
  economy: 'Economy',
  measure: 'Measure',
  currency: 'Currency',
  language: 'Language',
  happens: 'What happens',
  low: 'Lowest',
  mode: 'Most likely',
  high: 'Highest',
  giveRange: 'Give it a range',
  makeCertain: 'Make it certain',
  rangeNote: 'Opens a third to each side of the number: a place to start, not a finding.',
  resetAll: 'All numbers as in the scenario',
  copyLink: 'Copy link',
  linkCopied: 'The address of this page, with these numbers, is copied.',
  linkShown: 'The address in the browser’s bar holds these numbers: copy it from there.',
  answer: 'The answer',
  loading: 'Loading the models …',
  loadingTable: (title) => `Loading ${title} …`,
  whatToDo: 'Choose another economy, currency or scenario, or take the numbers back.',
  engineStopped: 'The part of the page that computes could not start or has stopped.',
  tableMissing: (file) => `The file ${file} could not be loaded. It belongs in the folder of this page.`,
  reload: 'Load again',
  unread: (parts) => `Part of the link could not be read and was left out: ${parts}`,
  local: 'Everything is computed on this device; the page sends nothing.',
};

const ko: PageWords = {
  ...ANSWER_WORDS.ko,
  subtitle: '한 산업이 멈추면 다른 산업은 얼마를 잃는가',
  toAnswer: '결과로 건너뛰기',
  choices: '모든 수치에 적용되는 기준',
  scenario: '시나리오',
  economy: '경제',
  measure: '척도',
  currency: '통화',
  language: '언어',
  happens: '무슨 일이 일어나는가',
  low: '최솟값',
  mode: '가장 유력한 값',
  high: '최댓값',
  giveRange: '범위로 주기',
  makeCertain: '한 값으로 정하기',
  rangeNote: '지금 값의 양쪽으로 3분의 1씩 벌립니다. 출발점일 뿐 근거 있는 범위는 아닙니다.',
  resetAll: '모든 값을 시나리오대로',
  copyLink: '링크 복사',
  linkCopied: '지금 값이 담긴 주소를 복사했습니다.',
  linkShown: '브라우저 주소창의 주소에 지금 값이 담겨 있습니다. 거기서 복사하십시오.',
  answer: '결과',
  loading: '모형을 불러오는 중 …',
  loadingTable: (title) => `${title} 산업연관표를 불러오는 중 …`,
  whatToDo: '다른 경제나 통화, 시나리오를 고르거나 값을 되돌리십시오.',
  engineStopped: '계산을 맡은 부분이 시작되지 못했거나 멈췄습니다.',
  tableMissing: (file) => `${file} 파일을 불러오지 못했습니다. 이 페이지와 같은 폴더에 있어야 합니다.`,
  reload: '다시 불러오기',
  unread: (parts) => `링크에서 읽지 못해 뺀 부분: ${parts}`,
  local: '모든 계산은 이 기기에서 이루어지며 페이지는 아무것도 보내지 않습니다.',
};

export const PAGE_WORDS: Readonly<Record<Language, PageWords>> = { en, ko };
