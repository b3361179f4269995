import { DYNAMIC_MODELS } from '../../damage/index.ts';
import type { IoTable } from '../../economy/index.ts';
import { type TaskOptions, throwIfCancelled } from '../../shared/index.ts';
import type { LossScales } from '../answering/loss-scales.ts';
import type { PreparedEconomies } from '../answering/prepared-economies.ts';
import { type DynamicAnswer, runDynamic } from '../answering/run-dynamics.ts';
import { FAN_LEVELS, type ModelPath } from '../assessment/assessment-path.ts';
import type { SampledModel } from '../assessment/assessment-range.ts';
import type { UncertainNumber } from '../document/uncertain-number.ts';
import { chooseDrawn } from '../resolving/choose.ts';
import { dynamicSettings } from '../resolving/dynamic-settings.ts';
import type { ShockBasis } from '../resolving/shock-basis.ts';
import { timedShocks } from '../resolving/timed-shocks.ts';
import { latinHypercube, type OpenInput } from './draw-inputs.ts';
import { PARTS } from './linear-answers.ts';
import { enoughOf } from './sample-linear.ts';
import { quantileOf, summarise } from './sampled-figures.ts';

/** A model over time, run for each point of a Latin hypercube. */
export interface SampledRuns {
  readonly sampled: SampledModel;
  readonly fan: ModelPath['fan'];
}

type PartOf = (typeof PARTS)[number];

/** What is kept of a run: thousands of whole answers would fill the memory. */
interface Run {
  readonly coefficients: DynamicAnswer['result']['coefficients'];
  readonly parts: Readonly<Record<PartOf, { readonly output: number; readonly valueAdded: number }>>;
  readonly byDay: Float64Array;
}

function runOf({ result, path }: DynamicAnswer): Run {
  const part = (name: PartOf) => {
    const { output, valueAdded } = result[name]!;
    return { output, valueAdded };
  };
  return {
    coefficients: result.coefficients,
    parts: {
      initial: part('initial'),
      direct: part('direct'),
      indirect: part('indirect'),
      total: part('total'),
    },
    byDay: Float64Array.from(path!.total.valueAdded),
  };
}

/**
 * Samples the models over time by running them: they follow no line, so each point of a Latin hypercube is a run of its
 * own. The standard error is that of independent draws, which a hypercube does not pass. Runs that collapse are left
 * out and lower the number of draws.
 *
 * @param answers answers at the modes; models that did not answer are not run.
 */
export async function sampleRuns(
  answers: readonly DynamicAnswer[],
  basis: ShockBasis,
  inputs: readonly OpenInput[],
  seed: number,
  count: number,
  days: number,
  economies: PreparedEconomies,
  table: IoTable,
  scales: LossScales,
  options: TaskOptions,
): Promise<SampledRuns[]> {
  const models = DYNAMIC_MODELS.filter(({ id }) =>
    answers.some(({ result }) => result.model === id && result.status === 'ok'),
  );
  if (models.length === 0 || count === 0) return [];
  const draws = latinHypercube(inputs, seed, count);
  const values = new Map<UncertainNumber, number>();
  const choose = chooseDrawn(values);
  const runs: Run[][] = models.map(() => []);
  for (let d = 0; d < count; d++) {
    throwIfCancelled(options.signal);
    inputs.forEach(({ input }, k) => values.set(input.number, draws[k][d]));
    const timed = timedShocks(basis, choose, days);
    const settings = await dynamicSettings(basis.scenario, table, choose);
    for (const [k, model] of models.entries()) {
      const answer = await runDynamic(model, economies, timed, settings, table, scales, {
        signal: options.signal,
      });
      if (answer.path !== null) runs[k].push(runOf(answer));
    }
    options.onProgress?.({ stage: 'paths', done: d + 1, total: count, unit: 'draws' });
  }
  return models.flatMap((model, k) => (runs[k].length < 2 ? [] : [summaryOf(model.id, runs[k], days)]));
}

function summaryOf(model: SampledModel['model'], runs: readonly Run[], days: number): SampledRuns {
  const part = (name: PartOf) => {
    const figure = (measure: 'output' | 'valueAdded') =>
      summarise(Float64Array.from(runs, ({ parts }) => parts[name][measure]));
    return { output: figure('output'), valueAdded: figure('valueAdded') };
  };
  const [initial, direct, indirect, total] = PARTS.map(part);
  const sortedDays = Array.from({ length: days }, (_, day) =>
    Float64Array.from(runs, ({ byDay }) => byDay[day]).sort(),
  );
  return {
    sampled: {
      model,
      coefficients: runs[0].coefficients,
      draws: runs.length,
      method: 'runs',
      initial,
      direct,
      indirect,
      total,
      enough: enoughOf(total.valueAdded, runs.length),
    },
    fan: {
      draws: runs.length,
      levels: [...FAN_LEVELS],
      valueAdded: FAN_LEVELS.map((level) => sortedDays.map((sorted) => quantileOf(sorted, level))),
    },
  };
}
