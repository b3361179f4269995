import { type Dependence, dependence } from '../../damage/index.ts';
import { finalDemandTotals, type IoTable, valueAdded } from '../../economy/index.ts';
import { type Finding, SpillwayError } from '../../shared/index.ts';
import type { Scenario } from '../document/scenario.ts';
import { cellsOf } from './industry-cells.ts';

/** What the shocks of a scenario are measured by in one table; looked up once, whatever the numbers. */
export interface ShockBasis {
  readonly scenario: Scenario;
  readonly table: IoTable;
  /** Final demand of each cell without the column that takes imports out again, length n. */
  readonly finalDemand: Float64Array;
  readonly valueAdded: Float64Array;
  /** Documented dependence on each service that fails, by its cell; null where the scenario gives all of it itself. */
  readonly dependences: ReadonlyMap<number, Dependence | null>;
}

/**
 * @throws SpillwayError `scenarios/invalid` if a dependency names an industry whose service has no documented
 *   importance and gives none itself; `details.findings` says where.
 */
export async function shockBasis(scenario: Scenario, table: IoTable): Promise<ShockBasis> {
  const dependences = new Map<number, Dependence | null>();
  const findings: Finding[] = [];
  for (const [k, shock] of scenario.shocks.entries()) {
    if (shock.kind !== 'dependency') continue;
    const [service] = cellsOf(table, shock);
    try {
      dependences.set(service, await dependence(table, service));
    } catch (error) {
      if (!(error instanceof SpillwayError) || error.code !== 'damage/unknown-service') throw error;
      dependences.set(service, null);
      if (shock.importance === undefined)
        findings.push({
          code: 'scenarios/unknown-service',
          severity: 'error',
          path: `/shocks/${k}/on`,
          message: `${shock.on} provides no service whose importance is documented; give \`importance\`, one number or one for each industry`,
          value: shock.on,
        });
    }
  }
  if (findings.length > 0) throw new SpillwayError('scenarios/invalid', findings[0].message, { findings });
  return {
    scenario,
    table,
    finalDemand: finalDemandTotals(table, (category) => category.kind !== 'import'),
    valueAdded: valueAdded(table),
    dependences,
  };
}
