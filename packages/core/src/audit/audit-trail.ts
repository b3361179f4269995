import type { AuditEntry, AuditLink } from './entry.ts';
import type { ChainEnd } from './link-entries.ts';

/** An entry as it is handed in; the trail adds its number and the time. */
export type NewEntry = Omit<AuditEntry, 'entry' | 'recordedAt'>;

/** Which links to read: after a position, of one organisation or of all. */
export interface TrailQuery {
  readonly after: number;
  readonly limit: number;
  /** Null: the centre's own entries. Absent: all. */
  readonly organisation?: string | null;
}

/**
 * The append-only trail. `append` runs within the same transaction as the change it tells of; its place in the chains is
 * given shortly after, in batches, so that writers do not wait for each other.
 */
export interface AuditTrail {
  append(entry: NewEntry): Promise<void>;
  /** In the order of their positions. */
  read(query: TrailQuery): Promise<readonly AuditLink[]>;
  /** Where the chain of an organisation ends; that of the centre, over all entries, for null. */
  anchor(organisation: string | null): Promise<ChainEnd>;
  /** Last position of the centre's chain; 0 while it is empty. */
  end(): Promise<number>;
}
