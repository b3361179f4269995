import type { Assessment, Measures, ModelId, ModelResult } from '@spillway/core/scenarios';
import type { Language } from '@spillway/core/shared';
import { isAnswered } from '../headline/headline-result.ts';
import { inLanguage } from '../view/labels.ts';
import { annualRows } from './annual-rows.ts';
import { COLUMNS, type Row } from './columns.ts';
import { csvField } from './csv-field.ts';
import { pathRows } from './path-rows.ts';
import { rangeRows } from './range-rows.ts';
import { sideRows } from './side-rows.ts';
import { EFFECTS, type Effect } from '../words/measures.ts';

interface Line {
  readonly model: ModelId;
  readonly coefficients: ModelResult['coefficients'];
}

const measureFields = (measures: Measures): Row => ({
  output: measures.output,
  value_added: measures.valueAdded,
  jobs: measures.jobs,
});

/**
 * An assessment as one tidy table: a row for each model, kind of coefficients, case, industry and effect, with one
 * column for each measure. Rows with an empty industry are the whole economy. Rows of a model without
 * an answer hold its reason in `note`. `part` tells results from what goes beyond them: `path` and `outage` (a row a
 * day), `range`, `driver`, `coefficient`, `annual`, `insurance`,
 * `resilience`, `secondary`, `transfer`, `harm`.
 *
 * Lines end in CR LF and the file begins with a byte order mark, so that spreadsheets read Korean names; numbers
 * are in full, with a point and without an exponent; a loss is positive. An unknown figure is an empty field.
 * Codes and headings are the same in both languages; only names and notes follow `language`.
 */
export function renderCsv(assessment: Assessment, language: Language): string {
  const { money, provenance, economy } = assessment;
  const rows: Row[] = [];
  const directionOf = ({ model, coefficients }: Line): ModelResult['direction'] | null =>
    assessment.results.find((result) => result.model === model && result.coefficients === coefficients)
      ?.direction ?? null;
  const totals = (line: Line & Readonly<Record<Effect, Measures>>, which: string): void => {
    for (const effect of EFFECTS) {
      rows.push({
        model: line.model,
        coefficients: line.coefficients,
        direction: directionOf(line),
        status: 'ok',
        case: which,
        effect,
        ...measureFields(line[effect]),
      });
    }
  };
  for (const result of assessment.results) {
    const { model, coefficients, direction, status } = result;
    const head = { model, coefficients, direction, status };
    if (!isAnswered(result)) {
      rows.push({ ...head, note: result.why === null ? null : inLanguage(result.why, language) });
      continue;
    }
    totals(result, 'mode');
    for (const { case: which, results } of assessment.cases ?? []) {
      const line = results.find((each) => each.model === model && each.coefficients === coefficients);
      if (which !== 'mode' && line !== undefined) totals(line, which);
    }
    result.industries.forEach((industry, k) => {
      const place = {
        case: 'mode',
        region: industry.region,
        industry: industry.code,
        industry_name: inLanguage(industry.name, language),
        hit: industry.hit,
      };
      rows.push({ ...head, ...place, effect: 'initial', ...measureFields(industry.initial) });
      rows.push({
        ...head,
        ...place,
        effect: 'total',
        ...measureFields(industry.total),
        share_of_output: result.inoperability?.[k] ?? null,
      });
    });
  }
  const always: Row = {
    assessment: assessment.id,
    scenario: provenance.scenario.id,
    economy: economy.id,
    currency: money.currency,
    money_unit: money.unit,
  };
  const beyond = [
    ...pathRows(assessment, language),
    ...rangeRows(assessment, language),
    ...annualRows(assessment),
    ...sideRows(assessment, language),
  ];
  const all: readonly Row[] = [...rows.map((row): Row => ({ ...row, part: 'result' })), ...beyond];
  const lines = all.map((row) => COLUMNS.map((name) => csvField(row[name] ?? always[name])).join(','));
  return `\uFEFF${[COLUMNS.join(','), ...lines].join('\r\n')}\r\n`;
}
