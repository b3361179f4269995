import type { Label, RecordKind, Tlp, Viewer } from '../access/index.ts';
import type { NewRecord, NewVersion, RecordHead, RecordVersion } from './record.ts';

/** Which objects to list, newest change first. */
export interface RecordQuery {
  readonly kind: RecordKind;
  /** Only what this viewer may read is listed, or counted. */
  readonly viewer: Viewer;
  readonly limit: number;
  /** Of the page before. */
  readonly cursor?: string | undefined;
  /** Words of the title, in either language. */
  readonly text?: string | undefined;
  readonly owner?: string | undefined;
  readonly tlp?: Tlp | undefined;
  readonly shipped?: boolean | undefined;
  /** Only what changed after this position of the trail. */
  readonly changedSince?: number | undefined;
  /** Only those whose facts hold these. */
  readonly facts?: Readonly<Record<string, string>> | undefined;
}

export interface RecordPage {
  readonly records: readonly RecordHead[];
  /** Cursor of the page behind; null at the end. */
  readonly next: string | null;
}

/**
 * Objects with an owner and a label. A store does what it is told: whether someone may is the policy's matter, but for
 * `list`, which leaves out what its viewer may not read.
 */
export interface RecordStore {
  /** @throws SpillwayError `records/taken` if the id is taken. */
  create(record: NewRecord): Promise<RecordHead>;
  get(kind: RecordKind, id: string): Promise<RecordHead | null>;
  /** The same, held until the transaction ends, so that two changes of one object come one after the other. */
  hold(kind: RecordKind, id: string): Promise<RecordHead | null>;
  /** @throws SpillwayError `records/unknown-cursor` if the cursor is not one of this store. */
  list(query: RecordQuery): Promise<RecordPage>;
  /** Content as it was at a version (a label alone may have made one); the newest where none is named. Null where there is none. */
  content(id: string, version?: number): Promise<unknown>;
  versions(id: string): Promise<readonly RecordVersion[]>;
  replace(id: string, next: NewVersion): Promise<RecordHead>;
  /** @param lets to whom it reads further than before; they read it from the version that this makes. */
  relabel(
    id: string,
    label: Label,
    lets?: { readonly house: boolean; readonly others: boolean },
  ): Promise<RecordHead>;
  /** Takes its content, versions and files away. What is left tells that it was there, and to whom. */
  remove(id: string): Promise<void>;
  /** Keeps a file with an object, in the place of one of the same name. */
  attach(id: string, name: string, mediaType: string, bytes: Uint8Array): Promise<void>;
  attachment(id: string, name: string): Promise<{ mediaType: string; bytes: Uint8Array } | null>;
}
