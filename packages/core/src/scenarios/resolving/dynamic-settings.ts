import {
  type ArioParameters,
  arioDefaults,
  defaultRecoveryTimes,
  type DynamicSettings,
} from '../../damage/index.ts';
import { cellCount, type IoTable } from '../../economy/index.ts';
import type { Scenario } from '../document/scenario.ts';
import { isUncertainNumber } from '../document/uncertain-number.ts';
import type { Choose } from './choose.ts';

type ByIndustry = NonNullable<NonNullable<Scenario['dynamics']>['recoveryDays']>;

/** Value for each cell: one for all, by industry code, or what stands there otherwise. */
function byCell(
  given: ByIndustry | undefined,
  table: IoTable,
  choose: Choose,
  otherwise: (cell: number) => number,
): Float64Array {
  const S = table.industries.length;
  return Float64Array.from({ length: cellCount(table) }, (_, cell) => {
    if (given === undefined) return otherwise(cell);
    if (isUncertainNumber(given)) return choose(given);
    const byCode = given as Readonly<Record<string, number>>;
    return byCode[table.industries[cell % S].code] ?? byCode['default'] ?? otherwise(cell);
  });
}

/** Settings of the models over time: what the scenario says, else documented defaults. */
export async function dynamicSettings(
  scenario: Scenario,
  table: IoTable,
  choose: Choose,
): Promise<DynamicSettings> {
  const asked = scenario.dynamics ?? {};
  const times = await defaultRecoveryTimes(table);
  const goods = byCell(asked.finishedGoodsDays, table, choose, () => 0);
  return {
    recoveryDays: byCell(asked.recoveryDays, table, choose, (cell) => times.mode[cell]),
    finishedGoodsDays: new Map([...goods.entries()].filter(([, days]) => days > 0)),
    ario: arioParameters(asked, table, choose),
  };
}

const CRITICALITY = { neither: 0, important: 1, critical: 2 } as const;

/** What lacking each product does, S×S for products and buying industries; null where all are critical. */
function criticalityOf(
  asked: NonNullable<Scenario['dynamics']>['criticality'],
  table: IoTable,
): Uint8Array | null {
  if (asked === undefined) return null;
  const S = table.industries.length;
  const matrix = new Uint8Array(S * S);
  table.industries.forEach(({ code }, product) => {
    const level = CRITICALITY[asked[code] ?? asked['default'] ?? 'critical'];
    matrix.fill(level, product * S, (product + 1) * S);
  });
  return matrix;
}

/** Parameters of ARIO: those of the published model but for what the scenario says. */
function arioParameters(
  asked: NonNullable<Scenario['dynamics']>,
  table: IoTable,
  choose: Choose,
): ArioParameters {
  const defaults = arioDefaults(table);
  const S = table.industries.length;
  const { stockDays, restockDays } = asked;
  return {
    ...defaults,
    stockDays: byCell(stockDays, table, choose, (cell) => defaults.stockDays[cell % S]).slice(0, S),
    // Stocks that are thinner than the default are ordered back as much faster: see the decision on ARIO.
    tauInv: defaults.tauInv.map((days, s) => {
      if (restockDays !== undefined) return restockDays;
      const own = byCell(stockDays, table, choose, () => defaults.stockDays[s])[s];
      return Math.max(1, (days * Math.min(own, defaults.stockDays[s])) / defaults.stockDays[s]);
    }),
    psi: asked.stockSensitivity ?? defaults.psi,
    alphaMax: asked.overproduction ?? defaults.alphaMax,
    tauAlpha: asked.overproductionDays ?? defaults.tauAlpha,
    importsSubstitute:
      asked.importsSubstitute === undefined
        ? null
        : byCell(asked.importsSubstitute, table, choose, () => 0).slice(0, S),
    criticality: criticalityOf(asked.criticality, table),
    rationing: asked.rationing ?? defaults.rationing,
    orderShares: asked.orderShares ?? defaults.orderShares,
  };
}
