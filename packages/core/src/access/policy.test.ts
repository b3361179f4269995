import {
  array,
  type Arbitrary,
  assert,
  boolean,
  constant,
  constantFrom,
  oneof,
  option,
  property,
  record,
  subarray,
  uniqueArray,
} from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Label, labelFindings, plainLabel, TLP, type Tlp, widens } from './label.ts';
import { decide, decideAt, mayAtCentre, mayCreate } from './policy.ts';
import {
  CENTRE_ACTIONS,
  ORGANISATION_ACTIONS,
  type OrganisationAction,
  RECORD_KINDS,
  type RecordAction,
  type RecordKind,
  type Role,
  ROLES,
  SCOPES,
} from './roles.ts';
import type { Guarded, PersonViewer, Viewer } from './viewer.ts';

const ACTIONS = ['read', 'write', 'delete', 'share'] as const satisfies readonly RecordAction[];
const RUNS = { numRuns: 2000 };

const person = (change: Partial<PersonViewer> = {}): PersonViewer => ({
  kind: 'person',
  person: 'ann',
  memberships: [],
  groups: [],
  scopes: null,
  ...change,
});
const memberOf = (organisation: string, ...roles: Role[]): PersonViewer =>
  person({ memberships: [{ organisation, roles, host: false }] });
const object = (change: Partial<Guarded<RecordKind>> = {}): Guarded<RecordKind> => ({
  kind: 'scenario',
  owner: 'house',
  author: 'bob',
  label: plainLabel('AMBER'),
  ...change,
});

describe('who reads under each colour of the Traffic Light Protocol 2.0', () => {
  // FIRST, Traffic Light Protocol 2.0: RED for the eyes and ears of individual recipients only; AMBER+STRICT for the
  // organisation only; AMBER for the organisation and its clients; GREEN within the community; CLEAR without limit.
  const author = person({ ...memberOf('house', 'analyst'), person: 'bob' });
  const viewers = {
    author,
    'author who has left': person({ person: 'bob' }),
    'member of the house': memberOf('house', 'viewer'),
    'administrator of the house': memberOf('house', 'administrator'),
    'member of another organisation': memberOf('other', 'administrator'),
    'somebody who belongs nowhere': person(),
    'someone not signed in': { kind: 'nobody' } as const,
  };
  const everyone = Object.keys(viewers);
  const inHouse = ['author', 'member of the house', 'administrator of the house'];
  const readers: Readonly<Record<Tlp, readonly string[]>> = {
    RED: ['author'],
    'AMBER+STRICT': inHouse,
    AMBER: inHouse,
    GREEN: [...inHouse, 'member of another organisation'],
    CLEAR: everyone,
  };
  for (const tlp of TLP)
    it(`${tlp} that names nobody`, () => {
      const reading = Object.entries(viewers)
        .filter(([, viewer]) => decide(viewer, 'read', object({ label: plainLabel(tlp) })).allowed)
        .map(([name]) => name);
      expect(reading).toEqual(everyone.filter((name) => readers[tlp].includes(name)));
    });

  const naming = (tlp: Tlp): Label => ({
    tlp,
    persons: ['ann'],
    organisations: ['guest'],
    groups: ['open', 'hiding'],
  });
  const named = {
    'the person': person(),
    'a member of the organisation': person({ ...memberOf('guest', 'viewer'), person: 'eve' }),
    'a member through the open group': person({
      ...memberOf('ally', 'viewer'),
      person: 'eve',
      groups: [{ group: 'open', organisation: 'ally', hidesMembers: false }],
    }),
    'a member through the hiding group': person({
      ...memberOf('ally', 'viewer'),
      person: 'eve',
      groups: [{ group: 'hiding', organisation: 'ally', hidesMembers: true }],
    }),
    'a member of an organisation that is not named': person({
      ...memberOf('other', 'administrator'),
      person: 'eve',
    }),
    'one whose organisation left the group': person({
      person: 'eve',
      groups: [{ group: 'open', organisation: 'ally', hidesMembers: false }],
    }),
  };
  it.each(['AMBER+STRICT', 'AMBER', 'GREEN'] as const)(
    '%s that names recipients is for those alone',
    (tlp) => {
      const found = Object.entries(named).map(([name, viewer]) => {
        const decision = decide(viewer, 'read', object({ label: naming(tlp) }));
        return [name, decision.allowed ? decision.owner : 'no'];
      });
      expect(Object.fromEntries(found)).toEqual({
        'the person': 'named',
        'a member of the organisation': 'named',
        'a member through the open group': 'named',
        'a member through the hiding group': 'masked',
        'a member of an organisation that is not named': 'no',
        'one whose organisation left the group': 'no',
      });
    },
  );
  it('RED reaches the persons it names and no organisation', () => {
    const reading = Object.entries(named)
      .filter(([, viewer]) => decide(viewer, 'read', object({ label: naming('RED') })).allowed)
      .map(([name]) => name);
    expect(reading).toEqual(['the person']);
  });
  it('is no label when RED names an organisation or a group, or CLEAR names anyone', () => {
    expect(labelFindings(naming('RED'), '/label').map(({ path }) => path)).toEqual([
      '/label/organisations',
      '/label/groups',
    ]);
    expect(labelFindings(naming('CLEAR')).map(({ path }) => path)).toEqual(['/tlp']);
    expect(labelFindings({ ...plainLabel('RED'), persons: ['ann'] })).toEqual([]);
    for (const tlp of ['AMBER+STRICT', 'AMBER', 'GREEN'] as const)
      expect(labelFindings(naming(tlp))).toEqual([]);
  });
});

describe('what each role may do in its own organisation', () => {
  // The columns of the requirement: makes and changes scenarios and economies; estimates; lets things leave the house.
  const table: Readonly<Record<Role, readonly [models: boolean, estimates: boolean, shares: boolean]>> = {
    viewer: [false, false, false],
    analyst: [true, true, false],
    handler: [false, true, false],
    operator: [false, true, false],
    coordinator: [true, true, true],
    administrator: [true, true, true],
  };
  it.each(ROLES)('%s', (role) => {
    const [models, estimates, shares] = table[role];
    const viewer = memberOf('house', role);
    for (const kind of RECORD_KINDS) {
      const writes = kind === 'estimate' ? estimates : models;
      expect(mayCreate(viewer, kind, 'house'), kind).toBe(writes);
      expect(mayCreate(viewer, kind, 'other'), kind).toBe(false);
      expect(decide(viewer, 'write', object({ kind })).allowed, kind).toBe(writes);
      expect(decide(viewer, 'delete', object({ kind })).allowed, kind).toBe(writes);
      expect(decide(viewer, 'share', object({ kind })).allowed, kind).toBe(shares);
    }
  });

  const atHouse: Readonly<Record<OrganisationAction, readonly Role[]>> = {
    'see-members': ROLES,
    'change-members': ['administrator'],
    'change-organisation': ['administrator'],
    'read-audit': ['coordinator', 'administrator'],
    'manage-groups': ['coordinator', 'administrator'],
    hold: ['administrator'],
  };
  it.each(ORGANISATION_ACTIONS)('%s', (action) => {
    expect(ROLES.filter((role) => decideAt(memberOf('house', role), action, 'house').allowed)).toEqual(
      ROLES.filter((role) => atHouse[action].includes(role)),
    );
    expect(decideAt(memberOf('other', 'administrator'), action, 'house')).toEqual({
      allowed: false,
      seen: false,
    });
  });
  it.each(CENTRE_ACTIONS)('%s is for administrators of the organisation that runs the centre', (action) => {
    const at = (role: Role, host: boolean): boolean =>
      mayAtCentre(person({ memberships: [{ organisation: 'house', roles: [role], host }] }), action);
    expect(ROLES.filter((role) => at(role, true))).toEqual(['administrator']);
    expect(ROLES.filter((role) => at(role, false))).toEqual([]);
    expect(mayAtCentre({ kind: 'nobody' }, action)).toBe(false);
    expect(mayAtCentre({ kind: 'mailbox', mailbox: 'box' }, action)).toBe(false);
  });
});

describe('a mailbox', () => {
  const box: Viewer = { kind: 'mailbox', mailbox: 'box' };
  it('reads what came in by it, and what everyone may read, and changes nothing', () => {
    for (const tlp of TLP) {
      const label = plainLabel(tlp);
      expect(decide(box, 'read', object({ label, mailbox: 'box' })).allowed).toBe(true);
      expect(decide(box, 'read', object({ label, mailbox: 'other' })).allowed).toBe(tlp === 'CLEAR');
      expect(decide(box, 'read', object({ label })).allowed).toBe(tlp === 'CLEAR');
      for (const action of ['write', 'delete', 'share'] as const)
        expect(decide(box, action, object({ label, mailbox: 'box' })).allowed).toBe(false);
    }
    expect(mayCreate(box, 'scenario', 'house')).toBe(false);
    for (const action of ORGANISATION_ACTIONS) expect(decideAt(box, action, 'house').allowed).toBe(false);
  });
});

const ORGANISATIONS = ['house', 'guest', 'ally'];
const PERSONS = ['ann', 'bob', 'eve'];
/** Whether a group hides its members is the group's own. */
const GROUPS = { open: false, hiding: true, closed: true };

const anyMembership = record({
  organisation: constantFrom(...ORGANISATIONS),
  roles: subarray([...ROLES]),
  host: boolean(),
});
const anyPerson: Arbitrary<PersonViewer> = record({
  kind: constant('person' as const),
  person: constantFrom(...PERSONS),
  memberships: uniqueArray(anyMembership, { selector: ({ organisation }) => organisation, maxLength: 3 }),
  groups: array(
    record({ group: constantFrom(...Object.keys(GROUPS)), organisation: constantFrom(...ORGANISATIONS) }).map(
      (group) => ({ ...group, hidesMembers: GROUPS[group.group as keyof typeof GROUPS] }),
    ),
    { maxLength: 4 },
  ),
  scopes: option(subarray([...SCOPES]), { nil: null }),
});
const anyViewer: Arbitrary<Viewer> = oneof(
  { weight: 8, arbitrary: anyPerson },
  { weight: 1, arbitrary: constant<Viewer>({ kind: 'nobody' }) },
  {
    weight: 1,
    arbitrary: constantFrom('box', 'other').map((mailbox): Viewer => ({ kind: 'mailbox', mailbox })),
  },
);
const names = (all: readonly string[]): Arbitrary<string[]> =>
  oneof(constant<string[]>([]), subarray([...all]));
const anyLabel: Arbitrary<Label> = record({
  tlp: constantFrom(...TLP),
  persons: names(PERSONS),
  organisations: names(ORGANISATIONS),
  groups: names(Object.keys(GROUPS)),
});
const anyObject: Arbitrary<Guarded<RecordKind>> = record({
  kind: constantFrom(...RECORD_KINDS),
  owner: constantFrom(...ORGANISATIONS),
  author: option(constantFrom(...PERSONS), { nil: null }),
  label: anyLabel,
  mailbox: option(constantFrom('box', 'other'), { nil: null }),
});
const anyAction = constantFrom(...ACTIONS);

/** The requirement again, as a list of reasons for which someone reads; each says whether the owner is named by it. */
function reasons(viewer: Viewer, { owner, author, label, mailbox }: Guarded): readonly boolean[] {
  const { tlp, persons, organisations, groups } = label;
  const found: boolean[] = [];
  if (tlp === 'CLEAR') found.push(true);
  if (viewer.kind === 'mailbox' && mailbox === viewer.mailbox) found.push(true);
  if (viewer.kind !== 'person') return found;
  if (viewer.scopes !== null && !viewer.scopes.includes('read')) return [];
  const belongs = new Set(
    viewer.memberships.flatMap((each) => (each.roles.length > 0 ? [each.organisation] : [])),
  );
  if (persons.includes(viewer.person)) found.push(true);
  if (belongs.has(owner) && (tlp !== 'RED' || viewer.person === author)) found.push(true);
  if (tlp === 'RED') return found;
  if (tlp === 'GREEN' && persons.length + organisations.length + groups.length === 0 && belongs.size > 0)
    found.push(true);
  for (const organisation of organisations) if (belongs.has(organisation)) found.push(true);
  for (const { group, organisation, hidesMembers } of viewer.groups)
    if (groups.includes(group) && belongs.has(organisation)) found.push(!hidesMembers);
  return found;
}

describe('for every viewer, object and label', () => {
  it('reading is what the requirement says, and so is whether the owner is named', () => {
    let masked = 0;
    assert(
      property(anyViewer, anyObject, (viewer, subject) => {
        const found = reasons(viewer, subject);
        const expected =
          found.length === 0
            ? { allowed: false, seen: false }
            : { allowed: true, owner: found.includes(true) ? 'named' : 'masked' };
        if (found.length > 0 && !found.includes(true)) masked++;
        expect(decide(viewer, 'read', subject)).toEqual(expected);
      }),
      { numRuns: 20_000 },
    );
    expect(masked).toBeGreaterThan(10);
  });

  it('nothing is changed that may not be read, and what may not be read is not seen', () => {
    assert(
      property(anyViewer, anyObject, anyAction, (viewer, subject, action) => {
        const read = decide(viewer, 'read', subject);
        const decision = decide(viewer, action, subject);
        if (decision.allowed) expect(read.allowed).toBe(true);
        else expect(decision.seen).toBe(read.allowed);
      }),
      RUNS,
    );
  });

  it('a closer label never reaches more', () => {
    assert(
      property(anyViewer, anyObject, constantFrom(0, 1, 2, 3), (viewer, subject, place) => {
        const at = (tlp: Tlp): boolean =>
          decide(viewer, 'read', { ...subject, label: { ...subject.label, tlp } }).allowed;
        if (at(TLP[place])) expect(at(TLP[place + 1])).toBe(true);
      }),
      RUNS,
    );
  });

  it('fewer recipients never reach more, but for GREEN, which then is for the community', () => {
    assert(
      property(anyViewer, anyObject, anyLabel, (viewer, subject, { persons, organisations, groups }) => {
        const { label } = subject;
        const fewer: Label = {
          tlp: label.tlp,
          persons: label.persons.filter((id) => persons.includes(id)),
          organisations: label.organisations.filter((id) => organisations.includes(id)),
          groups: label.groups.filter((id) => groups.includes(id)),
        };
        if (label.tlp === 'GREEN') return;
        if (decide(viewer, 'read', { ...subject, label: fewer }).allowed)
          expect(decide(viewer, 'read', subject).allowed).toBe(true);
      }),
      RUNS,
    );
  });

  it('the program may do everything', () => {
    assert(
      property(anyObject, anyAction, (subject, action) => {
        expect(decide({ kind: 'program' }, action, subject)).toEqual({ allowed: true, owner: 'named' });
        expect(mayCreate({ kind: 'program' }, subject.kind, subject.owner)).toBe(true);
      }),
      RUNS,
    );
  });

  it('who belongs nowhere any more reads what names the person or is for everyone, and changes nothing', () => {
    assert(
      property(anyPerson, anyObject, boolean(), (viewer, subject, emptied) => {
        const left: PersonViewer = {
          ...viewer,
          memberships: emptied ? viewer.memberships.map((each) => ({ ...each, roles: [] })) : [],
        };
        const { label } = subject;
        const mayRead =
          (label.tlp === 'CLEAR' || label.persons.includes(viewer.person)) &&
          (viewer.scopes === null || viewer.scopes.includes('read'));
        expect(decide(left, 'read', subject).allowed).toBe(mayRead);
        for (const action of ['write', 'delete', 'share'] as const)
          expect(decide(left, action, subject).allowed).toBe(false);
        expect(mayCreate(left, subject.kind, subject.owner)).toBe(false);
        for (const action of ORGANISATION_ACTIONS)
          expect(decideAt(left, action, subject.owner)).toEqual({ allowed: false, seen: false });
        for (const action of CENTRE_ACTIONS) expect(mayAtCentre(left, action)).toBe(false);
      }),
      RUNS,
    );
  });

  it('the scopes of a key only narrow, and more of them never narrow further', () => {
    assert(
      property(anyPerson, anyObject, anyAction, subarray([...SCOPES]), (viewer, subject, action, more) => {
        const scopes = viewer.scopes ?? [];
        const key = { ...viewer, scopes };
        for (const wider of [
          { ...viewer, scopes: [...new Set([...scopes, ...more])] },
          { ...viewer, scopes: null },
        ]) {
          if (decide(key, action, subject).allowed)
            expect(decide(wider, action, subject)).toEqual(decide(key, action, subject));
          if (mayCreate(key, subject.kind, subject.owner))
            expect(mayCreate(wider, subject.kind, subject.owner)).toBe(true);
          for (const at of ORGANISATION_ACTIONS)
            if (decideAt(key, at, subject.owner).allowed)
              expect(decideAt(wider, at, subject.owner).allowed).toBe(true);
          for (const at of CENTRE_ACTIONS)
            if (mayAtCentre(key, at)) expect(mayAtCentre(wider, at)).toBe(true);
        }
      }),
      RUNS,
    );
  });

  it('a key does nothing for which it has no scope', () => {
    const needed = { read: 'read', write: 'write', delete: 'write', share: 'share' } as const;
    assert(
      property(anyPerson, anyObject, anyAction, (viewer, subject, action) => {
        const scopes = SCOPES.filter((scope) => scope !== needed[action]);
        expect(decide({ ...viewer, scopes }, action, subject).allowed).toBe(false);
        const withoutWrite = { ...viewer, scopes: SCOPES.filter((scope) => scope !== 'write') };
        expect(mayCreate(withoutWrite, subject.kind, subject.owner)).toBe(false);
        const withoutAdminister = { ...viewer, scopes: SCOPES.filter((scope) => scope !== 'administer') };
        for (const at of ['change-members', 'change-organisation', 'manage-groups', 'hold'] as const)
          expect(decideAt(withoutAdminister, at, subject.owner).allowed).toBe(false);
        for (const at of CENTRE_ACTIONS) expect(mayAtCentre(withoutAdminister, at)).toBe(false);
      }),
      RUNS,
    );
  });

  it('a label that lets anyone read who could not before widens', () => {
    let wider = 0;
    assert(
      property(anyViewer, anyObject, anyLabel, (viewer, subject, next) => {
        const before = decide(viewer, 'read', subject).allowed;
        const after = decide(viewer, 'read', { ...subject, label: next }).allowed;
        if (before || !after) return;
        wider++;
        expect(widens(subject.label, next), JSON.stringify([subject.label, next])).toBe(true);
      }),
      { numRuns: 20_000 },
    );
    expect(wider).toBeGreaterThan(1000);
  });

  it('a label that is the same, or names fewer, does not widen', () => {
    assert(
      property(anyLabel, anyLabel, (label, { persons, organisations, groups }) => {
        expect(widens(label, label)).toBe(false);
        if (label.tlp === 'GREEN') return;
        expect(
          widens(label, {
            tlp: label.tlp,
            persons: label.persons.filter((id) => persons.includes(id)),
            organisations: label.organisations.filter((id) => organisations.includes(id)),
            groups: label.groups.filter((id) => groups.includes(id)),
          }),
        ).toBe(false);
      }),
      RUNS,
    );
  });
});
