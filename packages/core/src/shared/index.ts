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
export type { Language, LocalText } from './text.ts';
export { VERSION } from './version.ts';
