import type { BacktestReport, TestGroup } from '@spillway/core/evidence';
import type { Language } from '@spillway/core/shared';
import { dataTable } from '../html/data-table.ts';
import { html, type Markup, NOTHING } from '../html/markup.ts';
import { bulletList, section } from '../html/section.ts';
import { wholePage } from '../html/whole-page.ts';
import { EVIDENCE_WORDS } from './evidence-words.ts';
import { GROUPS, linesOf, summaryCells, summaryRows } from './evidence-view.ts';
import { ratioFigure } from './ratio-chart.ts';

function groupSection(report: BacktestReport, group: TestGroup, language: Language): Markup {
  const words = EVIDENCE_WORDS[language];
  const lines = linesOf(report, group, language);
  if (lines.length === 0) return NOTHING;
  const { columns, groups } = words;
  const table = dataTable(
    groups[group].heading,
    [
      { head: columns.row },
      { head: columns.compare },
      { head: columns.unit },
      { head: columns.model, numeric: true },
      { head: columns.published, numeric: true },
      { head: columns.ratio, numeric: true },
      { head: columns.mark },
    ],
    lines.map(({ test, unit, model, published, ratio, mark }) => ({
      cells: [test.id, test.compare, unit, model, published, ratio, mark],
    })),
  );
  const details = lines.map(
    ({ test }) =>
      html`<dt>${test.id}, ${test.compare}</dt><dd class="detail">${[...test.tables, ...test.assumptions.map((text) => text[language])].join('; ')}</dd>`,
  );
  return section(group, groups[group].heading, groups[group].note, [
    ratioFigure(lines, `chart-${group}`, language),
    table,
    html`<h3>${columns.assumptions}</h3><dl class="facts">${details}</dl>`,
  ]);
}

function leftSection(
  report: BacktestReport,
  outcome: 'not-run' | 'invalid',
  heading: string,
  language: Language,
): Markup {
  const left = report.rows.filter((test) => test.outcome === outcome);
  if (left.length === 0) return NOTHING;
  return section(outcome, heading, null, [
    bulletList(
      left.map(
        ({ id, line, compare, why }) => `${id === '' ? line : id}, ${compare}: ${why?.[language] ?? ''}`,
      ),
    ),
  ]);
}

/**
 * How the models stand against a table of incidents, as one HTML file without script: nothing in it is fetched, and
 * every text of the table is escaped.
 */
export function renderEvidenceHtml(report: BacktestReport, language: Language): string {
  const words = EVIDENCE_WORDS[language];
  const { counts } = report;
  const title = words.title(report.file);
  const heads = Object.values(words.scores);
  const key = summaryCells(report.summary, language).map(
    (value, k) => html`<div><dt>${heads[k]}</dt><dd>${value}</dd></div>`,
  );
  const summary = section('summary', words.summary, words.scoresNote, [
    dataTable(
      words.summary,
      [{ head: words.columns.compare }, ...heads.map((head) => ({ head, numeric: true }))],
      summaryRows(report, language).map((cells) => ({ cells: cells.map((cell) => cell.trim()) })),
    ),
  ]);
  const page = wholePage(
    language,
    title,
    html`<header><p class="eyebrow">Spillway ${report.version} · ${words.rules}</p><h1>${title}</h1><p>${words.counts(counts.rows, counts.run, counts.notRun, counts.invalid)}.</p><p class="lead">${words.marksNote}</p><dl class="keys">${key}</dl></header>
<main>
${GROUPS.map((group) => groupSection(report, group, language))}
${summary}
${leftSection(report, 'not-run', words.notRun, language)}
${leftSection(report, 'invalid', words.invalid, language)}
</main>`,
  );
  return page.markup;
}
