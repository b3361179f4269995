export { type Label, labelFindings, opennessOf, passOn, plainLabel, TLP, type Tlp, widens } from './label.ts';
export {
  belongsTo,
  decide,
  decideAt,
  type Decision,
  mayAtCentre,
  mayCreate,
  membersSeen,
  organisationsOf,
  readsFrom,
  seesJob,
} from './policy.ts';
export {
  CENTRE_ACTIONS,
  type CentreAction,
  ORGANISATION_ACTIONS,
  type OrganisationAction,
  RECORD_KINDS,
  type RecordAction,
  type RecordKind,
  type Role,
  ROLES,
  type Scope,
  SCOPES,
} from './roles.ts';
export type { GroupMembership, Guarded, History, Membership, PersonViewer, Viewer } from './viewer.ts';
