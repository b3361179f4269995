import { type IoTable, tableHash } from '../economy/index.ts';
import { type EconomyOptions, PreparedEconomies } from './answering/prepared-economies.ts';
import type { Assessment } from './assessment/assessment.ts';
import { openEstimate } from './chunks/open-estimate.ts';
import { runEstimate } from './chunks/run-estimate.ts';
import type { ModelId } from './document/model-id.ts';
import type { Scenario } from './document/scenario.ts';

export interface AssessOptions extends EconomyOptions {
  /** Only these models, instead of those the scenario names. */
  readonly models?: readonly ModelId[] | undefined;
  /** Instead of the scenario's `report.currency`. */
  readonly currency?: string | undefined;
  /**
   * What is asked of uncertain numbers beside the answer at their modes: `draws` (default) tells all; `cases` leaves
   * `range`, `annual` and `insurance` null; `none` leaves `cases` null too.
   */
  readonly range?: 'none' | 'cases' | 'draws' | undefined;
}

/** A table made ready for any number of scenarios: systems that were opened stay open between them. */
export interface Assessor {
  /** See {@link assess}. One after the other: answers share the systems' memory. */
  assess(scenario: Scenario, options?: Omit<AssessOptions, 'pool'>): Promise<Assessment>;
  close(): void;
}

/** Makes a table ready; whoever opens it closes it. */
export function openAssessor(table: IoTable, options: EconomyOptions = {}): Assessor {
  const economies = new PreparedEconomies(table, options);
  let hash: string | null = null;
  const hashOnce = (): string => (hash ??= tableHash(table));
  return {
    async assess(scenario, own) {
      const all = { ...options, ...own };
      return runEstimate(openEstimate(scenario, table, hashOnce, economies, all), scenario, all, all);
    },
    close: () => economies.close(),
  };
}

/**
 * The one door to an estimate: a scenario meets a table, every model that can answer does, and each result
 * carries its checks. The same scenario, table and version give the same figures to the bit.
 *
 * Uncertain numbers stand at their mode in `results`; where any moves the loss, `cases` holds the totals with all of
 * them at the end that makes it least, at their mode, and at the end that makes it most, and `range` what draws of
 * them make of it.
 *
 * @throws SpillwayError `scenarios/invalid` if the scenario does not fit the table; `details.findings` says how.
 * @throws SpillwayError `economy/missing-data` if a rate for a currency is missing.
 * @throws SpillwayError `economy/singular`, `economy/not-productive` if the table has no answer.
 */
export async function assess(
  scenario: Scenario,
  table: IoTable,
  options: AssessOptions = {},
): Promise<Assessment> {
  const assessor = openAssessor(table, options);
  try {
    return await assessor.assess(scenario, options);
  } finally {
    assessor.close();
  }
}
