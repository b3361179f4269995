import type { Assessment } from '@spillway/core/scenarios';
import { harmRows, secondaryRows, supposesDowngrade, transferRows } from '../view/secondary-rows.ts';
import { REPORT_WORDS } from '../words/report-words.ts';
import { SECONDARY_WORDS } from '../words/secondary-words.ts';
import type { TextPage } from './text-page.ts';

/** Secondary damage, a line each: what it is, how much, and what must be known of it. */
export function secondarySection(page: TextPage, assessment: Assessment): void {
  const { language } = page;
  const rows = secondaryRows(assessment, language);
  if (rows.length === 0) return;
  const words = SECONDARY_WORDS[language];
  page.heading(words.heading);
  if (supposesDowngrade(assessment)) page.item(`${words.hypothetical} ${words.hypotheticalText}`, true);
  for (const { label, what, amount, details, notes } of rows) {
    page.item([`${[`${label}: ${amount} (${what})`, ...details].join('; ')}.`, ...notes].join(' '));
  }
  page.quiet(REPORT_WORDS[language].outsideTotals);
}

/** Money that only changes hands, with the part that leaves the country beside. */
export function transfersSection(page: TextPage, assessment: Assessment): void {
  const { language } = page;
  const rows = transferRows(assessment, language);
  if (rows.length === 0) return;
  const words = SECONDARY_WORDS[language];
  page.heading(words.transfers);
  page.table(
    [
      { head: REPORT_WORDS[language].item, align: 'left', gives: true },
      { head: REPORT_WORDS[language].amount, align: 'right' },
      { head: words.abroad, align: 'right' },
    ],
    rows.map(({ label, amount, abroad }) => [label, amount, abroad]),
  );
  page.quiet(REPORT_WORDS[language].outsideTotals);
}

/** Physical harm, outside every total. */
export function harmSection(page: TextPage, assessment: Assessment): void {
  const { language } = page;
  const rows = harmRows(assessment, language);
  if (rows.length === 0) return;
  const words = SECONDARY_WORDS[language];
  page.heading(words.harm);
  page.table(
    [
      { head: REPORT_WORDS[language].item, align: 'left', gives: true },
      { head: words.deaths, align: 'right' },
      { head: words.injuries, align: 'right' },
      { head: words.value, align: 'right' },
    ],
    rows.map(({ label, deaths, injuries, value }) => [label, deaths, injuries, value]),
  );
  page.quiet(words.harmLead);
}
