import type { Language } from '@spillway/core/shared';
import { withParticle } from './particle.ts';

/** Words of the section that follows the loss day by day. */
export interface PathWords {
  readonly heading: string;
  readonly lead: string;
  readonly day: string;
  readonly dayName: (day: string) => string;
  readonly perDay: string;
  readonly cumulative: string;
  /** `billion won a day`. */
  readonly unitPerDay: (unit: string) => string;
  readonly shape: string;
  readonly end: (day: string) => string;
  readonly axis: (begins: string | null) => string;
  readonly stopped: string;
  /** What is stopped, with the first and last day. */
  readonly stoppedText: (names: string, most: string, first: string, last: string) => string;
  readonly fan: (model: string, draws: string) => string;
  readonly inAll: (amount: string) => string;
  readonly madeUp: string;
  /** Before a figure of a table. */
  readonly madeUpCell: string;
  readonly madeUpFrom: (model: string, day: string, amount: string) => string;
  /** Between the names of industries. */
  readonly between: string;
  readonly sparkline: (last: string) => string;
  readonly unmet: (model: string, amount: string) => string;
  readonly describe: (model: string, most: string, day: string, sum: string) => string;
}

const en: PathWords = {
  heading: 'The loss day by day',
  lead: 'Loss of value added on each day, by the models that follow time. Grey: while output is stopped, darker where more of it is.',
  day: 'Day',
  dayName: (day) => `Day ${day}`,
  perDay: 'Loss of value added per day',
  cumulative: 'Loss of value added so far',
  unitPerDay: (unit) => `${unit} a day`,
  shape: 'Shape over time',
  end: (day) => `end (${day})`,
  axis: (begins) => (begins === null ? 'days after the start' : `days after ${begins}`),
  stopped: 'stopped',
  stoppedText: (names, most, first, last) =>
    first === last
      ? `${names}: up to ${most} stopped on day ${first}.`
      : `${names}: up to ${most} stopped, day ${first} to day ${last}.`,
  fan: (model, draws) =>
    `Pale bands around ${model}: between 5 and 95, and between 25 and 75, in 100 of ${draws} draws, each day for itself.`,
  inAll: (amount) => `${amount} in all`,
  madeUp: 'Below zero, earlier losses are made up.',
  madeUpCell: 'made up',
  madeUpFrom: (model, day, amount) =>
    `${model}: from day ${day} on ${amount} of the loss is made up by the end.`,
  between: '; ',
  sparkline: (last) => `Day 0 to day ${last}; each model on its own scale; a dot: made up.`,
  unmet: (model, amount) => `${model}: final demand of ${amount} is not served over all days.`,
  describe: (model, most, day, sum) => `${model}: highest on day ${day} with ${most} a day, ${sum} in all.`,
};

const ko: PathWords = {
  heading: '날짜별 손실',
  lead: '시간을 따라가는 모형이 본 하루하루의 부가가치 손실입니다. 회색은 생산이 멈춘 동안이며 많이 멈출수록 짙습니다.',
  day: '경과일',
  dayName: (day) => `${day}일째`,
  perDay: '하루 부가가치 손실',
  cumulative: '누적 부가가치 손실',
  unitPerDay: (unit) => `하루 ${unit}`,
  shape: '시간에 따른 모양',
  end: (day) => `끝(${day})`,
  axis: (begins) => (begins === null ? '시작 후 경과일' : `${begins} 이후 경과일`),
  stopped: '중단',
  stoppedText: (names, most, first, last) =>
    first === last
      ? `${names}: ${first}일째 최대 ${most} 중단.`
      : `${names}: ${first}일째부터 ${last}일째까지 최대 ${most} 중단.`,
  fan: (model, draws) =>
    `${model} 둘레의 옅은 띠는 날마다 따로 본 5~95백분위와 25~75백분위 구간입니다(${draws}회 추출).`,
  inAll: (amount) => `모두 ${amount}`,
  madeUpCell: '만회',
  madeUpFrom: (model, day, amount) =>
    `${model}: ${day}일째부터 끝까지 손실 중 ${withParticle(amount, '을/를')} 만회합니다.`,
  between: ', ',
  madeUp: '0보다 아래는 앞서 잃은 몫을 만회하는 날입니다.',
  sparkline: (last) => `0일째부터 ${last}일째까지, 세로 눈금은 모형마다 다르며 점은 만회하는 날입니다.`,
  unmet: (model, amount) => `${model}: 전체 기간에 채우지 못한 최종수요 ${amount}.`,
  describe: (model, most, day, sum) =>
    `${model}: ${day}일째 하루 ${withParticle(most, '으로/로')} 가장 크고, 모두 ${sum}.`,
};

export const PATH_WORDS: Readonly<Record<Language, PathWords>> = { en, ko };
