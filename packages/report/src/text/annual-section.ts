import type { Assessment } from '@spillway/core/scenarios';
import { annualFigures, curveTable, insuredRows, insuredSentence } from '../view/annual-rows.ts';
import { inLanguage } from '../view/labels.ts';
import { ANNUAL_WORDS } from '../words/annual-words.ts';
import { MODEL_WORDS } from '../words/models.ts';
import { REPORT_WORDS } from '../words/report-words.ts';
import type { TextPage } from './text-page.ts';

/** The expected loss a year and how often an amount is passed. */
export function annualSection(page: TextPage, assessment: Assessment): void {
  const { annual } = assessment;
  const { language } = page;
  if (annual === null) return;
  const words = ANNUAL_WORDS[language];
  const figures = annualFigures(assessment, annual, language);
  page.heading(`${words.heading}: ${MODEL_WORDS[annual.model].name[language]}`);
  page.item(words.expectedSentence(figures.expected, figures.expectedError));
  page.item(words.atRiskSentence(figures.years, figures.atRisk, figures.atRiskError));
  page.item(words.tailSentence(figures.tail, figures.tailError));
  const { unit, rows } = curveTable(assessment, annual, language);
  page.subheading(words.curve);
  page.table(
    [
      { head: words.returnPeriod, unit: words.years, align: 'right' },
      { head: words.chance, unit: words.chanceUnit, align: 'right' },
      { head: words.aggregate, unit, align: 'right' },
      { head: words.occurrence, unit, align: 'right' },
    ],
    rows.map(({ period, chance, aggregate, occurrence }) => [period, chance, aggregate, occurrence]),
  );
  page.quiet([figures.rate, ...(annual.source === null ? [] : [words.source(annual.source)])].join(' '));
}

/** Who bears the loss: the victims' cover, or no one's. */
export function insuranceSection(page: TextPage, assessment: Assessment): void {
  const { insurance } = assessment;
  const { language } = page;
  if (insurance === null) return;
  const words = ANNUAL_WORDS[language];
  page.heading(words.insurance);
  page.paragraph(insuredSentence(assessment, insurance, language));
  page.table(
    [
      { head: REPORT_WORDS[language].item, align: 'left', gives: true },
      { head: REPORT_WORDS[language].amount, align: 'right' },
      { head: REPORT_WORDS[language].share, align: 'right' },
    ],
    insuredRows(assessment, insurance, language).map(({ part, words: amount, share }) => [
      words[part],
      amount,
      share,
    ]),
  );
  page.quiet(inLanguage(insurance.terms, language));
}
