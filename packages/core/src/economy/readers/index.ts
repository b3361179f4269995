export type { ReadOptions, ReadResult, SourceFile, TableReader } from './reader.ts';
