import type { Assessment } from '@spillway/core/scenarios';
import type { Language } from '@spillway/core/shared';
import {
  formatCell,
  formatMoney,
  formatNumber,
  formatPercent,
  moneyUnit,
  tableScale,
} from '../format/index.ts';
import { ANNUAL_WORDS } from '../words/annual-words.ts';
import { lossWords } from '../words/loss.ts';
import { REPORT_WORDS } from '../words/report-words.ts';
import type { AnnualLoss, InsuredLoss } from './assessment-fields.ts';
import { MILLION } from './money-unit.ts';

/** The figures of yearly loss in words. */
export interface AnnualFigures {
  readonly expected: string;
  readonly expectedError: string;
  /** `100` years of a level of 0.99. */
  readonly years: string;
  readonly atRisk: string;
  readonly atRiskError: string;
  readonly tail: string;
  readonly tailError: string;
  readonly rate: string;
}

/** Years in which a level is passed once: 0.99 is 100. */
const yearsOf = (level: number): number => 1 / (1 - level);

export function annualFigures({ money }: Assessment, annual: AnnualLoss, language: Language): AnnualFigures {
  const loss = (value: number): string => lossWords(value * MILLION, money.currency, language);
  const error = (value: number): string => formatMoney(value * MILLION, money.currency, language, 2);
  const { valueAtRisk, tailValueAtRisk } = annual;
  return {
    expected: loss(annual.averageLoss),
    expectedError: error(annual.standardError),
    years: formatNumber(yearsOf(valueAtRisk.level), language),
    atRisk: loss(valueAtRisk.value),
    atRiskError: error(valueAtRisk.standardError),
    tail: loss(tailValueAtRisk.value),
    tailError: error(tailValueAtRisk.standardError),
    rate: ANNUAL_WORDS[language].rate(
      formatNumber(annual.ratePerYear, language),
      formatNumber(annual.years, language, 7),
    ),
  };
}

export interface CurveTable {
  /** `billion won`. */
  readonly unit: string;
  readonly rows: readonly {
    readonly returnPeriod: number;
    readonly period: string;
    readonly chance: string;
    readonly aggregate: string;
    readonly occurrence: string;
  }[];
}

/** Of the return periods that pass nothing yet only the last is told. */
function firstTold(curve: AnnualLoss['curve']): number {
  const first = curve.findIndex(({ occurrence, aggregate }) => occurrence !== 0 || aggregate !== 0);
  return Math.max(0, first - 1);
}

/** The exceedance curve as a table, in one scale. */
export function curveTable({ money }: Assessment, { curve }: AnnualLoss, language: Language): CurveTable {
  const amounts = curve.flatMap(({ occurrence, aggregate }) => [occurrence * MILLION, aggregate * MILLION]);
  const scale = tableScale(amounts, language);
  const largest = Math.max(0, ...amounts.map((value) => Math.abs(value) / scale.factor));
  const cell = (value: number): string =>
    formatCell((value * MILLION) / scale.factor, largest, REPORT_WORDS[language].gain);
  return {
    unit: moneyUnit(scale, money.currency, language),
    rows: curve.slice(firstTold(curve)).map(({ returnPeriod, occurrence, aggregate }) => ({
      returnPeriod,
      period: formatNumber(returnPeriod, language, 5),
      chance: formatPercent(1 / returnPeriod, language).replace(/\s?%$/, ''),
      aggregate: cell(aggregate),
      occurrence: cell(occurrence),
    })),
  };
}

export interface InsuredRow {
  readonly part: 'directInsured' | 'directUninsured' | 'spilloverInsured' | 'spilloverUninsured';
  readonly amount: number;
  readonly words: string;
  readonly share: string;
}

/** The four parts of a loss by who bears them, in the order drawn; shares of their sum. */
export function insuredRows(
  { money }: Assessment,
  { direct, spillover }: InsuredLoss,
  language: Language,
): readonly InsuredRow[] {
  const parts = [
    ['directInsured', direct.insured],
    ['directUninsured', direct.uninsured],
    ['spilloverInsured', spillover.insured],
    ['spilloverUninsured', spillover.uninsured],
  ] as const;
  const total = parts.reduce((sum, [, amount]) => sum + amount, 0);
  return parts.map(([part, amount]) => ({
    part,
    amount,
    words: lossWords(amount * MILLION, money.currency, language),
    share: total > 0 ? formatPercent(amount / total, language) : '—',
  }));
}

/** `Insurance pays 1.78 of 7.79 trillion won, 22.8 %.` */
export function insuredSentence(
  { money }: Assessment,
  { direct, spillover }: InsuredLoss,
  language: Language,
): string {
  const insured = direct.insured + spillover.insured;
  const total = insured + direct.uninsured + spillover.uninsured;
  const words = (value: number): string => lossWords(value * MILLION, money.currency, language);
  const share = total > 0 ? formatPercent(insured / total, language) : '—';
  return ANNUAL_WORDS[language].insuredSentence(share, words(insured), words(total));
}
