import { cellCount, type IoTable, tableHash } from '@spillway/core/economy';
import type { LocalText } from '@spillway/core/shared';

/** What a list of economies shows without opening their tables. */
export interface EconomyFacts {
  /** Id of the table itself, by which scenarios name it. */
  readonly table: string;
  readonly title: LocalText;
  /** ISO 3166-1 alpha-3; null for a multi-regional table. */
  readonly country: string | null;
  readonly year: number;
  readonly priceYear: number;
  readonly currency: string;
  /** Units of other currencies for one of `currency`: what its figures can be told in. */
  readonly exchangeRates: Readonly<Record<string, number>>;
  readonly classification: string;
  readonly industries: number;
  readonly regions: number;
  readonly hasJobs: boolean;
  readonly hash: string;
  readonly publisher: string;
  readonly licence: string | null;
  readonly acceptedWithErrors: boolean;
}

export const economyFacts = (table: IoTable, hash: string = tableHash(table)): EconomyFacts => ({
  table: table.id,
  title: { ...table.title },
  country: table.regions.length === 1 ? table.regions[0].code : null,
  year: table.year,
  priceYear: table.priceYear,
  currency: table.unit.currency,
  exchangeRates: { ...table.exchangeRates },
  classification: table.classification,
  industries: cellCount(table),
  regions: table.regions.length,
  hasJobs: table.satellites.some(({ code }) => code === 'jobs'),
  hash,
  publisher: table.source.publisher,
  licence: table.source.licence,
  acceptedWithErrors: table.acceptedWithErrors,
});
