import type { Language } from '@spillway/core/shared';
import type { Job } from '../../data/jobs.ts';

interface JobWords {
  readonly jobs: string;
  readonly jobsNote: string;
  readonly noJobs: string;
  readonly noJobsBecause: string;
  readonly asked: string;
  readonly what: string;
  readonly estimates: (count: number) => string;
  readonly state: string;
  readonly states: Readonly<Record<Job['state'], string>>;
  readonly parts: string;
  readonly partsDone: (done: number, total: number) => string;
  readonly tries: string;
  readonly cancel: string;
  readonly retry: string;
  readonly dead: string;
  readonly deadNote: string;
  readonly noDead: string;
  readonly noDeadBecause: string;
  readonly at: string;
  readonly job: string;
  readonly chunk: string;
  readonly message: string;
}

export const JOB_WORDS: Readonly<Record<Language, JobWords>> = {
  en: {
    jobs: 'Large estimates',
    jobsNote: 'Computed in parts by the centre’s workers; what they answer is kept with the other estimates.',
    noJobs: 'Estimates of a million draws or more, or of many scenarios at once, and how far each is.',
    noJobsBecause: 'None has been asked for.',
    asked: 'Asked for',
    what: 'What',
    estimates: (count) => `${count} ${count === 1 ? 'estimate' : 'estimates'}`,
    state: 'State',
    states: {
      waiting: 'waiting',
      running: 'being computed',
      done: 'done',
      failed: 'failed',
      dead: 'given up after several tries',
      cancelled: 'cancelled',
    },
    parts: 'Parts',
    partsDone: (done, total) => `${done} of ${total}`,
    tries: 'Tries',
    cancel: 'Cancel',
    retry: 'Begin again',
    dead: 'Parts given up',
    deadNote: 'Of every organisation here: parts that failed as often as they may be tried.',
    noDead: 'Parts of estimates that no worker could compute, with what each said.',
    noDeadBecause: 'No part has been given up.',
    at: 'When',
    job: 'Estimate',
    chunk: 'Part',
    message: 'What it said',
  },
  ko: {
    jobs: '큰 추정',
    jobsNote: '센터의 작업자가 여러 부분으로 나누어 계산하며, 결과는 다른 추정과 함께 보관됩니다.',
    noJobs: '백만 번 이상 추출하거나 여러 시나리오를 한꺼번에 묻는 추정과 그 진행 상황을 보여 주는 곳입니다.',
    noJobsBecause: '요청된 것이 없습니다.',
    asked: '요청',
    what: '내용',
    estimates: (count) => `추정 ${count}건`,
    state: '상태',
    states: {
      waiting: '대기 중',
      running: '계산 중',
      done: '완료',
      failed: '실패',
      dead: '여러 번 시도한 뒤 중단됨',
      cancelled: '취소됨',
    },
    parts: '부분',
    partsDone: (done, total) => `${total}개 가운데 ${done}개`,
    tries: '시도',
    cancel: '취소',
    retry: '다시 시작',
    dead: '계산을 포기한 부분',
    deadNote: '모든 조직의 추정 가운데 허용된 횟수만큼 시도해도 실패한 부분입니다.',
    noDead: '어느 작업자도 계산하지 못한 부분과 그 까닭을 보여 주는 곳입니다.',
    noDeadBecause: '포기한 부분이 없습니다.',
    at: '시각',
    job: '추정',
    chunk: '부분',
    message: '까닭',
  },
};
