import type { Language } from '@spillway/core/shared';
import { withParticle } from './particle.ts';

/** Words of the section on yearly losses, and of that on insurance. */
export interface AnnualWords {
  readonly heading: string;
  readonly lead: (model: string) => string;
  readonly expected: string;
  readonly expectedUnit: string;
  readonly error: (amount: string) => string;
  readonly rate: (perYear: string, years: string) => string;
  readonly atRisk: (years: string) => string;
  readonly tail: (years: string) => string;
  readonly atRiskSentence: (years: string, amount: string, error: string) => string;
  readonly tailSentence: (amount: string, error: string) => string;
  readonly expectedSentence: (amount: string, error: string) => string;
  readonly curve: string;
  readonly returnPeriod: string;
  readonly years: string;
  readonly chance: string;
  readonly chanceUnit: string;
  readonly occurrence: string;
  readonly aggregate: string;
  readonly curveLead: string;
  readonly curveText: (points: string) => string;
  readonly axisYears: string;
  readonly axisChance: string;
  readonly source: (text: string) => string;

  readonly insurance: string;
  readonly insuranceLead: (model: string) => string;
  readonly insured: string;
  readonly uninsured: string;
  readonly directInsured: string;
  readonly directUninsured: string;
  readonly spilloverInsured: string;
  readonly spilloverUninsured: string;
  readonly spillover: string;
  readonly insuredSentence: (share: string, insured: string, total: string) => string;
  readonly insuranceText: (parts: string) => string;
}

const en: AnnualWords = {
  heading: 'Loss a year',
  lead: (model) => `Value added, ${model}. Most years have no such event; a few have a large loss.`,
  expected: 'Expected loss a year',
  expectedUnit: 'average of all years',
  error: (amount) => `standard error ${amount}`,
  rate: (perYear, years) => `${perYear} events a year on average; ${years} years simulated.`,
  atRisk: (years) => `Passed once in ${years} years`,
  tail: (years) => `Average of the worst year in ${years}`,
  atRiskSentence: (years, amount, error) =>
    `Once in ${years} years the loss of a year passes ${amount} (value at risk; standard error ${error}).`,
  tailSentence: (amount, error) =>
    `In the years beyond that it is ${amount} on average (tail value at risk; standard error ${error}).`,
  expectedSentence: (amount, error) => `Expected loss a year: ${amount} (standard error ${error}).`,
  curve: 'How often the loss passes an amount',
  returnPeriod: 'Once in',
  years: 'years',
  chance: 'Chance',
  chanceUnit: '% a year',
  occurrence: 'Largest event of a year',
  aggregate: 'All events of a year',
  curveLead: 'Solid: all events of a year together. Dashed: the largest event alone.',
  curveText: (points) => `Loss passed once in so many years. ${points}`,
  axisYears: 'once in … years (log axis)',
  axisChance: 'chance of more in a year',
  source: (text) => `How often: ${text}`,

  insurance: 'What insurance pays',
  insuranceLead: (model) => `Of the loss of value added by ${model}. Teal: paid by the victims’ cover.`,
  insured: 'Insured',
  uninsured: 'Not insured',
  directInsured: 'Direct, insured',
  directUninsured: 'Direct, not insured',
  spilloverInsured: 'Spillover, insured',
  spilloverUninsured: 'Spillover, not insured',
  spillover: 'Spillover',
  insuredSentence: (share, insured, total) => `Insurance pays ${insured} of ${total}, ${share}.`,
  insuranceText: (parts) => `How the loss divides into insured and not. ${parts}`,
};

const ko: AnnualWords = {
  heading: '연간 손실',
  lead: (model) => `부가가치, ${model}. 대부분의 해에는 사고가 없고 몇몇 해에 큰 손실이 납니다.`,
  expected: '연간 기대손실',
  expectedUnit: '모든 해의 평균',
  error: (amount) => `표준오차 ${amount}`,
  rate: (perYear, years) => `연평균 ${perYear}건, ${years}년을 모의했습니다.`,
  atRisk: (years) => `${years}년에 한 번 넘는 손실`,
  tail: (years) => `${years}년에 한 번꼴인 해의 평균`,
  atRiskSentence: (years, amount, error) =>
    `연간 손실은 ${years}년에 한 번꼴로 ${withParticle(amount, '을/를')} 넘습니다(VaR, 표준오차 ${error}).`,
  tailSentence: (amount, error) => `그런 해의 손실은 평균 ${amount}입니다(TVaR, 표준오차 ${error}).`,
  expectedSentence: (amount, error) => `연간 기대손실: ${amount}(표준오차 ${error}).`,
  curve: '손실이 얼마나 자주 어느 금액을 넘나',
  returnPeriod: '재현기간',
  years: '년',
  chance: '초과확률',
  chanceUnit: '연 %',
  occurrence: '한 해의 최대 사고',
  aggregate: '한 해의 모든 사고',
  curveLead: '실선은 한 해의 모든 사고를 합한 손실, 점선은 가장 큰 사고 하나의 손실입니다.',
  curveText: (points) => `재현기간별 손실. ${points}`,
  axisYears: '재현기간, 년(로그 축)',
  axisChance: '한 해의 초과확률',
  source: (text) => `발생 빈도의 근거: ${text}`,

  insurance: '보험으로 보상되는 몫',
  insuranceLead: (model) => `${model}의 부가가치 손실 기준. 청록색은 피해자의 보험이 보상하는 몫입니다.`,
  insured: '보상',
  uninsured: '미보상',
  directInsured: '직접, 보상',
  directUninsured: '직접, 미보상',
  spilloverInsured: '파급, 보상',
  spilloverUninsured: '파급, 미보상',
  spillover: '파급',
  insuredSentence: (share, insured, total) =>
    `전체 ${total} 가운데 ${withParticle(`${insured}(${share})`, '이/가')} 보험으로 보상됩니다.`,
  insuranceText: (parts) => `보상 여부별 손실 구성. ${parts}`,
};

export const ANNUAL_WORDS: Readonly<Record<Language, AnnualWords>> = { en, ko };
