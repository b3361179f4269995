export { type ArioParameters, arioDefaults, withStockDays } from './ario/parameters.ts';
export { type ArioEffect, runArio } from './ario/run-ario.ts';
export {
  type CoefficientElasticity,
  type CoefficientSensitivity,
  coefficientElasticities,
} from './coefficient-elasticities.ts';
export {
  catchUpDays,
  type DirectOutageLoss,
  type Outage,
  outageLoss,
  type Recapture,
  type Recovery,
  recoveryArea,
} from './direct-loss.ts';
export {
  daysWithoutHolidays,
  lostOnWorkingDays,
  spreadOverRest,
  type Weekday,
  type WorkCalendar,
  workingDayWeights,
} from './paths/calendar.ts';
export {
  type DemandPath,
  type DemandStep,
  demandStep,
  type TrustLoss,
  trustPath,
} from './paths/demand-path.ts';
export {
  type Dependence,
  type DependenceOptions,
  dependence,
  dependencyOutages,
  type ServiceFailure,
} from './dependency/dependency.ts';
export type { DynamicEffect } from './dynamics/dynamic-effect.ts';
export type { DynamicModel, DynamicSettings, TimedEconomy } from './dynamic-models/dynamic-model.ts';
export { DYNAMIC_MODELS } from './dynamic-models/index.ts';
export { runDynamicInoperability } from './dynamics/dynamic-inoperability.ts';
export { type CoveredPath, coverByStock } from './dynamics/finished-goods.ts';
export type { ServiceKind } from './dependency/importance.ts';
export type { InoperabilityCourse, InoperabilitySettings } from './dynamics/inoperability-course.ts';
export { recoveryAfter, recoveryIntegral } from './dynamics/natural-recovery.ts';
export { type OutagePath, type OutageTiming, outagePath } from './paths/outage-path.ts';
export { lossAfterHorizon, type PinnedSettings, runPinnedDynamic } from './dynamics/pinned-dynamic.ts';
export { HOLIDAY_YEARS, PUBLIC_HOLIDAYS } from './paths/public-holidays.generated.ts';
export {
  defaultRecoveryTimes,
  RECOVERY_TIMES,
  type RecoveryTime,
  type RecoveryTimes,
} from './dynamics/recovery-times.ts';
export { resilienceCoefficients } from './dynamics/resilience-coefficients.ts';
export type { TimedShocks } from './dynamics/timed-shocks.ts';
export { columnSumCheck, tableBalanceCheck } from './loss-models/identities.ts';
export { LOSS_MODELS } from './loss-models/index.ts';
export type { IdentityCheck, LossEffect, LossModel, PreparedEconomy } from './loss-models/loss-model.ts';
export { REASONS } from './loss-models/reasons.ts';
export {
  combineResilience,
  directResilience,
  PUBLISHED_RESILIENCE,
  type PublishedResilience,
  RESILIENCE_ACTIONS,
  type Resilience,
  type ResilienceAction,
} from './resilience.ts';
export {
  INTERNET_SHUTDOWN_SHARES,
  internetShutdown,
  lostLoad,
  productionLostLoad,
  VALUES_OF_LOST_LOAD,
} from './secondary/lost-load.ts';
export {
  type Injuries,
  physicalHarm,
  transferValueOfLife,
  VALUES_OF_LIFE,
} from './secondary/physical-harm.ts';
export {
  PUBLISHED_SPREADS,
  type SovereignInterest,
  type SovereignShock,
  type SpreadRule,
  sovereignInterest,
} from './secondary/sovereign.ts';
export { TRUST_DEFAULTS, trustDays } from './secondary/trust.ts';
export { lossOfHours } from './secondary/working-hours.ts';
export { kindsOf, type ShockKind, type ShockSet } from './shock-set.ts';
export {
  drawYears,
  type LossYearModel,
  limitedMean,
  lossYearsOf,
  type YearsPart,
} from './loss-years/index.ts';
