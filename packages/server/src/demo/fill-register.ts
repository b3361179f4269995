import { type Label, plainLabel } from '@spillway/core/access';
import type { Scenario } from '@spillway/core/scenarios';
import { SpillwayError, type TaskOptions, throwIfCancelled } from '@spillway/core/shared';
import { sql } from 'kysely';
import { randomUUID } from 'node:crypto';
import { setMaxListeners } from 'node:events';
import { type Caller, PROGRAM } from '../centre/caller.ts';
import { economyTable } from '../centre/economies.ts';
import { storeEstimate } from '../centre/estimates.ts';
import { createGroup } from '../centre/groups.ts';
import { createOrganisation } from '../centre/organisations.ts';
import { changeScenario, createScenario } from '../centre/scenarios.ts';
import { tell } from '../centre/trail.ts';
import { readDocument } from '../compute/read-document.ts';
import type { Compute } from '../compute/open-compute.ts';
import type { Results } from '../compute/messages.ts';
import type { Db } from '../storage/database.ts';
import { storesOf, type Stores } from '../storage/storage.ts';
import { INVENTED_GROUPS, INVENTED_ORGANISATIONS, NAME_MARK } from './invented-organisations.ts';
import { peopleOf, planScenarios, type PlannedScenario } from './plan-register.ts';
import { DEMO_SETTING, isDemo } from './is-demo.ts';

export interface FillOptions extends TaskOptions {
  readonly now: Date;
}

export interface Filled {
  readonly organisations: number;
  readonly scenarios: number;
  readonly estimates: number;
}

interface Answered {
  readonly at: Date;
  readonly document: string;
  readonly scenario: Scenario;
  readonly answer: Results['assess'];
}

const TABLE = 'kor-2014';

/** Nothing invented goes in among what is real. @throws SpillwayError `storage/not-empty`. */
async function requireNothingReal(db: Db): Promise<void> {
  const { rows } = await sql<{ people: number; organisations: number; objects: number }>`
    select (select count(*)::int from accounts."user") as people,
      (select count(*)::int from spillway.organisation where not host) as organisations,
      (select count(*)::int from spillway.record where not shipped and removed_at is null) as objects`.execute(
    db,
  );
  const { people, organisations, objects } = rows[0];
  if (people + organisations + objects === 0) return;
  throw new SpillwayError(
    'storage/not-empty',
    'this centre holds real work, and nothing invented is put among it: name another folder or database',
    rows[0],
  );
}

/** Every answer, computed by the threads; nothing is written yet. */
async function answerAll(
  db: Db,
  compute: Compute,
  planned: readonly PlannedScenario[],
  options: FillOptions,
): Promise<ReadonlyMap<PlannedScenario, readonly Answered[]>> {
  const { facts, bytes } = await economyTable(storesOf(db), PROGRAM, TABLE);
  const total = planned.reduce((sum, { versions }) => sum + versions.length, 0);
  let done = 0;
  // All of them wait at once for a free thread, and so all listen.
  if (options.signal !== undefined) setMaxListeners(0, options.signal);
  const all = planned.map(async (plan) => {
    const answered = plan.versions.map(async ({ at, document }): Promise<Answered> => {
      const scenario = readDocument(document);
      const answer = await compute.run(
        'assess',
        { table: { hash: facts.hash, bytes }, scenario, models: undefined, currency: undefined },
        options.signal,
      );
      done += 1;
      options.onProgress?.({ stage: 'estimates', done, total, unit: 'solutions' });
      return { at, document, scenario, answer };
    });
    return [plan, await Promise.all(answered)] as const;
  });
  return new Map(await Promise.all(all));
}

interface Standing {
  readonly id: string;
  readonly people: readonly string[];
  readonly group: string;
}

async function addOrganisations(
  db: Db,
  stores: Stores,
  host: string,
): Promise<ReadonlyMap<string, Standing>> {
  const ids = new Map<string, { id: string; people: string[] }>();
  for (const organisation of INVENTED_ORGANISATIONS) {
    const { name, industry, sector } = organisation;
    const { id } = await createOrganisation(stores, PROGRAM, {
      name: `${name} ${NAME_MARK}`,
      industry,
      sector,
      country: 'KR',
    });
    const people: string[] = [];
    for (const [k, person] of peopleOf(organisation).entries()) {
      const personId = randomUUID();
      await sql`insert into accounts."user" (id, name, email, "emailVerified")
        values (${personId}, ${person.name}, ${person.email}, false)`.execute(db);
      const roles =
        k === 0 ? (['administrator', 'coordinator'] as const) : (['analyst', 'coordinator'] as const);
      await stores.organisations.setRoles(id, personId, roles);
      await tell(stores, PROGRAM, {
        action: 'membership.change',
        kind: 'membership',
        id: await stores.people.refOf(personId),
        organisation: id,
        detail: { from: [], to: roles },
      });
      people.push(personId);
    }
    ids.set(name, { id, people });
  }
  const standing = new Map<string, Standing>();
  for (const { name, owner, sectors, hidesMembers } of INVENTED_GROUPS) {
    const members = INVENTED_ORGANISATIONS.filter(
      (each) => each.name === owner || (sectors.includes(each.sector) && each.kind === 'operator'),
    );
    const group = await createGroup(stores, PROGRAM, ids.get(owner)!.id, {
      name: `${name} ${NAME_MARK}`,
      hidesMembers,
      organisations: [host, ...members.map((each) => ids.get(each.name)!.id)],
    });
    for (const each of members) standing.set(each.name, { ...ids.get(each.name)!, group: group.id });
  }
  return standing;
}

/** Someone of an invented organisation, in whose name the program writes. */
const inTheNameOf = (person: string, organisation: string): Caller => ({
  viewer: {
    kind: 'person',
    person,
    memberships: [{ organisation, roles: ['analyst', 'coordinator'], host: false }],
    groups: [],
    scopes: null,
  },
  via: 'program',
  request: null,
});

/** Sets when an object came about and was changed last; the trail says when it was really written. */
async function date(db: Db, id: string, first: Date, last: Date): Promise<void> {
  await sql`update spillway.record set created_at = ${first}, updated_at = ${last} where id = ${id}::uuid`.execute(
    db,
  );
  await sql`update spillway.record_version set created_at = ${last} where record = ${id}::uuid
    and version = (select max(version) from spillway.record_version where record = ${id}::uuid)`.execute(db);
}

/**
 * Fills an empty centre with an invented national register: organisations, people who cannot sign in, sharing groups,
 * scenarios of the last months with every label, and their estimates by the engine. All of it says that it is invented.
 * Done once; it is there whole or not at all.
 *
 * @returns null where it is there already.
 * @throws SpillwayError `storage/not-empty` if the centre holds anything real.
 */
export async function fillRegister(
  { db, compute }: { readonly db: Db; readonly compute: Compute },
  options: FillOptions,
): Promise<Filled | null> {
  if (await isDemo(storesOf(db))) return null;
  await requireNothingReal(db);
  const planned = planScenarios(options.now);
  const answers = await answerAll(db, compute, planned, options);
  throwIfCancelled(options.signal);
  return db.transaction().execute(async (tx) => {
    const stores = storesOf(tx);
    await stores.settings.alone('demo');
    if (await isDemo(stores)) return null;
    const host = (await stores.organisations.list()).find((organisation) => organisation.host)!;
    const economy = await economyTable(stores, PROGRAM, TABLE);
    const standing = await addOrganisations(tx, stores, host.id);
    // In the order of their days, for lists show last what was written last.
    const deeds = planned
      .flatMap((plan) => answers.get(plan)!.map((answered, version) => ({ plan, answered, version })))
      .toSorted((a, b) => a.answered.at.getTime() - b.answered.at.getTime() || a.version - b.version);
    const written = new Map<PlannedScenario, string>();
    for (const { plan, answered } of deeds) {
      const { id: owner, people, group } = standing.get(plan.organisation.name)!;
      const caller = inTheNameOf(people[plan.author], owner);
      const label: Label =
        plan.sharing === 'group' ? { ...plainLabel('AMBER'), groups: [group] } : plainLabel(plan.sharing);
      const { at, document, scenario, answer } = answered;
      const before = written.get(plan);
      const head =
        before === undefined
          ? await createScenario(stores, caller, { document, owner, label })
          : await changeScenario(stores, caller, before, document, null);
      written.set(plan, head.id);
      await date(tx, head.id, plan.versions[0].at, at);
      const estimate = await storeEstimate(
        stores,
        caller,
        {
          input: { scenario: { id: head.id }, owner, label },
          scenario,
          document,
          ceiling: null,
          from: { scenario: head.id, version: head.version, economy: economy.head.id },
          economy: economy.facts,
          table: economy.bytes,
        },
        answer,
      );
      await date(tx, estimate.id, at, at);
    }
    await stores.settings.set(DEMO_SETTING, { filledAt: options.now.toISOString() });
    return { organisations: standing.size, scenarios: written.size, estimates: deeds.length };
  });
}
