import type { IndustryPortrait, TablePortrait } from '@spillway/core/economy';
import type { Language } from '@spillway/core/shared';
import { formatCell, formatMoney, moneyUnit, tableScale } from '../format/index.ts';
import { plainText } from '../text/plain-text.ts';
import { textTable } from '../text/text-table.ts';
import { wrap } from '../text/wrap.ts';
import { ECONOMY_WORDS } from './economy-words.ts';

/** Rows of the text form; csv and json have all. */
const SHOWN = 60;

/** A table described as text: source, size, its largest industries with linkages and the value of a lost day. */
export function renderPortrait(
  portrait: TablePortrait,
  options: { readonly language: Language; readonly width?: number },
): string {
  const { language, width = 100 } = options;
  const words = ECONOMY_WORDS[language];
  const { unit, source } = portrait;
  const several = portrait.regions.length > 1;
  const shown = portrait.industries.toSorted((a, b) => b.output - a.output).slice(0, SHOWN);
  const money = (value: (industry: IndustryPortrait) => number) => {
    const amounts = shown.map((industry) => value(industry) * unit.scale);
    const scale = tableScale(amounts, language);
    const largest = Math.max(...amounts.map((amount) => Math.abs(amount / scale.factor)));
    return {
      unit: moneyUnit(scale, unit.currency, language),
      cells: amounts.map((amount) => formatCell(amount / scale.factor, largest, '−')),
    };
  };
  const output = money((industry) => industry.output);
  const value = money((industry) => industry.valueAdded);
  const day = money((industry) => industry.lostDay.valueAdded!.pinned);
  const dayForward = money((industry) => industry.lostDay.valueAdded!.forward);
  const rows = shown.map((industry, k) => [
    several ? `${industry.region} ${industry.code}` : industry.code,
    plainText(industry.name[language]),
    output.cells[k]!,
    value.cells[k]!,
    industry.backward.toFixed(2),
    industry.forward.toFixed(2),
    industry.key ? '●' : '',
    day.cells[k]!,
    dayForward.cells[k]!,
  ]);
  const { head, body } = textTable(
    [
      { head: '', align: 'left' },
      { head: words.industry, align: 'left', gives: true },
      { head: words.output, unit: output.unit, align: 'right' },
      { head: words.valueAdded, unit: value.unit, align: 'right' },
      { head: words.backward, align: 'right' },
      { head: words.forward, align: 'right' },
      { head: words.key, align: 'left' },
      { head: words.day, unit: day.unit, align: 'right' },
      { head: words.dayForward, unit: dayForward.unit, align: 'right' },
    ],
    rows,
    width,
  );
  return [
    '',
    `  ${plainText(portrait.title[language])}  (${portrait.id})`,
    `  ${words.industries(portrait.regions.length, portrait.industries.length / portrait.regions.length)}, ${portrait.classification}, ${words.symmetry[portrait.symmetry]}, ${words.flows[portrait.flows]}`,
    `  ${words.prices(portrait.priceYear, words.basis[portrait.priceBasis])}; ${words.output} ${formatMoney(portrait.totals.output * unit.scale, unit.currency, language)}, ${words.valueAdded} ${formatMoney(portrait.totals.valueAdded * unit.scale, unit.currency, language)}`,
    ...(portrait.acceptedWithErrors ? [`  ${words.accepted}`] : []),
    '',
    ...head,
    ...body,
    '',
    ...wrap(words.tableNote(shown.length, portrait.industries.length), width - 2).map((line) => `  ${line}`),
    ...wrap(words.dayNote, width - 2).map((line) => `  ${line}`),
    '',
    `  ${words.source}`,
    ...wrap(
      plainText(
        [
          source.publisher,
          source.title,
          source.edition,
          source.doi === null ? '' : `doi:${source.doi}`,
          source.licence ?? '',
        ]
          .filter((part) => part !== '')
          .join(', '),
      ),
      width - 4,
    ).map((line) => `    ${line}`),
    `  ${words.provenance}`,
    ...portrait.provenance.flatMap(({ operation, note }) =>
      wrap(plainText(`${operation}: ${note}`), width - 4, 2).map((line) => `    ${line}`),
    ),
    `    sha256 ${portrait.hash}`,
  ].join('\n');
}
