export { columnName, parseAddress } from './cell-address.ts';
export { DEFAULT_LIMITS, type SheetLimits } from './limits.ts';
export { memoryFile } from './memory-file.ts';
export type { Cell, SheetRow } from './row.ts';
export type { SourceFile } from './source-file.ts';
export { firstRows, isWorkbook, openWorkbook, type Workbook } from './xlsx.ts';
export { type ArchiveOptions, isZip, listEntries, type ZipEntry } from './zip.ts';
