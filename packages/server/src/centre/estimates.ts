import type { Label, Tlp } from '@spillway/core/access';
import type { RecordHead } from '@spillway/core/records';
import type { ModelId, Scenario } from '@spillway/core/scenarios';
import { hashJson, SpillwayError } from '@spillway/core/shared';
import type { EconomyFacts } from '../compute/economy-facts.ts';
import { readDocument } from '../compute/read-document.ts';
import type { Results } from '../compute/messages.ts';
import type { Stores } from '../storage/storage.ts';
import type { Caller } from './caller.ts';
import { ceilingOf } from './ceiling.ts';
import { economyTable } from './economies.ts';
import { create, requireNew } from './record-deeds.ts';
import { scenarioDocument } from './scenarios.ts';
import { wrongField } from './wrong-field.ts';

export const ASSESSMENT_FILE = 'assessment';
export const ASSESSMENT_MEDIA_TYPE = 'application/vnd.spillway.assessment+json+gzip';

/** What an estimate is asked for. */
export interface EstimateInput {
  /** Of a stored scenario; or the document itself. */
  readonly scenario: { readonly id: string } | { readonly document: string };
  /** Instead of the one the scenario names. */
  readonly economy?: string | undefined;
  readonly models?: readonly ModelId[] | undefined;
  readonly currency?: string | undefined;
  readonly owner: string;
  readonly label: Label;
}

/** What is estimated, with everything that must be known to do it. */
export interface PreparedEstimate {
  readonly input: EstimateInput;
  readonly scenario: Scenario;
  readonly document: string;
  readonly from: {
    readonly scenario: string | null;
    readonly version: number | null;
    readonly economy: string;
  };
  /** How openly the answer may be told, which holds the scenario and figures of the economy; null where nothing binds it. */
  readonly ceiling: Tlp | null;
  readonly economy: EconomyFacts;
  readonly table: Uint8Array;
}

/** Fetches what an estimate needs, as far as the caller may read it. */
export async function prepareEstimate(
  stores: Stores,
  caller: Caller,
  input: EstimateInput,
  readScenario: (document: string) => Scenario | Promise<Scenario> = readDocument,
): Promise<PreparedEstimate> {
  const stored = 'id' in input.scenario ? await scenarioDocument(stores, caller, input.scenario.id) : null;
  const document = 'document' in input.scenario ? input.scenario.document : stored!.document;
  const scenario = await readScenario(document);
  const named = input.economy ?? scenario.economy;
  if (named === undefined)
    throw wrongField(
      'scenarios/no-economy',
      '/economy',
      'the scenario names no economy: give one with "economy"',
    );
  const economy = await economyTable(stores, caller, named).catch((error: unknown) => {
    if (!(error instanceof SpillwayError) || error.code !== 'access/not-found') throw error;
    const message = `there is no economy "${named}" that you may read`;
    throw wrongField('economy/unknown-table', '/economy', message, named, 'economy/unknown-table');
  });
  const ceiling = ceilingOf(input.owner, [...(stored === null ? [] : [stored.head]), economy.head]);
  const { owner, label } = input;
  // Before the work: an answer that may not be kept as asked for is not computed.
  await requireNew(stores, caller, { kind: 'estimate', owner, label, facts: { ceiling } });
  return {
    input,
    scenario,
    document,
    ceiling,
    from: {
      scenario: stored?.head.id ?? null,
      version: stored?.head.version ?? null,
      economy: economy.head.id,
    },
    economy: economy.facts,
    table: economy.bytes,
  };
}

/** Keeps an answer. The figures that lists show are the summary's; the whole is a file beside it. */
export async function storeEstimate(
  stores: Stores,
  caller: Caller,
  { input, scenario, document, from, ceiling, economy }: PreparedEstimate,
  answer: Results['assess'],
  id?: string,
): Promise<RecordHead> {
  const { summary, sentence } = answer;
  const head = await create(
    stores,
    caller,
    {
      kind: 'estimate',
      owner: input.owner,
      label: input.label,
      title: summary.title,
      facts: {
        scenario: from.scenario,
        scenarioVersion: from.version,
        scenarioHash: hashJson(scenario),
        economy: from.economy,
        table: economy.table,
        assessment: summary.assessment,
        sentence,
        money: summary.money,
        result: summary.result,
        range: summary.range,
        shareOfValueAdded: summary.shareOfValueAdded,
        ...(ceiling === null ? {} : { ceiling }),
      },
      content: { document, summary },
      ...(id === undefined ? {} : { id }),
    },
    { assessment: summary.assessment },
  );
  await stores.records.attach(head.id, ASSESSMENT_FILE, ASSESSMENT_MEDIA_TYPE, answer.assessment);
  return head;
}
