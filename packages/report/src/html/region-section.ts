import { barChart } from '../charts/bars.ts';
import { effectTone } from '../charts/palette.ts';
import type { AnsweredResult } from '../headline/headline-result.ts';
import { resultName } from '../view/basis.ts';
import { measureColumns } from '../view/column-cells.ts';
import { facingOf, figureWords } from '../view/figure-rows.ts';
import { regionRows } from '../view/region-rows.ts';
import { FIGURE_WORDS } from '../words/figure-words.ts';
import { EFFECT_WORDS } from '../words/measures.ts';
import { REPORT_WORDS } from '../words/report-words.ts';
import { dataTable } from './data-table.ts';
import { chartFigure } from './figure.ts';
import { html, type Markup, NOTHING } from './markup.ts';
import { figureFoot, type SectionContext, section } from './section.ts';

/** The loss by region, for a multi-regional table: chart and table. */
export function regionsSection(context: SectionContext, result: AnsweredResult): Markup {
  const { assessment, language } = context;
  const words = REPORT_WORDS[language];
  const rows = regionRows(assessment, result, language);
  if (rows.length === 0) return NOTHING;
  const facing = facingOf(result);
  const heading = facing === 'gain' ? words.byRegionGain : words.byRegion;
  const columns = measureColumns(
    [result.total, ...rows.map(({ total }) => total)],
    assessment.money.currency,
    language,
    facing,
  );
  const amount = (value: number): string => figureWords(value, 'output', language, facing);
  const bars = rows.map(({ kind, label, total }) => ({
    name: label,
    value: total.output,
    label: amount(total.output),
    tone: effectTone(kind === 'hit', total.output),
  }));
  const table = dataTable(
    `${heading}: ${resultName(result, language)}`,
    [{ head: words.region }, ...columns.map(({ head, unit }) => ({ head, unit, numeric: true }))],
    [
      ...rows.map(({ kind, label, code, total }) => ({
        cells: [
          html`<span class="mark ${kind}${total.output < 0 ? ' gain' : ''}"></span>${code === null ? NOTHING : html`<span class="code">${code}</span>`}${label}`,
          ...columns.map(({ measure, cell }) => cell(total[measure])),
        ],
      })),
      {
        cells: [
          EFFECT_WORDS.total.name[language],
          ...columns.map(({ measure, cell }) => cell(result.total[measure])),
        ],
        sum: true,
      },
    ],
  );
  return section('regions', heading, FIGURE_WORDS[language].regionsLead, [
    chartFigure((size) => barChart(bars, size), {
      id: 'region-bars',
      title: heading,
      description: FIGURE_WORDS[language].regionsText(
        bars.map(({ name, label }) => `${name} ${label}`).join('; '),
      ),
      foot: figureFoot(context, resultName(result, language)),
    }),
    table,
  ]);
}
