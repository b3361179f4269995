/** What was done, as it stands in the trail. Holds no personal data: persons stand behind salted hashes. */
export interface AuditEntry {
  /** Number the database gave it. */
  readonly entry: number;
  /** When the trail took it down, UTC to the microsecond, by the database's clock. */
  readonly recordedAt: string;
  /** When it happened, as the person said, UTC; null where nothing else was said. */
  readonly statedAt: string | null;
  /** Salted hash of the person; null where nobody in particular did it. */
  readonly actor: string | null;
  readonly via: 'session' | 'key' | 'mailbox' | 'program' | 'nobody';
  /** As `kind.verb`, for example `scenario.create`. */
  readonly action: string;
  readonly objectKind: string;
  readonly objectId: string;
  /** The organisation whose trail it belongs to; null for the centre's own. */
  readonly organisation: string | null;
  /** Salted hashes of the object's content before and after; null where there was none. */
  readonly before: string | null;
  readonly after: string | null;
  /** What else must be known, without personal data: a label's colour, a version, a reason. */
  readonly detail: Readonly<Record<string, unknown>>;
  /** The request it came by, to find it in the logs. */
  readonly request: string | null;
}

/** An entry in its place. Every entry stands in the centre's chain and in that of its organisation. */
export interface AuditLink {
  readonly entry: AuditEntry;
  /** Place in the centre's chain, counted from 1 without gaps. */
  readonly position: number;
  readonly hash: string;
  /** Place in the organisation's chain (that of the centre itself where `organisation` is null). */
  readonly organisationPosition: number;
  readonly organisationHash: string;
}
