export { dateOf, dayNumber, weekdayOf } from './day-number.ts';
export { type ErrorCode, SpillwayError } from './error.ts';
export { type Finding, hasErrors, type Severity } from './finding.ts';
export { canonicalJson, hashBytes, hashJson } from './hash.ts';
export {
  checkLowModeHigh,
  type LowModeHigh,
  lowModeHigh,
  triangularMean,
  triangularVariance,
} from './low-mode-high.ts';
export { type CellRow, readNamedColumns } from './named-columns.ts';
export { numberGuard } from './require-number.ts';
export { type Progress, type TaskOptions, throwIfCancelled } from './task.ts';
export { bothLanguages, type Language, type LocalText } from './text.ts';
export { DAYS_OF_YEAR, HOURS_OF_DAY } from './units-of-time.ts';
export { VERSION } from './version.ts';
