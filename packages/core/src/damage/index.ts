export { type ArioParameters, arioDefaults, withStockDays } from './ario/parameters.ts';
export { type ArioEffect, runArio } from './ario/run-ario.ts';
export {
  catchUpDays,
  type DirectOutageLoss,
  type Outage,
  outageLoss,
  type Recapture,
  type Recovery,
  recoveryArea,
} from './direct-loss.ts';
export type { DynamicEffect } from './dynamics/dynamic-effect.ts';
export type { TimedShocks } from './dynamics/timed-shocks.ts';
export { columnSumCheck, tableBalanceCheck } from './loss-models/identities.ts';
export { LOSS_MODELS } from './loss-models/index.ts';
export type { IdentityCheck, LossEffect, LossModel, PreparedEconomy } from './loss-models/loss-model.ts';
export { REASONS } from './loss-models/reasons.ts';
export { kindsOf, type ShockKind, type ShockSet } from './shock-set.ts';
