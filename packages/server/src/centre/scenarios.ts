import { belongsTo, type Label, plainLabel, readsFrom } from '@spillway/core/access';
import type { RecordHead } from '@spillway/core/records';
import type { Scenario } from '@spillway/core/scenarios';
import { bothLanguages, hashJson, SpillwayError } from '@spillway/core/shared';
import { readDocument } from '../compute/read-document.ts';
import type { Storage, Stores } from '../storage/storage.ts';
import type { Caller } from './caller.ts';
import { ceilingIn, ceilingOf } from './ceiling.ts';
import { absent, guarded, requireCreate } from './guard.ts';
import { create, hold, read, replace, type Seen } from './record-deeds.ts';

/** What is kept of a scenario: the document as it was written, comments and all. */
interface Content {
  readonly document: string;
}

const factsOf = (scenario: Scenario) => ({
  economy: scenario.economy ?? null,
  hash: hashJson(scenario),
  name: scenario.id ?? null,
  story: scenario.story === undefined ? null : bothLanguages(scenario.story),
  kinds: [...new Set(scenario.shocks.map(({ kind }) => kind))],
});

/** A document as a version to be kept. @param name of the library, for what came with Spillway. */
export function versionOf(document: string, scenario: Scenario = readDocument(document), name?: string) {
  const facts = factsOf(scenario);
  return {
    title: bothLanguages(scenario.title),
    facts: { ...facts, name: name ?? facts.name } as Readonly<Record<string, unknown>>,
    content: { document } satisfies Content,
  };
}

export function createScenario(
  stores: Stores,
  caller: Caller,
  input: {
    readonly document: string;
    /** The document, where it was read already. */
    readonly scenario?: Scenario;
    readonly owner: string;
    readonly label: Label;
  },
  shipped: { readonly id: string; readonly name: string } | null = null,
): Promise<RecordHead> {
  const { document, scenario, owner, label } = input;
  return create(stores, caller, {
    kind: 'scenario',
    owner,
    label,
    ...versionOf(document, scenario, shipped?.name),
    ...(shipped === null ? {} : { id: shipped.id, shipped: true }),
  });
}

export async function changeScenario(
  stores: Stores,
  caller: Caller,
  id: string,
  document: string,
  seen: Seen,
  scenario?: Scenario,
): Promise<RecordHead> {
  const next = versionOf(document, scenario);
  const head = await hold(stores, caller, 'write', 'scenario', id, seen);
  const { from } = head.facts;
  const ceiling = ceilingIn(head.facts);
  return replace(stores, caller, head, {
    ...next,
    facts: {
      ...next.facts,
      ...(from === undefined ? {} : { from }),
      ...(ceiling === null ? {} : { ceiling }),
    },
  });
}

/** The document of a scenario that the caller may read, at a version or as it is. */
export async function scenarioDocument(
  stores: Stores,
  caller: Caller,
  id: string,
  version?: number,
): Promise<{ readonly head: RecordHead; readonly document: string }> {
  const head = await read(stores, caller, 'scenario', id);
  const content = (await stores.records.content(id, version)) as Content | null;
  if (content === null || (version !== undefined && version > head.version)) throw absent();
  if (version !== undefined && version < readsFrom(caller.viewer, guarded(head))) throw absent();
  return { head, document: content.document };
}

export async function scenarioVersions({ stores }: Storage, caller: Caller, id: string) {
  const head = await read(stores, caller, 'scenario', id);
  const inside = belongsTo(caller.viewer, head.owner.id);
  const first = readsFrom(caller.viewer, guarded(head));
  const versions = (await stores.records.versions(id)).map((version) => ({
    ...version,
    author: inside ? version.author : null,
  }));
  // What was let out is told under the number it was let out by, and nothing of what it was before.
  const then = versions.find(({ version }) => version <= first);
  return [
    ...versions.filter(({ version }) => version > first),
    ...(then === undefined ? [] : [{ ...then, version: first }]),
  ];
}

/**
 * Makes the caller's own of a scenario that may be read; the copy says where it comes from. What another organisation
 * shares under AMBER or RED is not copied: a copy with an owner of its own would leave the hands of whoever labelled it.
 *
 * @throws SpillwayError `access/not-found`, `access/refused`.
 */
export async function duplicateScenario(
  stores: Stores,
  caller: Caller,
  id: string,
  owner: string,
): Promise<RecordHead> {
  const { head, document } = await scenarioDocument(stores, caller, id);
  const { tlp } = head.label;
  // Before whose it is: the answer must not tell an owner that is hidden.
  requireCreate(caller, 'scenario', owner);
  if (head.owner.id !== owner && tlp !== 'CLEAR' && tlp !== 'GREEN')
    throw new SpillwayError(
      'access/refused',
      `what another organisation shares as TLP:${tlp} is not copied: estimate it as it is, or ask its owner`,
    );
  const { economy, hash, name, story, kinds } = head.facts;
  const ceiling = ceilingOf(owner, [head]);
  return create(
    stores,
    caller,
    {
      kind: 'scenario',
      owner,
      label: plainLabel(tlp === 'CLEAR' || tlp === 'GREEN' ? 'AMBER' : tlp),
      title: head.title,
      facts: {
        economy,
        hash,
        name,
        story,
        kinds,
        from: head.id,
        ...(ceiling === null ? {} : { ceiling }),
      },
      content: { document } satisfies Content,
    },
    { from: head.id },
  );
}
