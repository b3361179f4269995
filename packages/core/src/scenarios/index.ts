export { assess, type Assessor, type AssessOptions, openAssessor } from './assess.ts';
export {
  type Assessment,
  type AssessmentCase,
  AssessmentSchema,
  type Check,
  type DirectLoss,
  type IndustryLoss,
  type Measures,
  type ModelResult,
  type Trade,
} from './assessment.ts';
export type { LossPath, ModelPath } from './assessment-path.ts';
export type { AnnualLoss, InsuredLoss, LossRange, Sampled, SampledModel } from './assessment-range.ts';
export type { Harm, SecondaryLine, Transfer } from './assessment-secondary.ts';
export { atCase, isUncertain, type NumberCase } from './at-case.ts';
export { checkScenarioAgainst } from './industry-cells.ts';
export { type ModelId, ModelIdSchema } from './model-id.ts';
export { type ParsedScenario, parseScenario } from './parse-scenario.ts';
export type { Amount } from './parts.ts';
export { rateScenarios, type RatedLibrary } from './rated-scenarios.ts';
export { type Scenario, ScenarioSchema } from './scenario.ts';
export type { ScenarioShock, ShockOf } from './shocks.ts';
export { type UncertainNumber, UncertainNumberSchema } from './uncertain-number.ts';
