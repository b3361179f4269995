import { decodeTable, type IoTable } from '@spillway/core/economy';
import { assess, type Assessment, type ModelId, type Scenario } from '@spillway/core/scenarios';
import { SpillwayError } from '@spillway/core/shared';

/** What one answer is asked for. */
export interface Question {
  readonly scenario: Scenario;
  readonly economy: string;
  readonly currency: string;
}

const STATIC: readonly ModelId[] = [
  'leontief',
  'leontief-households',
  'iim-demand',
  'iim-supply',
  'pinned',
  'ghosh',
  'extraction',
];
const OVER_TIME: readonly ModelId[] = ['pinned-dynamic', 'dynamic-inoperability', 'ario'];

const asked = (scenario: Scenario, among: readonly ModelId[]): readonly ModelId[] =>
  scenario.models === undefined || scenario.models === 'all'
    ? among
    : among.filter((id) => (scenario.models as readonly ModelId[]).includes(id));

/** Tables and what is prepared of them, kept between answers. */
export interface Engine {
  /** Keeps a table file, which is read when it is first asked of. */
  readonly add: (id: string, bytes: Uint8Array) => void;
  /** The static models: the first answer, as a slider moves. */
  readonly answer: (question: Question, signal?: AbortSignal) => Promise<Assessment>;
  /** The same with the models over time. */
  readonly answerOverTime: (
    question: Question,
    first: Assessment,
    signal?: AbortSignal,
  ) => Promise<Assessment>;
}

/** Puts the answers of two groups of models to the same question together. */
function together(first: Assessment, then: Assessment): Assessment {
  const cases =
    first.cases?.map((each) => ({
      ...each,
      results: [...each.results, ...(then.cases?.find((other) => other.case === each.case)?.results ?? [])],
    })) ?? then.cases;
  return { ...then, results: [...first.results, ...then.results], cases };
}

export function openEngine(): Engine {
  const files = new Map<string, Uint8Array>();
  const tables = new Map<string, IoTable>();
  const tableOf = (id: string): IoTable => {
    let table = tables.get(id);
    if (table !== undefined) return table;
    const bytes = files.get(id);
    if (bytes === undefined)
      throw new SpillwayError('economy/missing-data', `the table ${id} has not been loaded`, { id });
    table = decodeTable(bytes);
    files.delete(id);
    tables.set(id, table);
    return table;
  };
  const run = ({ scenario, economy, currency }: Question, models: readonly ModelId[], signal?: AbortSignal) =>
    assess(scenario, tableOf(economy), { models, currency, signal });
  return {
    add: (id, bytes) => void files.set(id, bytes),
    answer: (question, signal) => run(question, asked(question.scenario, STATIC), signal),
    answerOverTime: async (question, first, signal) => {
      const models = asked(question.scenario, OVER_TIME);
      if (models.length === 0) return first;
      return together(first, await run(question, models, signal));
    },
  };
}
