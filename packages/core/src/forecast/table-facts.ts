import { coefficients, type IoTable, openSystem, valueOfLostDay } from '../economy/index.ts';
import { type LocalText, SpillwayError, type TaskOptions } from '../shared/index.ts';
import type { RatedScenario } from './scenario-library.ts';

/** One industry as the bottom-up line needs it. */
interface IndustryFact {
  readonly code: string;
  readonly name: LocalText;
  /** Its share of national output; all sum to 1. */
  readonly outputShare: number;
  /** Value added the economy loses over the industry's own, for an outage of it: pinned model, suppliers only. */
  readonly spillover: number;
}

/** What the lines take from a table, as shares that meet a GDP of any year. */
export interface TableFacts {
  readonly id: string;
  readonly country: string;
  readonly year: number;
  readonly source: string;
  readonly licence: string | null;
  readonly industries: readonly IndustryFact[];
  /** The library, losses as a share of yearly value added. */
  readonly scenarios: readonly RatedScenario[];
  /** Scenarios that have no answer in the table, or no frequency. */
  readonly left: readonly string[];
}

/**
 * Spillover of every industry from one national table with domestic coefficients, beside scenarios that were rated in
 * the same table.
 *
 * @param library scenarios with their losses as a share of yearly value added.
 * @throws SpillwayError `forecast/invalid-input` for a table of several regions; `economy/no-domestic-flows`.
 */
export async function tableFacts(
  table: IoTable,
  library: { readonly rated: readonly RatedScenario[]; readonly left: readonly string[] },
  options: TaskOptions = {},
): Promise<TableFacts> {
  if (table.regions.length !== 1)
    throw new SpillwayError(
      'forecast/invalid-input',
      `a national forecast needs a national table, but ${table.id} has ${table.regions.length} regions`,
      { table: table.id },
    );
  const n = table.industries.length;
  const A = coefficients(table, 'domestic');
  const system = openSystem(A, n, { names: (i) => table.industries[i].code, ...options });
  try {
    const day = (await valueOfLostDay(system, table, A, null, options)).find(
      ({ measure }) => measure === 'valueAdded',
    )!;
    const output = table.x.reduce((sum, each) => sum + each, 0);
    return {
      id: table.id,
      country: table.regions[0].code,
      year: table.year,
      licence: table.source.licence,
      source: [table.source.publisher, table.source.title, table.source.edition].filter(Boolean).join(', '),
      industries: table.industries
        .map(({ code, name }, i) => ({
          code,
          name,
          outputShare: table.x[i] / output,
          // An industry that adds no value has none to spread from.
          spillover: day.own[i] > 0 ? Math.max(1, day.pinned[i] / day.own[i]) : 1,
        }))
        .filter(({ outputShare }) => outputShare > 0),
      scenarios: library.rated,
      left: library.left,
    };
  } finally {
    system.close();
  }
}
