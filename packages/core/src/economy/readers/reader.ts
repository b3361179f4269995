import type { Finding, TaskOptions } from '../../shared/index.ts';
import type { SourceFile } from '../../sheets/index.ts';
import type { IoTable } from '../table.ts';

export interface ReadOptions extends TaskOptions {
  /** Only these years of a file that holds several; all by default. */
  readonly years?: readonly number[] | undefined;
  /** What a plain csv does not say of itself, as its `# key: value` lines would: year, currency, unit, region, … */
  readonly metadata?: Readonly<Record<string, string>> | undefined;
}

/**
 * What a reader made of the files. Where findings of severity `error` concern a table, the table is
 * still handed over (so that it can be shown and, with an explicit flag, used), if it could be built at all.
 */
export interface ReadResult {
  readonly tables: readonly IoTable[];
  readonly findings: readonly Finding[];
}

/** A reader of one publisher's layout. A new layout is one file and one line in the list of readers. */
export interface TableReader {
  readonly id: string;
  /** For people: publisher and layout. */
  readonly title: string;
  /** False until the reader has read an original of the publisher and not only a sample of the layout. */
  readonly verifiedAgainstOriginal: boolean;
  /** Whether the content (never the name) of the files is this layout. Reads as little as it can. */
  recognises(files: readonly SourceFile[], options: ReadOptions): Promise<boolean>;
  read(files: readonly SourceFile[], options: ReadOptions): Promise<ReadResult>;
}
