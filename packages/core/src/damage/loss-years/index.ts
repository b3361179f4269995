export { drawLossYears, type LossYears, lossYearsOf } from './draw-loss-years.ts';
export { type DrawOptions, drawYears, type YearsPart } from './draw-years.ts';
export { type TabledEvent, tableAverage, tableOccurrence } from './event-table.ts';
export type { Exceedance, ExceedanceOptions, ReturnLoss, TailRisk } from './exceedance.ts';
export { expectedLosses } from './expected-losses.ts';
export { hawkesLongRun, meanFrequency } from './frequency.ts';
export type {
  ClientGroup,
  CommonVendor,
  EventDamage,
  EventDuration,
  Frequency,
  InsuranceTerms,
  LossMeasure,
  LossSource,
  LossYearModel,
  ParetoTail,
  Severity,
} from './loss-year-model.ts';
export type { SourceLoss } from './loss-reports.ts';
export { aggregateExceedance, type PanjerCounts, panjer } from './panjer.ts';
export { limitedMean, scaleSeverity, tailExpectedShortfall, tailValueAtRisk } from './severity.ts';
