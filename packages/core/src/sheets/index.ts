export { DEFAULT_LIMITS, type SheetLimits } from './limits.ts';
export type { Cell, SheetRow } from './row.ts';
export type { SourceFile } from './source-file.ts';
