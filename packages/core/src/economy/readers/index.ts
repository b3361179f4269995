export { checkTable, type TableLocator } from './check-table.ts';
export type { ReadOptions, ReadResult, TableReader } from './reader.ts';
