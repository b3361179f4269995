import type { TaskOptions } from '../../shared/index.ts';
import type { AssessmentCase, ModelResult } from '../assessment/assessment.ts';
import type { ModelId } from '../document/model-id.ts';
import { chooseCase } from '../resolving/choose.ts';
import { resolveShocks } from '../resolving/resolve-shocks.ts';
import type { ShockBasis } from '../resolving/shock-basis.ts';
import { uncertainInputs } from '../resolving/uncertain-inputs.ts';
import type { LossScales } from './loss-scales.ts';
import type { PreparedEconomies } from './prepared-economies.ts';
import { runModels } from './run-models.ts';

function caseResult(result: ModelResult): AssessmentCase['results'] {
  const { model, coefficients: kind, initial, direct, indirect, total } = result;
  if (initial === null || direct === null || indirect === null || total === null) return [];
  return [{ model, coefficients: kind, initial, direct, indirect, total }];
}

/** The totals with every uncertain number at one end; null where none moves the loss. */
export async function casesOf(
  basis: ShockBasis,
  chosen: readonly ModelId[],
  results: readonly ModelResult[],
  economies: PreparedEconomies,
  scales: LossScales,
  options: TaskOptions,
): Promise<AssessmentCase[] | null> {
  if (uncertainInputs(basis.scenario).length === 0) return null;
  const cases: AssessmentCase[] = [];
  for (const which of ['low', 'mode', 'high'] as const) {
    const { shocks } = resolveShocks(basis, chooseCase(which));
    const answers =
      which === 'mode' ? results : await runModels(chosen, economies, shocks, basis.table, scales, options);
    cases.push({ case: which, results: answers.flatMap(caseResult) });
  }
  return cases;
}
