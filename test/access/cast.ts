import type { Label, RecordKind, Role, Scope, Tlp } from '@spillway/core/access';
import { RECORD_KINDS, ROLES } from '@spillway/core/access';
import type { InjectOptions, LightMyRequestResponse } from 'fastify';
import { PROGRAM } from '../../packages/server/src/centre/caller.ts';
import { tell } from '../../packages/server/src/centre/trail.ts';
import { makeKey, openTestCentre, type TestCentre, type TestPerson } from '../open-test-centre.ts';

/**
 * Where someone stands to the house, the organisation that owns everything: in it; in one that labels name; in one that
 * labels reach by a group, or by a group that hides its members; in one that has nothing to do with it; in that which runs
 * the centre; in none.
 */
export type Relation = 'house' | 'named' | 'grouped' | 'hidden' | 'other' | 'host' | 'none';

/** Someone who asks, in one of the ways there are. */
export interface Seat {
  readonly name: string;
  readonly relation: Relation;
  readonly role: Role | null;
  /** Whether a person of the house made everything, or labels name the person. */
  readonly is: 'author' | 'named person' | null;
  readonly account: boolean;
  /** Null for a session. */
  readonly scopes: readonly Scope[] | null;
  readonly person: string | null;
  readonly organisation: string;
  /** Whether it stands for others of its kind on every route. */
  readonly everywhere: boolean;
  ask(options: InjectOptions): Promise<LightMyRequestResponse>;
}

type Names = 'nobody' | 'person' | 'organisation' | 'group' | 'hiding group';

export interface Labelled {
  readonly kind: RecordKind;
  readonly tlp: Tlp;
  readonly names: Names;
  readonly id: string;
}

export interface Cast extends TestCentre {
  readonly seats: readonly Seat[];
  readonly objects: readonly Labelled[];
  readonly organisations: Readonly<Record<Exclude<Relation, 'none'>, string>>;
  readonly groups: { readonly open: string; readonly hiding: string };
  /** Large estimates of the author's that wait for a worker, which never comes. */
  readonly jobs: { readonly amber: string; readonly red: string };
  /** A member of the house whom it costs nothing to lose. */
  readonly pawn: TestPerson;
}

/** Every label there can be: the colours, and whom each may name. */
const LABELS: readonly { readonly tlp: Tlp; readonly names: Names }[] = [
  { tlp: 'RED', names: 'nobody' },
  { tlp: 'RED', names: 'person' },
  ...(['AMBER+STRICT', 'AMBER', 'GREEN'] as const).flatMap((tlp) =>
    (['nobody', 'person', 'organisation', 'group', 'hiding group'] as const).map((names) => ({ tlp, names })),
  ),
  { tlp: 'CLEAR', names: 'nobody' },
];

export const DOCUMENT = `spillway: scenario/1
title: Nine days without chips
economy: kor-2014
shocks:
  - { kind: demand, industry: C29, change: -0.1 }
`;

/** The same with so many draws that it becomes a job. */
export const LARGE_DOCUMENT = `${DOCUMENT.replace('-0.1', '{ low: -0.2, mode: -0.1, high: -0.05 }')}uncertainty: { draws: 1000000, seed: 1 }
`;

const KEYS: readonly (readonly [Relation, Role, readonly Scope[]])[] = [
  ['house', 'administrator', ['read']],
  ['house', 'administrator', ['write']],
  ['house', 'administrator', ['share']],
  ['house', 'administrator', ['administer']],
  ['house', 'administrator', ['read', 'write']],
  ['house', 'administrator', ['read', 'share']],
  ['house', 'administrator', ['read', 'administer']],
  ['house', 'administrator', ['read', 'write', 'share', 'administer']],
  ['house', 'viewer', ['read', 'write', 'share', 'administer']],
  ['named', 'administrator', ['read']],
  ['named', 'administrator', ['write']],
  ['host', 'administrator', ['read']],
  ['host', 'administrator', ['administer']],
];

async function makeObjects(
  { centre }: TestCentre,
  author: TestPerson,
  { house, named }: Readonly<Record<'house' | 'named', string>>,
  namedPerson: string,
  groups: Cast['groups'],
): Promise<readonly Labelled[]> {
  const { storage } = centre;
  const records = storage.stores.records;
  const everyone = { kind: 'nobody' } as const;
  const economies = await records.list({ kind: 'economy', viewer: everyone, limit: 100 });
  const small = economies.records.toSorted(
    (a, b) => Number(a.facts['industries']) - Number(b.facts['industries']),
  )[0];
  const table = (await records.attachment(small.id, 'table'))!;
  const made = await author.ask({
    method: 'POST',
    url: '/api/v1/estimates',
    payload: { scenario: { document: DOCUMENT }, owner: house, label: { tlp: 'AMBER' } },
  });
  const { id: estimate }: { id: string } = made.json();
  const assessment = (await records.attachment(estimate, 'assessment'))!;
  const answer = (await records.content(estimate))!;
  await author.ask({
    method: 'DELETE',
    url: `/api/v1/estimates/${estimate}`,
    headers: { 'if-match': '*' },
  });
  const labelOf = (tlp: Tlp, names: Names): Label => ({
    tlp,
    persons: names === 'person' ? [namedPerson] : [],
    organisations: names === 'organisation' ? [named] : [],
    groups: names === 'group' ? [groups.open] : names === 'hiding group' ? [groups.hiding] : [],
  });
  const parts = {
    scenario: { facts: {}, content: { document: DOCUMENT }, file: null },
    economy: { facts: small.facts, content: small.facts, file: { name: 'table', ...table } },
    estimate: { facts: {}, content: answer, file: { name: 'assessment', ...assessment } },
  };
  const objects: Labelled[] = [];
  await storage.write(async (stores) => {
    for (const kind of RECORD_KINDS)
      for (const { tlp, names } of LABELS) {
        const id = crypto.randomUUID();
        const { facts, content, file } = parts[kind];
        const title = `${kind} ${tlp} naming ${names}`;
        await stores.records.create({
          id,
          kind,
          owner: house,
          author: author.id,
          label: labelOf(tlp, names),
          title: { en: title, ko: title },
          shipped: false,
          facts,
          content,
          salt: 'salt',
          contentHash: 'hash',
        });
        if (file !== null) await stores.records.attach(id, file.name, file.mediaType, file.bytes);
        await tell(stores, PROGRAM, { action: `${kind}.create`, kind, id, organisation: house });
        objects.push({ kind, tlp, names, id });
      }
  });
  return objects;
}

/** A centre where everyone and everything there can be is there once. */
export async function openCast(options: { readonly pages?: string } = {}): Promise<Cast> {
  const centre = await openTestCentre({ pages: options.pages ?? null, jobs: 0 });
  const organisations = {
    house: await centre.organisation('House'),
    named: await centre.organisation('Named'),
    grouped: await centre.organisation('Grouped'),
    hidden: await centre.organisation('Hidden'),
    other: await centre.organisation('Other'),
    host: await centre.host(),
  };
  const { stores } = centre.centre.storage;
  const groups = { open: crypto.randomUUID(), hiding: crypto.randomUUID() };
  const { house, grouped, hidden } = organisations;
  await stores.groups.create(groups.open, house, {
    name: 'Open group',
    hidesMembers: false,
    organisations: [house, grouped],
  });
  await stores.groups.create(groups.hiding, house, {
    name: 'Hiding group',
    hidesMembers: true,
    organisations: [house, hidden],
  });

  const seats: Seat[] = [];
  const persons = new Map<string, TestPerson>();
  const sit = async (
    relation: Relation,
    role: Role | null,
    is: Seat['is'],
    everywhere: boolean,
  ): Promise<TestPerson> => {
    const organisation = relation === 'none' ? house : organisations[relation];
    const name = [relation, role, is].filter((part) => part !== null).join(' ');
    const person = await centre.person(name, role === null ? {} : { [organisation]: [role] });
    persons.set(`${relation} ${role}`, person);
    seats.push({
      name,
      relation,
      role,
      is,
      account: true,
      scopes: null,
      person: person.id,
      organisation,
      everywhere,
      ask: (wish) => person.ask(wish),
    });
    return person;
  };
  const author = await sit('house', 'analyst', 'author', true);
  for (const role of ROLES) await sit('house', role, null, true);
  for (const relation of ['named', 'grouped', 'hidden', 'other'] as const)
    for (const role of ROLES) await sit(relation, role, null, role === 'administrator');
  const namedPerson = await sit('other', 'viewer', 'named person', true);
  await sit('host', 'viewer', null, false);
  await sit('host', 'coordinator', null, false);
  await sit('host', 'administrator', null, true);
  await sit('none', null, null, true);
  seats.push({
    name: 'anonymous',
    relation: 'none',
    role: null,
    is: null,
    account: false,
    scopes: null,
    person: null,
    organisation: house,
    everywhere: true,
    ask: (wish) => centre.ask(wish),
  });
  for (const [relation, role, scopes] of KEYS) {
    const holder = persons.get(`${relation} ${role}`)!;
    const key = await makeKey(holder, centre.origin, scopes);
    seats.push({
      name: `key of ${relation} ${role}: ${scopes.join(', ')}`,
      relation,
      role,
      is: null,
      account: true,
      scopes,
      person: holder.id,
      organisation: organisations[relation as 'house'],
      everywhere: true,
      ask: (wish) => centre.ask({ ...wish, headers: { authorization: `Bearer ${key}`, ...wish.headers } }),
    });
  }
  const pawn = await centre.person('pawn', { [house]: ['viewer'] });
  const objects = await makeObjects(centre, author, organisations, namedPerson.id, groups);
  const submit = async (tlp: Tlp): Promise<string> => {
    const response = await author.ask({
      method: 'POST',
      url: '/api/v1/estimates',
      payload: { scenario: { document: LARGE_DOCUMENT }, owner: house, label: { tlp } },
    });
    if (response.statusCode !== 202) throw new Error(response.body);
    return response.json<{ job: string }>().job;
  };
  const jobs = { amber: await submit('AMBER'), red: await submit('RED') };
  await centre.settled();
  return { ...centre, seats, objects, organisations, groups, jobs, pawn };
}
