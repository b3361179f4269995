import { resilienceRows, resilienceSentence } from '../view/resilience-rows.ts';
import { RESILIENCE_WORDS } from '../words/resilience-words.ts';
import { dataTable } from './data-table.ts';
import { html, type Markup, NOTHING } from './markup.ts';
import { type SectionContext, section } from './section.ts';

/** What those hit avoid by their own actions: beside the headline, which stands before it. */
export function resilienceSection({ assessment, language }: SectionContext): Markup {
  const sentence = resilienceSentence(assessment, language);
  if (sentence === null) return NOTHING;
  const words = RESILIENCE_WORDS[language];
  return section('resilience', words.heading, words.lead, [
    html`<p>${sentence}</p>`,
    dataTable(
      words.heading,
      [{ head: words.action }, { head: words.share, unit: words.shareUnit, numeric: true }],
      resilienceRows(assessment, language).map(({ action, share, source }) => ({
        cells: [
          source === '' ? action : html`${action}<span class="detail line">${words.source}: ${source}</span>`,
          share,
        ],
      })),
    ),
  ]);
}
