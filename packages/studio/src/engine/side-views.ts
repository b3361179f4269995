import type { Assessment } from '@spillway/core/scenarios';
import type { Language } from '@spillway/core/shared';
import {
  ANNUAL_WORDS,
  annualFigures,
  directLossLines,
  FIGURE_WORDS,
  harmRows,
  inLanguage,
  insuredRows,
  insuredSentence,
  REPORT_WORDS,
  SECONDARY_WORDS,
  secondaryRows,
  supposesDowngrade,
  transferRows,
} from '@spillway/report/parts';
import type { SideView } from './view.ts';

/** The expected loss a year and the rare ones, where the scenario says how often it comes. */
function annualView(assessment: Assessment, language: Language): SideView {
  const { annual } = assessment;
  const words = ANNUAL_WORDS[language];
  if (annual === null) return { heading: words.heading, note: '', lines: [] };
  const figures = annualFigures(assessment, annual, language);
  return {
    heading: words.heading,
    note: [figures.rate, ...(annual.source === null ? [] : [words.source(annual.source)])].join(' '),
    lines: [
      words.expectedSentence(figures.expected, figures.expectedError),
      words.atRiskSentence(figures.years, figures.atRisk, figures.atRiskError),
      words.tailSentence(figures.tail, figures.tailError),
    ],
  };
}

function insuranceView(assessment: Assessment, language: Language): SideView {
  const { insurance } = assessment;
  const words = ANNUAL_WORDS[language];
  if (insurance === null) return { heading: words.insurance, note: '', lines: [] };
  return {
    heading: words.insurance,
    note: inLanguage(insurance.terms, language),
    lines: [
      insuredSentence(assessment, insurance, language),
      insuredRows(assessment, insurance, language)
        .map(({ part, words: amount, share }) => `${words[part]}: ${amount} (${share})`)
        .join('; '),
    ],
  };
}

/** What stands beside the total, each under its own heading and in no total: never added to it or to each other. */
export function sideViews(assessment: Assessment, language: Language): readonly SideView[] {
  const words = REPORT_WORDS[language];
  const figure = FIGURE_WORDS[language];
  const second = SECONDARY_WORDS[language];
  const secondary = secondaryRows(assessment, language);
  const transfers = transferRows(assessment, language);
  const views: readonly SideView[] = [
    {
      heading: words.directLoss,
      note: figure.directLossLead,
      lines: directLossLines(assessment, language).map(({ gross, recapture }) => `${gross} ${recapture}`),
    },
    {
      heading: second.heading,
      note: supposesDowngrade(assessment)
        ? `${second.hypothetical} ${second.hypotheticalText}`
        : words.outsideTotals,
      lines: secondary.map(({ label, amount, what, details, notes }) =>
        [`${[`${label}: ${amount} (${what})`, ...details].join('; ')}.`, ...notes].join(' '),
      ),
    },
    {
      heading: second.transfers,
      note: second.transfersLead,
      lines: transfers.map(({ label, amount, abroad }) => `${label}: ${amount}; ${second.abroad}: ${abroad}`),
    },
    {
      heading: second.harm,
      note: second.harmLead,
      lines: harmRows(assessment, language).map(
        ({ label, deaths, injuries, value }) =>
          `${label}: ${second.deaths} ${deaths}, ${second.injuries} ${injuries}, ${second.value} ${value}`,
      ),
    },
  ];
  const all = [...views, annualView(assessment, language), insuranceView(assessment, language)];
  return all.filter(({ lines }) => lines.length > 0);
}
