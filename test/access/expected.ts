import type { RecordKind, Role, Scope, Tlp } from '@spillway/core/access';
import type { Labelled, Relation, Seat } from './cast.ts';

/**
 * What the requirement says, written down once and by hand; nothing here is taken from the policy.
 *
 * Not to be seen is 404, as if it were not there; seen but not to be done is 403; to be done after signing in is 401.
 */
export type Expected = 'done' | 'refused' | 'absent' | 'sign in';

export const STATUS: Readonly<Record<Exclude<Expected, 'done'>, number>> = {
  refused: 403,
  absent: 404,
  'sign in': 401,
};

/** Who reads by the colour alone, where the label names nobody. RED: whoever made it. */
const BY_COLOUR: Readonly<Record<Tlp, (seat: Seat) => boolean>> = {
  RED: ({ is }) => is === 'author',
  'AMBER+STRICT': ({ relation }) => relation === 'house',
  AMBER: ({ relation }) => relation === 'house',
  GREEN: ({ relation }) => relation !== 'none',
  CLEAR: () => true,
};

/** Who reads by being named: the person, or all of an organisation, or all of a group's organisations. */
const BY_NAME: Readonly<Record<Labelled['names'], (seat: Seat) => boolean>> = {
  nobody: () => false,
  person: ({ is }) => is === 'named person',
  organisation: ({ relation }) => relation === 'named',
  group: ({ relation }) => relation === 'grouped',
  'hiding group': ({ relation }) => relation === 'hidden',
};

const withScope = ({ scopes }: Seat, scope: Scope): boolean => scopes === null || scopes.includes(scope);

export function reads(seat: Seat, { tlp, names }: Pick<Labelled, 'tlp' | 'names'>): boolean {
  if (!withScope(seat, 'read')) return false;
  // Whom GREEN names, it is for: the rest of the community is left out then, and the house is not.
  const colour = tlp === 'GREEN' && names !== 'nobody' ? 'AMBER' : tlp;
  return BY_COLOUR[colour](seat) || BY_NAME[names](seat);
}

/** Whether the owner may be told: not through a group whose members are hidden from each other. */
export const ownerNamed = (seat: Seat, { names }: Labelled): boolean =>
  names !== 'hiding group' || seat.relation === 'house';

const WRITERS: Readonly<Record<RecordKind, readonly Role[]>> = {
  scenario: ['analyst', 'coordinator', 'administrator'],
  economy: ['analyst', 'coordinator', 'administrator'],
  estimate: ['analyst', 'handler', 'operator', 'coordinator', 'administrator'],
};
const SHARERS: readonly Role[] = ['coordinator', 'administrator'];

const has = ({ role }: Seat, roles: readonly Role[]): boolean => role !== null && roles.includes(role);
const refusing = ({ account }: Seat): Expected => (account ? 'refused' : 'sign in');

/** What may be done with an object. `widen` is to label it so that it reaches people it did not reach. */
export function onObject(
  seat: Seat,
  action: 'read' | 'write' | 'delete' | 'close' | 'widen' | 'copy',
  object: Labelled,
): Expected {
  if (!reads(seat, object)) return 'absent';
  if (action === 'read') return 'done';
  if (action === 'copy') {
    if (!has(seat, WRITERS[object.kind]) || !withScope(seat, 'write')) return refusing(seat);
    return seat.relation === 'house' || ['GREEN', 'CLEAR'].includes(object.tlp) ? 'done' : 'refused';
  }
  const shares = action === 'widen' && object.tlp !== 'CLEAR';
  const roles = shares ? SHARERS : WRITERS[object.kind];
  const may = seat.relation === 'house' && has(seat, roles) && withScope(seat, shares ? 'share' : 'write');
  return may ? 'done' : refusing(seat);
}

/** Who makes an object for the house. */
export function onMaking(seat: Seat, kind: RecordKind): Expected {
  const may = seat.relation === 'house' && has(seat, WRITERS[kind]) && withScope(seat, 'write');
  return may ? 'done' : refusing(seat);
}

/** Who makes an object that reaches beyond the house at once. */
export function onMakingAndSharing(seat: Seat): Expected {
  const made = onMaking(seat, 'scenario');
  if (made !== 'done') return made;
  return has(seat, SHARERS) && withScope(seat, 'share') ? 'done' : 'refused';
}

const AT_HOUSE = {
  'see-members': {
    roles: ['viewer', 'analyst', 'handler', 'operator', 'coordinator', 'administrator'],
    scope: 'read',
  },
  'read-audit': { roles: ['coordinator', 'administrator'], scope: 'read' },
  'manage-groups': { roles: ['coordinator', 'administrator'], scope: 'administer' },
  'change-members': { roles: ['administrator'], scope: 'administer' },
  'change-organisation': { roles: ['administrator'], scope: 'administer' },
  hold: { roles: ['administrator'], scope: 'administer' },
} as const satisfies Record<string, { roles: readonly Role[]; scope: Scope }>;

/** What may be done at the house. Its inside is not there for those outside, nor for a key that may not read. */
export function atHouse(seat: Seat, action: keyof typeof AT_HOUSE): Expected {
  if (seat.relation !== 'house' || !withScope(seat, 'read')) return 'absent';
  const { roles, scope } = AT_HOUSE[action];
  return has(seat, roles) && withScope(seat, scope) ? 'done' : 'refused';
}

/** What may be done with a group that the house owns, and that reaches one other organisation. */
export function onGroup(seat: Seat, action: 'read' | 'change', reached: Relation): Expected {
  if (!withScope(seat, 'read') || ![reached, 'house'].includes(seat.relation)) return 'absent';
  if (action === 'read') return 'done';
  return seat.relation === 'house' ? atHouse(seat, 'manage-groups') : 'refused';
}

/** What may be done with a job of the house: it is seen as what it makes will be, and steered by those who may make it. */
export function onJob(seat: Seat, action: 'read' | 'steer', tlp: 'RED' | 'AMBER'): Expected {
  if (!reads(seat, { tlp, names: 'nobody' })) return 'absent';
  return action === 'read' ? 'done' : onMaking(seat, 'estimate');
}

/** What administrators of the organisation that runs the centre do. */
export const atCentre = (seat: Seat): Expected =>
  seat.relation === 'host' && has(seat, ['administrator']) && withScope(seat, 'administer')
    ? 'done'
    : refusing(seat);

/** What everyone with an account reads, by a session or by a key that may read. */
export const withAccount = (seat: Seat): Expected =>
  seat.account && withScope(seat, 'read') ? 'done' : refusing(seat);

export const everyone = (): Expected => 'done';
export const nobody = (): Expected => 'absent';
