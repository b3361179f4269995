export { columnTotals, exportsOf, finalDemandTotals, rowTotals, valueAdded } from './accounts.ts';
export { extractCells, extractionLoss, extractionLossOfEach } from './models/extraction.ts';
export { finalDeliveries } from './models/final-deliveries.ts';
export { type GhoshEffect, ghoshEffect } from './models/ghosh.ts';
export {
  borderWithHouseholds,
  type ClosedCoefficients,
  householdAccounts,
} from './models/household-closure.ts';
export {
  demandInoperability,
  type Inoperability,
  inoperabilityOf,
  supplyInoperability,
} from './models/inoperability.ts';
export { type LostDay, valueOfLostDay } from './models/lost-day.ts';
export { type Measure, measureWeights } from './models/measure-weights.ts';
export { type Linkages, linkages, multipliers } from './models/multipliers.ts';
export {
  type PinnedOutput,
  pinnedAdjoint,
  pinnedAllocation,
  pinOutput,
} from './models/pinned-output.ts';
export { allocationCoefficients, coefficients } from './operations/coefficients.ts';
export { type IndustryPortrait, portrayTable, type TablePortrait } from './portrait.ts';
export type { KernelPool } from '../kernels/index.ts';
export { openSystem, type SystemOptions } from './solving/open-system.ts';
export type { LeontiefSystem, Solution, Solutions } from './solving/system.ts';
export {
  type CoefficientKind,
  cellCount,
  type FinalDemandCategory,
  type FinalDemandKind,
  type FlowKind,
  type Industry,
  type IoTable,
  type PriceBasis,
  type PrimaryInput,
  type PrimaryInputKind,
  type ProvenanceStep,
  type Region,
  type Satellite,
  type TableSource,
  type Unit,
} from './table.ts';
export { decodeTable, encodeTable } from './table-file.ts';
export { tableHash } from './table-hash.ts';
