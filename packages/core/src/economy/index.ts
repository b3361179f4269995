export { columnTotals, finalDemandTotals, rowTotals, valueAdded } from './accounts.ts';
export type { KernelPool } from './solving/kernel-pool.ts';
export type { LeontiefSystem, Solution, Solutions } from './solving/system.ts';
export {
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
export { tableHash } from './table-hash.ts';
