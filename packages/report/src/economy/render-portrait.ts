import type { IndustryPortrait, TablePortrait } from '@spillway/core/economy';
import type { Language } from '@spillway/core/shared';
import { formatCell, formatMoney, moneyUnit, type Scale, scaleOf } from '../format/index.ts';
import { plainText } from '../text/plain-text.ts';
import { textTable } from '../text/text-table.ts';
import { wrap } from '../text/wrap.ts';
import { operationName } from '../words/operations.ts';
import { pricesWords } from '../words/price-basis.ts';
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
  const scaleFor = (value: (industry: IndustryPortrait) => number): Scale =>
    scaleOf(Math.max(...shown.map((industry) => Math.abs(value(industry)))) * unit.scale, language);
  const column = (scale: Scale, value: (industry: IndustryPortrait) => number): string[] => {
    const amounts = shown.map((industry) => (value(industry) * unit.scale) / scale.factor);
    const largest = Math.max(...amounts.map(Math.abs));
    return amounts.map((amount) => formatCell(amount, largest, '−'));
  };
  const yearly = scaleFor((industry) => industry.output);
  const daily = scaleFor((industry) => industry.lostDay.valueAdded!.pinned);
  const output = column(yearly, (industry) => industry.output);
  const value = column(yearly, (industry) => industry.valueAdded);
  const day = column(daily, (industry) => industry.lostDay.valueAdded!.pinned);
  const dayForward = column(daily, (industry) => industry.lostDay.valueAdded!.forward);
  const rows = shown.map((industry, k) => [
    several ? `${industry.region} ${industry.code}` : industry.code,
    plainText(industry.name[language]),
    output[k],
    value[k],
    industry.backward.toFixed(2),
    industry.forward.toFixed(2),
    industry.key ? '●' : '',
    day[k],
    dayForward[k],
  ]);
  const { head, body } = textTable(
    [
      { head: '', align: 'left' },
      { head: words.industry, align: 'left', gives: true },
      { head: words.output, align: 'right' },
      { head: words.valueAdded, align: 'right' },
      { head: words.backward, align: 'right' },
      { head: words.forward, align: 'right' },
      { head: words.key, align: 'left' },
      { head: words.day, align: 'right' },
      { head: words.dayForward, align: 'right' },
    ],
    rows,
    width,
  );
  const paragraph = (text: string): string[] => wrap(plainText(text), width - 2).map((line) => `  ${line}`);
  return [
    '',
    ...paragraph(`${portrait.title[language]} (${portrait.id})`),
    ...paragraph(
      `${words.industries(portrait.regions.length, portrait.industries.length / portrait.regions.length)}, ${portrait.classification}, ${words.symmetry[portrait.symmetry]}, ${words.flows[portrait.flows]}`,
    ),
    ...paragraph(
      `${pricesWords(portrait.priceYear, portrait.priceBasis, language)}; ${words.output} ${formatMoney(portrait.totals.output * unit.scale, unit.currency, language)}, ${words.valueAdded} ${formatMoney(portrait.totals.valueAdded * unit.scale, unit.currency, language)}`,
    ),
    ...(portrait.acceptedWithErrors ? [`  ${words.accepted}`] : []),
    '',
    ...paragraph(
      words.units(moneyUnit(yearly, unit.currency, language), moneyUnit(daily, unit.currency, language)),
    ),
    '',
    ...head,
    ...body,
    '',
    ...paragraph(words.tableNote(shown.length, portrait.industries.length)),
    ...paragraph(words.dayNote),
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
      wrap(
        plainText([operationName(operation, language), note].filter(Boolean).join(': ')),
        width - 4,
        2,
      ).map((line) => `    ${line}`),
    ),
    `    sha256 ${portrait.hash}`,
  ].join('\n');
}
