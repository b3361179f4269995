import type { BacktestReport } from '@spillway/core/evidence';
import type { Language } from '@spillway/core/shared';
import { plainText } from '../text/plain-text.ts';
import { textPage } from '../text/text-page.ts';
import { EVIDENCE_WORDS } from './evidence-words.ts';
import { GROUPS, linesOf, summaryRows } from './evidence-view.ts';

const WIDTH = 100;

/** How the models stand against a table of incidents, as a page of text: tests, summary, what was not run and why. */
export function renderEvidenceText(report: BacktestReport, language: Language): string {
  const words = EVIDENCE_WORDS[language];
  const { rows, counts } = report;
  const page = textPage(language, WIDTH, false, plainText);
  page.title(words.title(report.file));
  page.quiet(words.counts(counts.rows, counts.run, counts.notRun, counts.invalid));
  page.quiet(words.rules);
  page.quiet(words.marksNote);
  for (const group of GROUPS) {
    const lines = linesOf(report, group, language);
    if (lines.length === 0) continue;
    page.heading(words.groups[group].heading);
    page.quiet(words.groups[group].note);
    page.table(
      [
        { head: words.columns.row, align: 'left', gives: true },
        { head: words.columns.compare, align: 'left' },
        { head: words.columns.unit, align: 'left' },
        { head: words.columns.model, align: 'right' },
        { head: words.columns.published, align: 'right' },
        { head: words.columns.ratio, align: 'right' },
        { head: words.columns.mark, align: 'left' },
      ],
      lines.map(({ test, unit, model, published, ratio, mark }) => [
        test.id,
        test.compare,
        unit,
        model,
        published,
        ratio,
        mark,
      ]),
    );
  }
  page.heading(words.summary);
  if (counts.run === 0) page.paragraph(words.noTest);
  page.table(
    [
      { head: '', align: 'left', gives: true },
      ...Object.values(words.scores).map((head) => ({ head, align: 'right' }) as const),
    ],
    summaryRows(report, language),
  );
  page.quiet(words.scoresNote);
  for (const [outcome, heading] of [
    ['not-run', words.notRun],
    ['invalid', words.invalid],
  ] as const) {
    const left = rows.filter((test) => test.outcome === outcome);
    if (left.length === 0) continue;
    page.heading(heading);
    for (const { id, line, compare, why } of left)
      page.item(
        `${id === '' ? `row ${line}` : id}${compare === '' ? '' : `, ${compare}`}: ${why?.[language] ?? ''}`,
      );
  }
  return page.text();
}
