import {
  DYNAMIC_MODELS,
  type DynamicModel,
  type DynamicSettings,
  REASONS,
  type TimedShocks,
} from '../../damage/index.ts';
import type { IoTable } from '../../economy/index.ts';
import { DAYS_OF_YEAR, type LocalText, type TaskOptions, throwIfCancelled } from '../../shared/index.ts';
import type { ModelPath } from '../assessment/assessment-path.ts';
import type { ModelResult } from '../assessment/assessment.ts';
import type { ModelId } from '../document/model-id.ts';
import type { ResolvedTimed } from '../resolving/timed-shocks.ts';
import type { LossScales } from './loss-scales.ts';
import { notApplicable, resultOf } from './model-result.ts';
import type { PreparedEconomies } from './prepared-economies.ts';

/** Answer of one model over time; `path` is null where it declined or was stopped. */
export interface DynamicAnswer {
  readonly result: ModelResult;
  readonly path: ModelPath | null;
}

/** Change of output by the shock itself, over all days, length n. */
function initialOf({ capacity, demand, hit }: TimedShocks, x: Float64Array): Float64Array {
  const initial = new Float64Array(x.length);
  const sum = (path: Float64Array): number => path.reduce((total, value) => total + value, 0);
  for (const [cell, path] of demand) if (!capacity.has(cell)) initial[cell] += sum(path);
  for (const [cell, path] of capacity)
    if (hit.has(cell)) initial[cell] = (-sum(path) * x[cell]) / DAYS_OF_YEAR;
  return initial;
}

/** Whether and why a model over time cannot take these shocks. */
function declines(model: DynamicModel, timed: ResolvedTimed, table: IoTable): LocalText | null {
  if (timed.timeless) return REASONS.timeless;
  if (timed.oversized.length > 0) return REASONS.oversized;
  return model.declines(timed.shocks, table);
}

/** Runs one model over time and tells its days in every measure. */
export async function runDynamic(
  model: DynamicModel,
  economies: PreparedEconomies,
  timed: ResolvedTimed,
  settings: DynamicSettings,
  table: IoTable,
  scales: LossScales,
  options: TaskOptions,
): Promise<DynamicAnswer> {
  const kind = table.flows;
  const why = declines(model, timed, table);
  if (why !== null) return { result: notApplicable(model, kind, why), path: null };
  const economy = economies.get(kind);
  const { shocks } = timed;
  const effect = await model.run(economy, shocks, settings, options);
  if (effect.stopped !== null)
    return {
      result: { ...notApplicable(model, kind, effect.stopped.why), status: 'stopped' },
      path: null,
    };
  const n = table.x.length;
  const total = new Float64Array(n);
  const hit = (cell: number): boolean => shocks.hit.has(cell);
  const series = { output: [] as number[], valueAdded: [] as number[] };
  const ofHit = { output: [] as number[], valueAdded: [] as number[] };
  for (let day = 0; day < shocks.days; day++) {
    const changes = effect.output.subarray(day * n, (day + 1) * n);
    for (let i = 0; i < n; i++) total[i] += changes[i];
    for (const [to, include] of [
      [series, () => true],
      [ofHit, hit],
    ] as const) {
      const { output, valueAdded } = scales.over(changes, include);
      to.output.push(output);
      to.valueAdded.push(valueAdded);
    }
  }
  return {
    result: resultOf({
      model,
      kind,
      effect: {
        initial: initialOf(shocks, table.x),
        initialCounts: 'output',
        total,
        clipped: effect.clipped ?? 0,
        checks: [...effect.checks],
      },
      hit: shocks.hit,
      table,
      scales,
    }),
    path: {
      model: model.id,
      coefficients: kind,
      total: series,
      hit: ofHit,
      fan: null,
      unmet:
        effect.unmet === null ? null : effect.unmet.reduce((sum, value) => sum + value, 0) * scales.money,
    },
  };
}

/** Runs every chosen model over time. */
export async function runDynamics(
  chosen: readonly ModelId[],
  economies: PreparedEconomies,
  timed: ResolvedTimed,
  settings: DynamicSettings,
  table: IoTable,
  scales: LossScales,
  options: TaskOptions,
): Promise<DynamicAnswer[]> {
  const answers: DynamicAnswer[] = [];
  for (const model of DYNAMIC_MODELS.filter(({ id }) => chosen.includes(id))) {
    throwIfCancelled(options.signal);
    answers.push(await runDynamic(model, economies, timed, settings, table, scales, options));
  }
  return answers;
}
