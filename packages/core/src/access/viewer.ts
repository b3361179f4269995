import type { Label } from './label.ts';
import type { Role, Scope } from './roles.ts';

/** What a person is to one organisation. */
export interface Membership {
  readonly organisation: string;
  readonly roles: readonly Role[];
  /** Whether the organisation runs the centre. */
  readonly host: boolean;
}

/** A sharing group that one of the viewer's organisations belongs to. */
export interface GroupMembership {
  readonly group: string;
  /** Of the viewer's own, that is a member. */
  readonly organisation: string;
  /** Whether members are hidden from each other. */
  readonly hidesMembers: boolean;
}

/** Someone with an account, by a session or by a key. */
export interface PersonViewer {
  readonly kind: 'person';
  readonly person: string;
  readonly memberships: readonly Membership[];
  readonly groups: readonly GroupMembership[];
  /** What the key in use is limited to; null for a session. */
  readonly scopes: readonly Scope[] | null;
}

/**
 * Who looks: nobody in particular; a person; someone without an account who holds the secret of a one-time mailbox; or
 * the program itself, which may do everything and never acts for a request.
 */
export type Viewer =
  | { readonly kind: 'nobody' }
  | PersonViewer
  | { readonly kind: 'mailbox'; readonly mailbox: string }
  | { readonly kind: 'program' };

/** What the policy must know of an object. */
export interface Guarded<Kind extends string = string> {
  readonly kind: Kind;
  /** Id of the organisation it belongs to. */
  readonly owner: string;
  /** Id of the person who made it; null where that was the program, or someone who was erased. */
  readonly author: string | null;
  readonly label: Label;
  /** The one-time mailbox it came in by, whose holder may read it and add to it. */
  readonly mailbox?: string | null;
  /** First versions that the owner's people, and others, may read; all where it was never let out further. */
  readonly history?: History;
}

/**
 * What an object said before it was let out further was not meant for those it was let out to: they read it from the
 * version that let it out on.
 */
export interface History {
  readonly houseFrom: number;
  readonly openFrom: number;
}
