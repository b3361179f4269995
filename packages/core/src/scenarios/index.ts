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
} from './assessment/assessment.ts';
export type { LossPath, ModelPath } from './assessment/assessment-path.ts';
export type {
  AnnualLoss,
  InsuredLoss,
  LossRange,
  Sampled,
  SampledModel,
} from './assessment/assessment-range.ts';
export type { Harm, SecondaryLine, Transfer } from './assessment/assessment-secondary.ts';
export { CHUNK_SIZES, type Chunk, type ChunkSizes } from './chunks/chunk.ts';
export type { DeadLetter, Job, JobQueue, JobState } from './chunks/job-queue.ts';
export {
  combineEstimateWork,
  combineLibraryWork,
  type LibraryAnswer,
  type LibraryEntry,
  openScenarioWork,
  type OpenWork,
} from './chunks/open-work.ts';
export { decodePart, encodePart } from './chunks/part-bytes.ts';
export {
  type BacktestWork,
  chunksOf,
  type EstimateWork,
  isLarge,
  type LibraryWork,
  type Work,
  workHash,
} from './chunks/work.ts';
export { atCase, isUncertain, type NumberCase } from './document/at-case.ts';
export { checkScenarioAgainst } from './resolving/industry-cells.ts';
export { checkScenario } from './document/check-scenario.ts';
export { type ModelId, ModelIdSchema } from './document/model-id.ts';
export { type ParsedScenario, parseScenario } from './document/parse-scenario.ts';
export type { Amount } from './document/parts.ts';
export { rateScenarios, type RatedLibrary } from './rated-scenarios.ts';
export { type Scenario, ScenarioSchema } from './document/scenario.ts';
export { type ScenarioShock, SHOCK_SCHEMAS, type ShockOf } from './document/shocks.ts';
export { writeScenario } from './document/write-scenario.ts';
export {
  isUncertainNumber,
  type UncertainNumber,
  UncertainNumberSchema,
} from './document/uncertain-number.ts';
