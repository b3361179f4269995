export { extractCells, extractionLoss, extractionLossOfEach } from './extraction.ts';
export { ghoshEffect, type GhoshEffect } from './ghosh.ts';
export { borderWithHouseholds, type ClosedCoefficients, householdAccounts } from './household-closure.ts';
export {
  demandInoperability,
  type Inoperability,
  inoperabilityOf,
  supplyInoperability,
} from './inoperability.ts';
export { type LostDay, valueOfLostDay } from './lost-day.ts';
export { type Measure, measureWeights } from './measure-weights.ts';
export { type Linkages, linkages, multipliers } from './multipliers.ts';
export { pinnedAllocation, pinOutput, type PinnedOutput } from './pinned-output.ts';
