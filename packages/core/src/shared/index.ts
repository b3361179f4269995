export { dateOf, dayNumber } from './day-number.ts';
export { type ErrorCode, SpillwayError } from './error.ts';
export { type Finding, hasErrors, type Severity } from './finding.ts';
export { canonicalJson, hashBytes, hashJson } from './hash.ts';
export { type Progress, type TaskOptions, throwIfCancelled } from './task.ts';
export type { Language, LocalText } from './text.ts';
export { VERSION } from './version.ts';
