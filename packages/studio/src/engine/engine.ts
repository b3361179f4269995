import { DYNAMIC_MODELS } from '@spillway/core/damage';
import { decodeTable } from '@spillway/core/economy';
import {
  type Assessment,
  type Assessor,
  type ModelId,
  ModelIdSchema,
  openAssessor,
  type Scenario,
} from '@spillway/core/scenarios';
import { SpillwayError } from '@spillway/core/shared';
import { atTheirModes } from '../numbers/scenario-numbers.ts';

/** What one answer is asked for. */
export interface Question {
  readonly scenario: Scenario;
  readonly economy: string;
  readonly currency: string;
}

const OVER_TIME: readonly ModelId[] = DYNAMIC_MODELS.map(({ id }) => id);
const ALL: readonly ModelId[] = ModelIdSchema.anyOf.map((option) => option.const);

function modelsOf({ models }: Scenario, overTime: boolean): readonly ModelId[] {
  const asked = models === undefined || models === 'all' ? ALL : models;
  return asked.filter((id) => OVER_TIME.includes(id) === overTime);
}

/** Puts the answers of two groups of models to the same question together. */
const together = (first: Assessment, then: Assessment): Assessment => ({
  ...first,
  results: [...first.results, ...then.results],
  path: then.path,
});

/** Tables and what is prepared of them, kept between answers. */
export interface Engine {
  /** Keeps a table file, which is read when it is first asked of. */
  readonly add: (id: string, bytes: Uint8Array) => void;
  /**
   * The static models with every uncertain number at its mode, and with all of them at their ends: the first answer, as
   * a slider moves.
   */
  readonly first: (question: Question, signal?: AbortSignal) => Promise<Assessment>;
  /** The same with the models over time. */
  readonly overTime: (question: Question, first: Assessment, signal?: AbortSignal) => Promise<Assessment>;
  /** The scenario as it is, with all that its uncertain numbers make of the loss. */
  readonly whole: (question: Question, signal?: AbortSignal) => Promise<Assessment>;
}

export function openEngine(): Engine {
  const files = new Map<string, Uint8Array>();
  const assessors = new Map<string, Assessor>();
  const assessorOf = (id: string): Assessor => {
    const ready = assessors.get(id);
    if (ready !== undefined) return ready;
    const bytes = files.get(id);
    if (bytes === undefined)
      throw new SpillwayError('economy/missing-data', `the table ${id} has not been loaded`, { id });
    const opened = openAssessor(decodeTable(bytes));
    files.delete(id);
    assessors.set(id, opened);
    return opened;
  };
  const run = (
    { scenario, economy, currency }: Question,
    models: readonly ModelId[],
    range: 'none' | 'cases' | 'draws',
    signal: AbortSignal | undefined,
  ): Promise<Assessment> => assessorOf(economy).assess(scenario, { models, currency, range, signal });
  return {
    add: (id, bytes) => void files.set(id, bytes),
    first: (question, signal) => run(question, modelsOf(question.scenario, false), 'cases', signal),
    overTime: async (question, first, signal) => {
      const models = modelsOf(question.scenario, true);
      if (models.length === 0) return first;
      return together(
        first,
        await run({ ...question, scenario: atTheirModes(question.scenario) }, models, 'none', signal),
      );
    },
    whole: (question, signal) =>
      run(
        question,
        [...modelsOf(question.scenario, false), ...modelsOf(question.scenario, true)],
        'draws',
        signal,
      ),
  };
}
