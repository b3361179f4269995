/** What a person is to an organisation. One person may be several things to it. */
export const ROLES = ['viewer', 'analyst', 'handler', 'operator', 'coordinator', 'administrator'] as const;
export type Role = (typeof ROLES)[number];

/** Kinds of objects that carry an owner and a label. */
export const RECORD_KINDS = ['scenario', 'estimate', 'economy'] as const;
export type RecordKind = (typeof RECORD_KINDS)[number];

/** What may be done with an object that carries a label. */
export type RecordAction = 'read' | 'write' | 'delete' | 'share';

/** What may be done at an organisation itself. */
export const ORGANISATION_ACTIONS = [
  'see-members',
  'change-members',
  'change-organisation',
  'read-audit',
  'manage-groups',
  'hold',
] as const;
export type OrganisationAction = (typeof ORGANISATION_ACTIONS)[number];

/** What may be done at the centre as a whole: by administrators of the organisation that runs it. */
export const CENTRE_ACTIONS = [
  'create-organisation',
  'change-settings',
  'see-dead-letters',
  'read-centre-audit',
] as const;
export type CentreAction = (typeof CENTRE_ACTIONS)[number];

const EVERY_KIND: readonly RecordKind[] = RECORD_KINDS;

/** Kinds that a role may make, change and delete in its own organisation. */
export const WRITES: Readonly<Record<Role, readonly RecordKind[]>> = {
  viewer: [],
  analyst: EVERY_KIND,
  handler: ['estimate'],
  operator: ['estimate'],
  coordinator: EVERY_KIND,
  administrator: EVERY_KIND,
};

/** Roles that may let something leave the house: widen a label or name recipients. */
export const SHARES: readonly Role[] = ['coordinator', 'administrator'];

export const ORGANISATION_RIGHTS: Readonly<Record<Role, readonly OrganisationAction[]>> = {
  viewer: ['see-members'],
  analyst: ['see-members'],
  handler: ['see-members'],
  operator: ['see-members'],
  coordinator: ['see-members', 'read-audit', 'manage-groups'],
  administrator: ORGANISATION_ACTIONS,
};

/** What a key may be limited to; a session has all of them. */
export const SCOPES = ['read', 'write', 'share', 'administer'] as const;
export type Scope = (typeof SCOPES)[number];
