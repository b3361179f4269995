import type { Viewer } from '@spillway/core/access';
import type { AuditEntry } from '@spillway/core/audit';

/** Who asks for something, and by what. */
export interface Caller {
  readonly viewer: Viewer;
  readonly via: AuditEntry['via'];
  /** Of the request, to find it in the logs. */
  readonly request: string | null;
}

/** The program itself, at start-up and in its own rounds. */
export const PROGRAM: Caller = { viewer: { kind: 'program' }, via: 'program', request: null };

/** The person who asks; null where nobody in particular does. */
export const personOf = ({ viewer }: Caller): string | null =>
  viewer.kind === 'person' ? viewer.person : null;
