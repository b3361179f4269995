import {
  coefficients,
  type IoTable,
  openSystem,
  pinOutput,
  valueOfLostDay,
  valueAdded,
  measureWeights,
} from '../economy/index.ts';
import { type LocalText, SpillwayError, type TaskOptions } from '../shared/index.ts';
import type { OutageTemplate, RatedScenario } from './scenario-library.ts';

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
  /** Scenarios whose industries the table has not. */
  readonly left: readonly string[];
}

const DAYS = 365;

/**
 * Spillover of every industry and the value added lost by each scenario of a library, from one national table with
 * domestic coefficients. Losses are those of the pinned model: the industries stopped and their suppliers.
 *
 * @throws SpillwayError `forecast/invalid-input` for a table of several regions; `economy/no-domestic-flows`.
 */
export async function tableFacts(
  table: IoTable,
  library: readonly OutageTemplate[],
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
    const weights = measureWeights(table, 'valueAdded')!;
    const total = valueAdded(table).reduce((sum, each) => sum + each, 0);
    const output = table.x.reduce((sum, each) => sum + each, 0);
    const at = new Map(table.industries.map(({ code }, i) => [code, i]));
    const scenarios: RatedScenario[] = [];
    const left: string[] = [];
    for (const { id, title, industries, fullDays, ratePerYear } of library) {
      const cells = industries.map((code) => at.get(code) ?? -1);
      if (cells.some((cell) => cell < 0 || table.x[cell] <= 0)) {
        left.push(id);
        continue;
      }
      const { dx } = await pinOutput(
        system,
        cells,
        cells.map((cell) => -table.x[cell] / DAYS),
        undefined,
        options,
      );
      const perDay = -dx.reduce((sum, change, i) => sum + change * weights[i], 0) / total;
      const { low, mode, high } = fullDays;
      scenarios.push({
        id,
        title,
        ratePerYear,
        loss: { low: low * perDay, mode: mode * perDay, high: high * perDay },
      });
    }
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
      scenarios,
      left,
    };
  } finally {
    system.close();
  }
}
