import { LOSS_MODELS, type ShockSet } from '../../damage/index.ts';
import type { IoTable } from '../../economy/index.ts';
import { type TaskOptions, throwIfCancelled } from '../../shared/index.ts';
import type { ModelResult } from '../assessment/assessment.ts';
import type { ModelId } from '../document/model-id.ts';
import type { LossScales } from './loss-scales.ts';
import { notApplicable, resultOf } from './model-result.ts';
import type { PreparedEconomies } from './prepared-economies.ts';

/** Runs every chosen model on the shocks, each with every kind of coefficients it knows, one after the other. */
export async function runModels(
  chosen: readonly ModelId[],
  economies: PreparedEconomies,
  shocks: ShockSet,
  table: IoTable,
  scales: LossScales,
  options: TaskOptions,
): Promise<ModelResult[]> {
  const results: ModelResult[] = [];
  for (const model of LOSS_MODELS.filter(({ id }) => chosen.includes(id))) {
    const declined = model.declines(shocks, table);
    if (declined !== null) {
      results.push(notApplicable(model, model.coefficients[0], declined));
      continue;
    }
    for (const kind of model.coefficients) {
      throwIfCancelled(options.signal);
      const lacking = economies.lacks(kind);
      if (lacking !== null) {
        results.push(notApplicable(model, kind, lacking));
        continue;
      }
      const economy = economies.get(kind);
      const effect = await model.run(economy, shocks, options);
      results.push(
        resultOf({
          model,
          kind,
          effect,
          hit: shocks.hit,
          table,
          scales,
          columnSums: await economy.columnSums,
        }),
      );
      options.onProgress?.({
        stage: `${model.id} ${kind}`,
        done: results.length,
        total: null,
        unit: 'solutions',
      });
    }
  }
  return results;
}
