import {
  type CentreAction,
  decideAt,
  mayAtCentre,
  mayCreate,
  type OrganisationAction,
  type RecordKind,
  type Viewer,
} from '@spillway/core/access';
import type { Me } from './me.ts';

/** The reader as the core's policy knows them: what a page offers is what the centre will allow. */
const viewerOf = (me: Me | undefined): Viewer =>
  me === undefined || me.person === null
    ? { kind: 'nobody' }
    : {
        kind: 'person',
        person: me.person.id,
        memberships: me.organisations.map(({ id, roles, host }) => ({ organisation: id, roles, host })),
        groups: [],
        scopes: null,
      };

export const mayDoAt = (me: Me | undefined, action: OrganisationAction, organisation: string): boolean =>
  decideAt(viewerOf(me), action, organisation).allowed;

export const mayDoAtCentre = (me: Me | undefined, action: CentreAction): boolean =>
  mayAtCentre(viewerOf(me), action);

/** Organisations in whose name the reader may make an object of a kind. */
export const ownersFor = (me: Me | undefined, kind: RecordKind): Me['organisations'] =>
  (me?.organisations ?? []).filter(({ id }) => mayCreate(viewerOf(me), kind, id));
