import type { IoTable } from '../../economy/index.ts';
import { borrowedTable } from './borrowed-table.ts';
import type { ReferenceFigures } from './reference-figures.ts';

/** The tables a row is run on (rules 6 and 7). */
export interface ChosenTables {
  readonly tables: readonly IoTable[];
  /** `own`: the country's; `borrowed`: its own sizes with the coefficients of others; `structure`: others as they are, which have no size for it. */
  readonly from: 'own' | 'borrowed' | 'structure';
  /** Where the size of its industries comes from; null without one. */
  readonly sizes: string | null;
}

const countryOf = (table: IoTable): string | null =>
  table.regions.length === 1 ? table.regions[0].code : null;

/** Tables of a country in the order of their years. */
const ofCountry = (tables: readonly IoTable[], country: string): IoTable[] =>
  tables.filter((table) => countryOf(table) === country).sort((a, b) => a.year - b.year);

/**
 * The country's table of the latest year not after the event, else the earliest. A country without one borrows the
 * coefficients of every country there is, latest year each.
 */
export function chooseTables(
  tables: readonly IoTable[],
  country: string,
  year: number,
  reference: ReferenceFigures,
): ChosenTables {
  const own = ofCountry(tables, country);
  if (own.length > 0) {
    const table = own.findLast((each) => each.year <= year) ?? own[0];
    return { tables: [table], from: 'own', sizes: `${table.source.title}, ${table.year}` };
  }
  const countries = [...new Set(tables.flatMap((table) => countryOf(table) ?? []))].sort();
  const donors = countries.map((each) => ofCountry(tables, each).at(-1)!);
  const sizes = reference.sizes.get(country)?.at(-1);
  if (sizes !== undefined) {
    const borrowed = donors.flatMap((donor) => borrowedTable(donor, sizes) ?? []);
    if (borrowed.length > 0) return { tables: borrowed, from: 'borrowed', sizes: sizes.source };
  }
  return { tables: donors, from: 'structure', sizes: null };
}
