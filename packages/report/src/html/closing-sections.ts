import { formatGap } from '../format/index.ts';
import { assumptions, provenanceRows } from '../view/basis.ts';
import { checkRows, checkSentences } from '../view/check-rows.ts';
import { directLossLines, sortedNotes, sourceLines } from '../view/side-lines.ts';
import { checkName } from '../words/checks.ts';
import { FIGURE_WORDS } from '../words/figure-words.ts';
import { REPORT_WORDS } from '../words/report-words.ts';
import { dataTable } from './data-table.ts';
import { html, type Markup, NOTHING } from './markup.ts';
import { bulletList, type SectionContext, section } from './section.ts';

/** The outage itself before recapture, and recapture on its own line with its cap. */
export function directLossSection({ assessment, language }: SectionContext): Markup {
  const lines = directLossLines(assessment, language);
  if (lines.length === 0) return NOTHING;
  const items = lines.map(({ gross, recapture }) => html`${gross}<br>${recapture}`);
  return section('direct-loss', REPORT_WORDS[language].directLoss, FIGURE_WORDS[language].directLossLead, [
    bulletList(items),
  ]);
}

/** What the figures rest on, and what must be known to read them. Warnings stand at the top of the page instead. */
export function assumptionsSection({ assessment, language }: SectionContext): Markup {
  const notes = sortedNotes(assessment, language)
    .filter(({ warns }) => !warns)
    .map(({ text }) => text);
  return section('assumptions', REPORT_WORDS[language].assumptions, null, [
    bulletList([...assumptions(assessment, language), ...notes]),
  ]);
}

export function sourcesSection({ assessment, language }: SectionContext): Markup {
  const words = REPORT_WORDS[language];
  const { table } = assessment.provenance;
  return section('sources', words.sources, null, [
    bulletList([
      `${words.table}: ${[table.publisher, table.title, table.edition].filter(Boolean).join(', ')}`,
      ...sourceLines(assessment, language),
    ]),
  ]);
}

export function checksSection({ assessment, language }: SectionContext): Markup {
  const words = REPORT_WORDS[language];
  const rows = checkRows(assessment);
  if (rows.length === 0) return NOTHING;
  const broken = rows.some(({ ok }) => !ok);
  return section('checks', words.checks, null, [
    html`<p class="${broken ? 'broken' : 'held'}">${checkSentences(assessment, language).join(' ')}</p>`,
    dataTable(
      words.checks,
      [{ head: words.check }, { head: words.result }, { head: words.gap }],
      rows.map(({ name, ok, worst }) => ({
        cells: [
          checkName(name, language),
          ok ? words.passed : html`<span class="broken">${words.failed}</span>`,
          ok || worst !== 0 ? formatGap(worst, language) : '—',
        ],
      })),
    ),
  ]);
}

export function provenanceSection({ assessment, language }: SectionContext): Markup {
  const words = REPORT_WORDS[language];
  const facts = provenanceRows(assessment, language).map(({ label, value, href, code, detail }) => {
    const text = code ? html`<span class="hash">${value}</span>` : html`${value}`;
    const more = detail === '' ? NOTHING : html`<div class="detail" lang="en">${detail}</div>`;
    return html`<dt>${label}</dt><dd>${href === null ? text : html`<a href="${href}">${text}</a>`}${more}</dd>`;
  });
  const accepted = assessment.provenance.table.acceptedWithErrors;
  return section('provenance', words.provenance, FIGURE_WORDS[language].provenanceLead, [
    accepted ? html`<p class="broken">${words.acceptedWithErrors}</p>` : NOTHING,
    html`<dl class="facts">${facts}</dl>`,
  ]);
}
