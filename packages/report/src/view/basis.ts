import type { Assessment } from '@spillway/core/scenarios';
import type { Language } from '@spillway/core/shared';
import { currencyName, formatNumber, formatPlain, unknownBecause } from '../format/index.ts';
import { type AnsweredResult, headlineResult, isAnswered } from '../headline/headline-result.ts';
import { MEASURE_WORDS } from '../words/measures.ts';
import { COEFFICIENT_WORDS, DIRECTION_WORDS, MODEL_WORDS } from '../words/models.ts';
import { operationName } from '../words/operations.ts';
import { pricesWords } from '../words/price-basis.ts';
import { REPORT_WORDS } from '../words/report-words.ts';
import { inLanguage } from './labels.ts';

const RATE_DIGITS = 6;

/** `1 US dollar = 1,108.3 won`, told from the larger unit; null where no money was converted. */
export function exchangeRateWords({ money, economy }: Assessment, language: Language): string | null {
  if (money.currency === economy.currency) return null;
  const [from, to, rate] =
    money.rate >= 1
      ? [economy.currency, money.currency, money.rate]
      : [money.currency, economy.currency, 1 / money.rate];
  const one = language === 'en' ? '1 ' : '1';
  const gap = language === 'en' ? ' ' : '';
  return `${one}${currencyName(from, language, false)} = ${formatNumber(rate, language, RATE_DIGITS)}${gap}${currencyName(to, language)}`;
}

/** `Leontief demand model, domestic coefficients, backward`. */
export const resultName = (
  { model, coefficients, direction }: Pick<AnsweredResult, 'model' | 'coefficients' | 'direction'>,
  language: Language,
): string =>
  [
    MODEL_WORDS[model].name[language],
    COEFFICIENT_WORDS[coefficients].name[language],
    DIRECTION_WORDS[direction].name[language],
  ].join(', ');

/**
 * The year whose size the table has: that of its structure, unless it was brought to the size of its price year. A table
 * only turned to other prices keeps the size of its own year. 0: not stated.
 */
export const sizeYear = ({ economy, provenance }: Assessment): number =>
  provenance.table.steps.some(({ operation }) => operation === 'nowcast') ? economy.priceYear : economy.year;

/**
 * `Korea 2011, structure of 2011, prices of 2011, basic prices`; after a nowcast `structure of 2014, size and prices of
 * 2024, basic prices`. A year of 0 is one not stated.
 */
export function tableBasis(assessment: Assessment, language: Language): string {
  const { title, year, priceYear, priceBasis } = assessment.economy;
  const structure = {
    en: year === 0 ? 'year not stated' : `structure of ${year}`,
    ko: year === 0 ? '연도 미상' : `${year}년 구조`,
  }[language];
  const prices = pricesWords(priceYear, priceBasis, language);
  const sized = sizeYear(assessment) !== year;
  const money = language === 'en' ? `size and ${prices}` : `${priceYear}년 규모, ${prices}`;
  return [inLanguage(title, language), structure, sized ? money : prices].join(', ');
}

/** What a reader must hold in mind before quoting a figure, one sentence each. */
export function assumptions(assessment: Assessment, language: Language): readonly string[] {
  const headline = headlineResult(assessment);
  const answered = assessment.results.filter(isAnswered);
  const jobs = answered.some(({ total }) => total.jobs !== null);
  const models = [...new Set(answered.map(({ model }) => model))];
  const rate = exchangeRateWords(assessment, language);
  return [
    ...(headline === null ? [] : [COEFFICIENT_WORDS[headline.coefficients].explanation[language]]),
    MEASURE_WORDS.output.explanation[language],
    MEASURE_WORDS.valueAdded.explanation[language],
    ...(jobs ? [MEASURE_WORDS.jobs.explanation[language]] : []),
    ...models.map(
      (model) => `${MODEL_WORDS[model].name[language]}: ${MODEL_WORDS[model].explanation[language]}`,
    ),
    ...(rate === null ? [] : [`${REPORT_WORDS[language].exchangeRate}: ${rate}`]),
  ];
}

export interface ProvenanceRow {
  readonly label: string;
  readonly value: string;
  /** Where the value leads, an address that begins with https or http. */
  readonly href: string | null;
  readonly code: boolean;
  /** What the publisher’s step says in full, in English. */
  readonly detail: string;
}

const webAddress = (text: string | null): string | null =>
  text !== null && /^https?:\/\/[^\s]+$/i.test(text) ? text : null;

/** Everything needed to have the figures again, and on what terms the table may be used. */
export function provenanceRows(assessment: Assessment, language: Language): readonly ProvenanceRow[] {
  const words = REPORT_WORDS[language];
  const { provenance, economy } = assessment;
  const { table, scenario } = provenance;
  const row = (label: string, value: string | null, href: string | null = null): ProvenanceRow => ({
    label,
    value: value ?? unknownBecause(words.noneGiven),
    href,
    code: false,
    detail: '',
  });
  const code = (label: string, value: string): ProvenanceRow => ({
    label,
    value,
    href: null,
    code: true,
    detail: '',
  });
  const doi = table.doi === null ? null : `https://doi.org/${encodeURI(table.doi)}`;
  const rate = exchangeRateWords(assessment, language);
  return [
    row(words.economy, `${tableBasis(assessment, language)} (${economy.id})`),
    row(words.table, table.title),
    row(words.publisher, table.publisher),
    row(words.edition, table.edition),
    row(words.doi, table.doi, doi),
    row(words.address, table.url, webAddress(table.url)),
    row(words.licence, table.licence),
    ...(rate === null
      ? []
      : [row(words.exchangeRate, rate), row(words.exchangeRateSource, provenance.exchangeRateSource)]),
    row(words.program, `${provenance.program} ${provenance.version}`),
    code(words.assessmentId, assessment.id),
    row(words.scenario, scenario.id),
    code(words.scenarioHash, scenario.hash),
    code(words.tableHash, table.hash),
    provenance.seed === null
      ? row(words.seed, unknownBecause(words.noSeed))
      : row(words.seed, formatPlain(provenance.seed)),
    ...table.steps.map(({ operation, note }, k) => ({
      ...row(`${words.steps} ${k + 1}`, operationName(operation, language)),
      detail: note,
    })),
  ];
}
