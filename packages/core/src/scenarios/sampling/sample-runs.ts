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

/** Figures of a run besides its days: output and value added of each part. */
const FIGURES = 2 * PARTS.length;

/** Runs of one model that did not collapse: thousands of whole answers would fill the memory. */
export interface ModelRuns {
  readonly model: SampledModel['model'];
  readonly coefficients: SampledModel['coefficients'];
  /** Of every run, in the order of points: the figures of its parts, then lost value added by day. */
  readonly figures: Float64Array;
}

/** Points [first, end) of the sample, run by every model over time that answers. */
export interface RunsPart {
  readonly first: number;
  readonly end: number;
  readonly days: number;
  readonly models: readonly ModelRuns[];
}

const figuresOf = ({ result, path }: DynamicAnswer): number[] => [
  ...PARTS.flatMap((part) => [result[part]!.output, result[part]!.valueAdded]),
  ...path!.total.valueAdded,
];

/**
 * Samples the models over time by running them: they follow no line, so each point of a Latin hypercube is a run of its
 * own. Runs that collapse are left out and lower the number of draws.
 *
 * @param answers answers at the modes; models that did not answer are not run.
 * @param count points of the whole sample, of which [first, end) are run.
 */
export async function runPart(
  answers: readonly DynamicAnswer[],
  basis: ShockBasis,
  inputs: readonly OpenInput[],
  seed: number,
  count: number,
  [first, end]: readonly [number, number],
  days: number,
  economies: PreparedEconomies,
  table: IoTable,
  scales: LossScales,
  options: TaskOptions,
): Promise<RunsPart> {
  const models = DYNAMIC_MODELS.filter(({ id }) =>
    answers.some(({ result }) => result.model === id && result.status === 'ok'),
  );
  const draws = models.length === 0 ? [] : latinHypercube(inputs, seed, count);
  const values = new Map<UncertainNumber, number>();
  const choose = chooseDrawn(values);
  const runs = models.map(() => new Float64Array((end - first) * (FIGURES + days)));
  const done = models.map(() => 0);
  for (let d = first; models.length > 0 && d < end; d++) {
    throwIfCancelled(options.signal);
    inputs.forEach(({ input }, k) => values.set(input.number, draws[k][d]));
    const timed = timedShocks(basis, choose, days);
    const settings = await dynamicSettings(basis.scenario, table, choose);
    for (const [k, model] of models.entries()) {
      const answer = await runDynamic(model, economies, timed, settings, table, scales, {
        signal: options.signal,
      });
      if (answer.path === null) continue;
      runs[k].set(figuresOf(answer), done[k] * (FIGURES + days));
      done[k] += 1;
    }
    options.onProgress?.({ stage: 'paths', done: d + 1, total: count, unit: 'draws' });
  }
  return {
    first,
    end,
    days,
    models: models.map(({ id }, k) => ({
      model: id,
      coefficients: table.flows,
      figures: runs[k].slice(0, done[k] * (FIGURES + days)),
    })),
  };
}

/**
 * What all runs say of each model that has two or more. The standard error is that of independent draws, which a
 * hypercube does not pass.
 */
export function runsOf(parts: readonly RunsPart[]): SampledRuns[] {
  if (parts.length === 0) return [];
  const [{ days, models }] = parts;
  return models.flatMap(({ model, coefficients }, k) => {
    const width = FIGURES + days;
    const runs = parts.flatMap(({ models: own }) =>
      Array.from({ length: own[k].figures.length / width }, (_, r) =>
        own[k].figures.subarray(r * width, (r + 1) * width),
      ),
    );
    return runs.length < 2 ? [] : [summaryOf(model, coefficients, runs, days)];
  });
}

function summaryOf(
  model: SampledModel['model'],
  coefficients: SampledModel['coefficients'],
  runs: readonly Float64Array[],
  days: number,
): SampledRuns {
  const part = (_: unknown, p: number) => {
    const figure = (measure: 0 | 1) => summarise(Float64Array.from(runs, (run) => run[2 * p + measure]));
    return { output: figure(0), valueAdded: figure(1) };
  };
  const [initial, direct, indirect, total] = PARTS.map(part);
  const sortedDays = Array.from({ length: days }, (_, day) =>
    Float64Array.from(runs, (run) => run[FIGURES + day]).sort(),
  );
  return {
    sampled: {
      model,
      coefficients,
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
