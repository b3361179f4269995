import type { YearsPart } from '../../damage/index.ts';
import type { LossRange } from '../assessment/assessment-range.ts';
import type { Assessment } from '../assessment/assessment.ts';
import type { ModelId } from '../document/model-id.ts';
import type { Scenario } from '../document/scenario.ts';
import { annualLoss } from '../sampling/annual-loss.ts';
import { type DrawnPart, summariesOf } from '../sampling/drawn-part.ts';
import { insuredLoss } from '../sampling/insured-loss.ts';
import type { LinearAnswer } from '../sampling/linear-answers.ts';
import { sampledModels } from '../sampling/sample-linear.ts';
import { type RunsPart, runsOf } from '../sampling/sample-runs.ts';

/** All of an estimate that is not drawn, and what is needed to tell what draws say. */
export interface EstimateFrame {
  /** Without range, yearly loss, cover and fans. */
  readonly assessment: Assessment;
  /** Null where nothing is drawn, or no linear model answers. */
  readonly linear: {
    readonly seed: number;
    readonly draws: number;
    readonly lead: ModelId;
    readonly answers: readonly LinearAnswer[];
    /** Null where nothing is uncertain, but years or cover are told of the one loss. */
    readonly uncertain: Pick<LossRange, 'drivers' | 'table'> | null;
  } | null;
}

/** Everything that makes an estimate; the parts of each kind in the order of their ranges. */
export interface EstimateParts {
  readonly frame: EstimateFrame;
  readonly draws: readonly DrawnPart[];
  readonly paths: readonly RunsPart[];
  readonly years: readonly YearsPart[];
}

/** An estimate out of its parts: the same bits however these were cut. */
export function combineEstimate(
  { frequency, insurance }: Scenario,
  { frame: { assessment, linear }, ...parts }: EstimateParts,
): Assessment {
  if (linear === null) return assessment;
  const { seed, draws, lead, answers, uncertain } = linear;
  const whole: Assessment = {
    ...assessment,
    annual: frequency === undefined ? null : annualLoss(frequency, lead, seed, parts.years),
    insurance:
      insurance === undefined
        ? null
        : insuredLoss(
            insurance,
            lead,
            parts.draws.map(({ insured }) => insured!),
            draws,
          ),
  };
  if (uncertain === null) return whole;
  const runs = runsOf(parts.paths);
  const { path, provenance } = assessment;
  return {
    ...whole,
    range: {
      seed,
      models: [
        ...sampledModels(answers, summariesOf(parts.draws), draws),
        ...runs.map(({ sampled }) => sampled),
      ],
      driversOf: lead,
      ...uncertain,
    },
    path: path && {
      ...path,
      models: path.models.map((model) => ({
        ...model,
        fan: runs.find(({ sampled }) => sampled.model === model.model)?.fan ?? null,
      })),
    },
    provenance: { ...provenance, seed },
  };
}
