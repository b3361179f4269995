import { kindsOf } from '../../damage/index.ts';
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

type CaseResult = AssessmentCase['results'][number];

const sameModel =
  ({ model, coefficients: kind }: CaseResult) =>
  (other: CaseResult): boolean =>
    other.model === model && other.coefficients === kind;

function nothingLost({ model, coefficients: kind, total }: CaseResult): CaseResult {
  const none = { output: 0, valueAdded: 0, jobs: total.jobs === null ? null : 0 };
  return { model, coefficients: kind, initial: none, direct: none, indirect: none, total: none };
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
    const answered = answers.flatMap(caseResult);
    // At an end where nothing happens a model has no shock to answer, and nothing is lost.
    const idle = kindsOf(shocks).size === 0;
    const silent = results
      .flatMap(caseResult)
      .filter((mode) => idle && !answered.some(sameModel(mode)))
      .map(nothingLost);
    cases.push({ case: which, results: [...answered, ...silent] });
  }
  return cases;
}
