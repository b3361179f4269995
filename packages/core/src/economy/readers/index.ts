export { checkTable, type TableLocator } from './check-table.ts';
export { READERS } from './list.ts';
export { readTables, type TablesRead } from './read-tables.ts';
export type { ReadOptions, ReadResult, TableReader } from './reader.ts';
export { encodeSpillwayCsv } from './spillway-csv/encode-spillway-csv.ts';
