import type { Assessment } from '@spillway/core/scenarios';
import { formatNumber, formatPlain } from '../format/index.ts';
import {
  allTenSentence,
  coefficientRows,
  coefficientsMatter,
  driverRows,
  enoughSentences,
  sampledModels,
  sampledTable,
} from '../view/range-rows.ts';
import { MEASURE_WORDS } from '../words/measures.ts';
import { MODEL_WORDS } from '../words/models.ts';
import { RANGE_WORDS } from '../words/range-words.ts';
import { REPORT_WORDS } from '../words/report-words.ts';
import type { TextPage } from './text-page.ts';

const BAR = 12;

/** A share as a bar. */
const bar = (share: number): string => '━'.repeat(Math.round(Math.min(1, share) * BAR));

/** What the uncertain numbers make of the loss: percentiles by model, whether draws suffice, what drives it. */
export function rangeSection(page: TextPage, assessment: Assessment): void {
  const { range } = assessment;
  const { language } = page;
  if (range === null) return;
  const models = sampledModels(assessment, range);
  if (models.length === 0) return;
  const words = RANGE_WORDS[language];
  page.heading(words.heading);
  const { unit, heads, rows, gains } = sampledTable(assessment, range, language);
  // With total coefficients the same models stand in HTML and CSV; a page of text stays short.
  const domestic = rows.filter(({ model }) => model.coefficients === 'domestic');
  const told = domestic.length > 0 ? domestic : rows;
  page.subheading(`${MEASURE_WORDS.valueAdded.name[language]}, ${unit}`);
  page.table(
    [
      { head: REPORT_WORDS[language].model, align: 'left', gives: true },
      ...heads.map(([head, second]) => ({ head, unit: second, align: 'right' as const })),
    ],
    told.map(({ name, cells }) => [name, ...cells]),
  );
  if (gains) page.quiet(words.minus);
  for (const { ok, words: sentence } of enoughSentences(
    assessment,
    range,
    language,
    told.map(({ model }) => model),
  ))
    page.item(sentence, !ok);
  page.quiet(
    `${words.seed(formatNumber(Math.max(...models.map(({ draws }) => draws)), language, 7), formatPlain(range.seed))} ${models.some(({ method }) => method === 'runs') ? words.runs : ''}`.trim(),
  );
  page.subheading(`${words.drivers}: ${MODEL_WORDS[range.driversOf].name[language]}`);
  const drivers = driverRows(range, language);
  if (drivers.length === 0) page.item(words.none);
  else {
    page.table(
      [
        { head: words.number, align: 'left', gives: true },
        { head: '', align: 'left' },
        { head: words.sobol, unit: words.sobolUnit, align: 'right' },
        { head: words.rank, unit: words.rankUnit, align: 'right' },
      ],
      drivers.map(({ name, sobol, sobolWords, rankWords }) => [name, bar(sobol), sobolWords, rankWords]),
    );
  }
  if (range.table === null) return;
  page.subheading(words.table);
  page.item(allTenSentence(range.table, language));
  if (!coefficientsMatter(range.table)) return;
  page.table(
    [
      { head: words.supplier, align: 'left', gives: true },
      { head: words.buyer, align: 'left' },
      { head: words.coefficient, align: 'right' },
      { head: words.elasticity, unit: words.elasticityUnit, align: 'right' },
    ],
    coefficientRows(assessment, range.table, language).map((row) => [
      row.supplier,
      row.buyer,
      row.coefficient,
      row.elasticity,
    ]),
  );
}
