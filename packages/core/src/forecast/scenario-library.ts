import {
  checkLowModeHigh,
  type LocalText,
  type LowModeHigh,
  triangularMean,
  triangularVariance,
} from '../shared/index.ts';

/** A scenario that comes back: how often a year, and what it costs in value added when it does. */
export interface RatedScenario {
  readonly id: string;
  readonly title?: LocalText;
  readonly ratePerYear: LowModeHigh;
  readonly loss: LowModeHigh;
}

export interface AnnualLoss {
  /** Mean loss of a year, Σ E[rate] · E[loss]. */
  readonly mean: number;
  /** Standard deviation of that mean: what is not known of rates and losses, not the luck of a year. */
  readonly deviation: number;
  readonly scenarios: readonly { readonly id: string; readonly title: LocalText; readonly mean: number }[];
}

/**
 * A library of scenarios as a yearly loss: Σ rate_k · loss_k. Rates and losses are triangles and independent:
 * Var[RL] = Var R · Var L + Var R · E[L]² + E[R]² · Var L.
 *
 * @throws SpillwayError `forecast/invalid-input` for a rate or loss that is negative or out of order.
 */
export function annualLoss(library: readonly RatedScenario[]): AnnualLoss {
  let variance = 0;
  const scenarios = library.map(({ id, title = { en: id, ko: id }, ratePerYear, loss }) => {
    checkLowModeHigh(ratePerYear, `rate of ${id}`, 'forecast', 0);
    checkLowModeHigh(loss, `loss of ${id}`, 'forecast', 0);
    const [rate, size] = [triangularMean(ratePerYear), triangularMean(loss)];
    const [rateVariance, sizeVariance] = [triangularVariance(ratePerYear), triangularVariance(loss)];
    variance += rateVariance * sizeVariance + rateVariance * size * size + rate * rate * sizeVariance;
    return { id, title, mean: rate * size };
  });
  return {
    mean: scenarios.reduce((sum, { mean }) => sum + mean, 0),
    deviation: Math.sqrt(variance),
    scenarios,
  };
}

/** A scenario of the library before it meets a table: industries out of work for some full days. */
export interface OutageTemplate {
  readonly id: string;
  readonly title: LocalText;
  readonly industries: readonly string[];
  /** Share stopped × depth × effective days, in days of full outage of the industries. */
  readonly fullDays: LowModeHigh;
  readonly ratePerYear: LowModeHigh;
  readonly source: string;
}

const judged = 'rate: judgement; size: judgement after ';

/** Eight national scenarios; industries by WIOD56 code. Every rate is a judgement and an input. */
export const OUTAGE_LIBRARY: readonly OutageTemplate[] = [
  {
    id: 'payments',
    title: { en: 'Banks and payments disabled', ko: '은행·결제 마비' },
    industries: ['K64'],
    fullDays: { low: 0.165, mode: 0.33, high: 0.5 },
    ratePerYear: { low: 0.05, mode: 0.1, high: 0.2 },
    source: `${judged}the attack on Korean banks of March 2013 (10 to 30 % of the industry, depth 0.3, 5.5 effective days)`,
  },
  {
    id: 'telecom',
    title: { en: 'Nationwide network outage', ko: '전국 통신망 장애' },
    industries: ['J61'],
    fullDays: { low: 0.02, mode: 0.1, high: 0.7 },
    ratePerYear: { low: 0.1, mode: 0.2, high: 0.4 },
    source: `${judged}outages of national operators of one hour to a day`,
  },
  {
    id: 'cloud',
    title: { en: 'Data centre or cloud out', ko: '데이터센터·클라우드 중단' },
    industries: ['J62_J63'],
    fullDays: { low: 0.1, mode: 0.4, high: 2 },
    ratePerYear: { low: 0.1, mode: 0.2, high: 0.5 },
    source: `${judged}the data-centre fire at Pangyo, October 2022`,
  },
  {
    id: 'car-maker',
    title: { en: 'A car maker stands still', ko: '완성차 업체 가동 중단' },
    industries: ['C29'],
    fullDays: { low: 2, mode: 10, high: 26 },
    ratePerYear: { low: 0.01, mode: 0.03, high: 0.08 },
    source: `${judged}the stop of a British car maker in 2025 (a third of the industry for 80 effective days at most)`,
  },
  {
    id: 'chip-fab',
    title: { en: 'A semiconductor plant stops', ko: '반도체 공장 가동 중단' },
    industries: ['C26'],
    fullDays: { low: 0.3, mode: 0.8, high: 2.4 },
    ratePerYear: { low: 0.02, mode: 0.05, high: 0.1 },
    source: `${judged}5 to 20 % of the industry for 5 to 12 effective days`,
  },
  {
    id: 'port',
    title: { en: 'Ports and terminals stop', ko: '항만 터미널 중단' },
    industries: ['H52'],
    fullDays: { low: 0.6, mode: 1.5, high: 3.4 },
    ratePerYear: { low: 0.02, mode: 0.05, high: 0.1 },
    source: `${judged}the stop of an Australian terminal operator in 2023`,
  },
  {
    id: 'hospitals',
    title: { en: 'Hospitals under ransomware', ko: '병원 랜섬웨어' },
    industries: ['Q'],
    fullDays: { low: 0.035, mode: 0.07, high: 0.2 },
    ratePerYear: { low: 0.1, mode: 0.2, high: 0.5 },
    source: `${judged}British hospitals in 2017 (1 % of care for a week)`,
  },
  {
    id: 'power',
    title: { en: 'A region without power', ko: '광역 정전' },
    industries: ['D35'],
    fullDays: { low: 0.02, mode: 0.15, high: 1 },
    ratePerYear: { low: 0.005, mode: 0.01, high: 0.02 },
    source: `${judged}regional blackouts of hours to a day; what users lose is not in it`,
  },
];
