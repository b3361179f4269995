export type { GroupFields, GroupStore, SharingGroup } from './group-store.ts';
export type {
  Invitation,
  Member,
  Organisation,
  OrganisationFields,
  OrganisationStore,
} from './organisation-store.ts';
export type { NewRecord, NewVersion, RecordHead, RecordVersion } from './record.ts';
export type { RecordPage, RecordQuery, RecordStore } from './record-store.ts';
