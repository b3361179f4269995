export { assess, type AssessOptions } from './assess.ts';
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
export { atCase, isUncertain, type NumberCase } from './at-case.ts';
export { checkScenarioAgainst } from './industry-cells.ts';
export { type ModelId, ModelIdSchema } from './model-id.ts';
export { type ParsedScenario, parseScenario } from './parse-scenario.ts';
export type { Amount } from './parts.ts';
export { type Scenario, ScenarioSchema } from './scenario.ts';
export type { ScenarioShock, ShockOf } from './shocks.ts';
export { type UncertainNumber, UncertainNumberSchema } from './uncertain-number.ts';
