import type { IndustryPortrait, TablePortrait } from '@spillway/core/economy';
import type { Language } from '@spillway/core/shared';
import { pricesWords } from '@spillway/report/parts';

/** Industry with its region where the table has several. */
export function industryName(
  table: Pick<TablePortrait, 'regions'>,
  industry: Pick<IndustryPortrait, 'region' | 'name'>,
  language: Language,
): string {
  return table.regions.length > 1 ? `${industry.region} ${industry.name[language]}` : industry.name[language];
}

export const industryKey = ({ region, code }: Pick<IndustryPortrait, 'region' | 'code'>): string =>
  `${region} ${code}`;

/** What stands under every figure of a table. */
export function tableBasisOf(table: TablePortrait, language: Language) {
  return {
    prices: pricesWords(table.priceYear, table.priceBasis, language),
    source: [table.source.publisher, table.source.title, table.source.edition, table.id]
      .filter((part) => part !== '')
      .join(', '),
  };
}
